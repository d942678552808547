import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModelText } from '#shared/score/validate.ts';
import { demoModel } from '../../../../../tests/fixtures/demo-model.ts';
import { scoreModel, seeded } from '../../../../../tests/generators/score.ts';
import { MODEL_JSON_SCHEMA } from '../../model-schema.ts';
import { json } from './target.ts';

async function exported(model: ReturnType<typeof demoModel>): Promise<string> {
  const ready = json.ready({});
  const emitted = ready.ok ? await ready.value.emit(model, 'en') : ready;
  if (!emitted.ok) throw new Error(emitted.error.message.en);
  return String(emitted.value.files[0]?.content);
}

describe('the JSON of a score model', () => {
  const check = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(MODEL_JSON_SCHEMA));

  it('fits the published schema and reads back as the same model, for any model', async () => {
    await fc.assert(
      fc.asyncProperty(scoreModel({ names: 'case-twins' }), async (model) => {
        const text = await exported(model);
        check(JSON.parse(text));
        expect(check.errors).toBeNull();
        expect(parseModelText(text)).toEqual({ ok: true, value: model });
      }),
      seeded(100),
    );
  });

  it('does not fit the schema with a part missing or misspelt', () => {
    const { bands: _, ...without } = demoModel();
    expect(check(without)).toBe(false);
    expect(check({ ...demoModel(), colour: 'red' })).toBe(false);
  });

  it('names what a condition is', () => {
    expect(JSON.parse(MODEL_JSON_SCHEMA).$defs).toHaveProperty('condition');
  });
});
