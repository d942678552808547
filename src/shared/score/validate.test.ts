import { expect, test } from 'vitest';
import { demoModel } from '../../../tests/fixtures/demo-model.ts';
import { parseModel } from './validate.ts';

test('the demo model is a good one', () => {
  expect(parseModel(demoModel())).toEqual({ ok: true, value: demoModel() });
});
