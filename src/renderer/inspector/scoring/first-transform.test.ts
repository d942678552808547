import { expect, test } from 'vitest';
import { FIELD_TYPES, type Indicator } from '#shared/kinds/indicator/indicator.ts';
import { transformSchema } from '#shared/kinds/indicator/transform.ts';
import { createRecord } from '#shared/kinds/registry.ts';
import { firstTransform, TRANSFORMS } from './first-transform.ts';

const indicator = (part: Partial<Indicator>): Indicator => ({ ...createRecord('indicator', 'indicator-1'), ...part });

test('every rule that is offered for a type begins as a valid one', () => {
  for (const type of FIELD_TYPES) {
    for (const kind of TRANSFORMS[type]) {
      const first = firstTransform(indicator({ type, categories: ['高', '低'] }), kind);
      expect(transformSchema.safeParse(first).success, `${type} ${kind}`).toBe(true);
    }
  }
});

test('levels begin at the number that the words name, full-width digits included', () => {
  const first = firstTransform(indicator({ title: { ja: '施策の実行数が月２件未満' } }), 'steps');
  expect(first).toMatchObject({ below: 0, steps: [{ from: 2 }, { from: 4 }] });
});

test('an older date is worse, until somebody says otherwise', () => {
  const first = firstTransform(indicator({ type: 'date', title: { ja: '最終ログイン' } }), 'steps');
  expect(first).toMatchObject({ below: 100, steps: [{ score: 50 }, { score: 0 }] });
});
