import { z } from 'zod';
import { modelSchema } from '#shared/score/model.ts';

/** The shape of a ScoreModel as JSON Schema, draft 2020-12; what a writer may leave out is optional in it. */
export const MODEL_JSON_SCHEMA: string = `${JSON.stringify(
  {
    ...z.toJSONSchema(modelSchema, { target: 'draft-2020-12', io: 'input' }),
    title: 'Waymark score model',
    description: 'What a customer health score means: fields, weights, thresholds, bands, overrides and triggers.',
  },
  null,
  2,
).replaceAll('__schema0', 'condition')}\n`;
