import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { rule } from '#shared/core/parse.ts';
import { textSchema } from '#shared/core/text.ts';
import { conditionSchema } from '../indicator/condition.ts';
import { many } from '../kind.ts';

const points = z.number().min(0).max(100);

/** The three categories of the health score. */
export const CATEGORIES = ['process', 'relationship', 'outcome'] as const;
export const categorySchema = z.enum(CATEGORIES);
export type Category = z.infer<typeof categorySchema>;

const bandSchema = z.strictObject({ id: idSchema, label: textSchema, from: points });

/** A weighted group of indicators; by default one per category. */
const scoreGroupSchema = z.strictObject({
  id: idSchema,
  category: categorySchema,
  label: textSchema,
  weight: z.number().positive(),
});

/** A limit on the score while a condition holds [SM10]. Fields of the condition are indicator ids. */
const overrideSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    when: conditionSchema,
    cap: points.nullable(),
    floor: points.nullable(),
    /** Ids of profiles; empty means every profile. */
    profiles: z.array(idSchema),
  })
  .refine(
    (override) => override.cap !== null || override.floor !== null,
    rule('上限か下限のどちらかが必要です [SM10]', 'needs a cap or a floor [SM10]'),
  );

/** Which customers are scored together, in order: the first that matches applies [SM12]. */
const profileSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  segments: many,
  stages: many,
  /** Weights of groups where this profile departs from the roadmap's. */
  groupWeights: z.record(idSchema, z.number().positive()),
});

const column = z.string().trim().min(1).max(200);

/** How the roadmap's indicators become a score. No profiles: they follow from the segments of the indicators. */
export const scoreSettingsSchema = z.strictObject({
  /** Names the model in the engines that it is exported to, such as a view in a database. */
  modelId: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/),
  accountColumn: column,
  segmentColumn: column,
  stageColumn: column,
  minCoverage: z.number().min(0).max(1),
  bands: z.array(bandSchema).min(1).max(12),
  groups: z.array(scoreGroupSchema).min(1),
  profiles: z.array(profileSchema),
  overrides: z.array(overrideSchema),
});
export type ScoreSettings = z.infer<typeof scoreSettingsSchema>;

/** Defaults of score-model: groups 40/30/30, bands from 0, 40 and 70, half of the data needed. */
export const DEFAULT_SCORE: ScoreSettings = {
  modelId: 'health_score',
  accountColumn: 'account',
  segmentColumn: 'segment',
  stageColumn: 'stage',
  minCoverage: 0.5,
  bands: [
    { id: 'red', label: { ja: '危険', en: 'At risk' }, from: 0 },
    { id: 'yellow', label: { ja: '注意', en: 'Watch' }, from: 40 },
    { id: 'green', label: { ja: '健全', en: 'Healthy' }, from: 70 },
  ],
  groups: [
    { id: 'process', category: 'process', label: { ja: 'プロセス', en: 'Process' }, weight: 40 },
    { id: 'relationship', category: 'relationship', label: { ja: '関係', en: 'Relationship' }, weight: 30 },
    { id: 'outcome', category: 'outcome', label: { ja: '成果', en: 'Outcome' }, weight: 30 },
  ],
  profiles: [],
  overrides: [],
};
