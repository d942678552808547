import { z } from 'zod';
import { languageSchema } from '#shared/core/text.ts';
import { conditionSchema } from '#shared/kinds/indicator/condition.ts';
import { AVAILABILITIES, FIELD_TYPES } from '#shared/kinds/indicator/indicator.ts';
import { missingSchema, transformSchema } from '#shared/kinds/indicator/transform.ts';
import { CATEGORIES, type Category } from '#shared/kinds/roadmap/score-settings.ts';

/** The ScoreModel: what a score means, apart from the document it came from and the engine that runs it. */
export const MODEL_FORMAT = 'waymark.score-model/1';

/** The band of an account without a score: unknown is not red [SM8]. No band of a model may have this id. */
export const UNKNOWN_BAND = 'unknown';

const id = z.string().min(1);
const weight = z.number().positive();
const points = z.number().min(0).max(100);

export const fieldSchema = z.strictObject({
  name: id,
  label: z.string(),
  type: z.enum(FIELD_TYPES),
  unit: z.string().optional(),
  source: z.string().optional(),
  owner: z.string().optional(),
  availability: z.enum(AVAILABILITIES).default('available'),
  categories: z.array(z.string()).optional(),
  observedAtField: z.string().min(1).optional(),
  maxAgeDays: z.number().int().positive().optional(),
});

export const bandSchema = z.strictObject({ id, label: z.string(), from: points });

export const measureSchema = z.strictObject({
  id,
  field: z.string().min(1),
  label: z.string(),
  weight,
  transform: transformSchema,
  missing: missingSchema,
  reason: z.string(),
  trace: z.strictObject({ goals: z.array(z.string()), actions: z.array(z.string()), stages: z.array(z.string()) }),
});

/** A group's id is one of the three categories, or its own name beside the `category` that it belongs to. */
export const groupSchema = z.strictObject({
  id,
  category: z.enum(CATEGORIES).optional(),
  label: z.string(),
  weight,
  measures: z.array(measureSchema),
});

export const overrideSchema = z.strictObject({
  id,
  label: z.string(),
  when: conditionSchema,
  cap: points.optional(),
  floor: points.optional(),
});

/** An empty or absent list of segments or stages means any [SM12]. */
export const profileSchema = z.strictObject({
  id,
  label: z.string(),
  segments: z.array(z.string()).default([]),
  stages: z.array(z.string()).default([]),
  groups: z.array(groupSchema),
  overrides: z.array(overrideSchema),
});

export const triggerSchema = z.strictObject({
  id,
  segments: z.array(z.string()).default([]),
  stages: z.array(z.string()).default([]),
  when: conditionSchema,
  action: z.strictObject({
    id,
    title: z.string(),
    owner: z.string().nullable(),
    method: z.string().nullable(),
    effortHours: z.number().min(0).nullable(),
    dueDays: z.number().min(0).nullable(),
  }),
});

/** The shape alone; the rules that tie its parts together are in `validate.ts`. */
export const modelSchema = z.strictObject({
  format: z.literal(MODEL_FORMAT),
  id,
  title: z.string(),
  locale: languageSchema,
  revision: z.number().int().min(0),
  accountId: z.string().min(1),
  segmentField: z.string().min(1),
  stageField: z.string().min(1),
  fields: z.array(fieldSchema),
  bands: z.array(bandSchema).min(1),
  minCoverage: z.number().min(0).max(1),
  profiles: z.array(profileSchema),
  triggers: z.array(triggerSchema),
});

export type ScoreModel = z.infer<typeof modelSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type Band = z.infer<typeof bandSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Override = z.infer<typeof overrideSchema>;
export type Profile = z.infer<typeof profileSchema>;
export type Trigger = z.infer<typeof triggerSchema>;

/** A group's category; `validate` makes sure that there is one. */
export function categoryOf(group: Group): Category {
  return group.category ?? CATEGORIES.find((category) => category === group.id) ?? 'process';
}
