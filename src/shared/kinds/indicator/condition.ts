import { z } from 'zod';

const scalar = z.union([z.number(), z.string(), z.boolean()]);
const field = z.string().min(1);

/**
 * When something holds for an account. In a document `field` is an indicator's id; in a ScoreModel it is a field's name.
 *
 * A comparison with a missing value is false, `ne` included; only `missing` is true of it. A date compares by its age in days.
 */
export type Condition =
  | {
      readonly field: string;
      readonly op: 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne';
      readonly value: number | string | boolean;
    }
  | { readonly field: string; readonly op: 'in'; readonly value: readonly (number | string | boolean)[] }
  | { readonly field: string; readonly op: 'missing' }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export const COMPARISONS = ['lt', 'le', 'gt', 'ge', 'eq', 'ne'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field, op: z.enum(COMPARISONS), value: scalar }),
    z.strictObject({ field, op: z.literal('in'), value: z.array(scalar).min(1) }),
    z.strictObject({ field, op: z.literal('missing') }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
  ]),
);

/** Every field that a condition reads, in order of appearance, repeats included. */
export function fieldsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  return [condition.field];
}

/** The same condition with its fields renamed, as when a document's ids become the names of a model. */
export function renameFields(condition: Condition, rename: (field: string) => string): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renameFields(part, rename)) };
  if ('any' in condition) return { any: condition.any.map((part) => renameFields(part, rename)) };
  return { ...condition, field: rename(condition.field) };
}
