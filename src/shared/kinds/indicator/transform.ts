import { z } from 'zod';
import { rule } from '#shared/core/parse.ts';

const finite = z.number();
const points = z.number().min(0).max(100);

/** Strictly ascending numbers, as thresholds must be. */
const ascending = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || (values[i - 1] ?? Number.NEGATIVE_INFINITY) < value);

/** [SM2] Piecewise linear, constant beyond both ends; a falling line is "higher is worse". */
export const linearSchema = z.strictObject({
  type: z.literal('linear'),
  points: z
    .array(z.strictObject({ x: finite, score: points }))
    .min(2)
    .refine(
      (list) => ascending(list.map((point) => point.x)),
      rule('xは小さい順に、重複なく並べます [SM2]', 'x must be strictly ascending [SM2]'),
    ),
});

/** [SM3] Levels: below the first `from` the score is `below`; a step holds from its `from`, inclusive unless it says otherwise. */
export const stepsSchema = z.strictObject({
  type: z.literal('steps'),
  below: points,
  steps: z
    .array(z.strictObject({ from: finite, score: points, inclusive: z.boolean().default(true) }))
    .min(1)
    .refine(
      (list) => ascending(list.map((step) => step.from)),
      rule('fromは小さい順に、重複なく並べます [SM3]', 'from must be strictly ascending [SM3]'),
    ),
});

/** [SM4] A score per value; `otherwise: null` makes any other value missing. */
export const categoriesSchema = z.strictObject({
  type: z.literal('categories'),
  scores: z.record(z.string(), points),
  otherwise: points.nullable(),
});

/** [SM4] A score for yes and one for no. */
export const booleanSchema = z.strictObject({ type: z.literal('boolean'), true: points, false: points });

/** How a field's value becomes points, 0..100. */
export const transformSchema = z.discriminatedUnion('type', [
  linearSchema,
  stepsSchema,
  categoriesSchema,
  booleanSchema,
]);
export type Transform = z.infer<typeof transformSchema>;

/** [SM6] What a missing value does: its weight is shared out in the group, or it counts as a score. */
export const missingSchema = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('exclude') }),
  z.strictObject({ policy: z.literal('score'), score: points }),
]);
export type Missing = z.infer<typeof missingSchema>;
