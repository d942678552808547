import { assertNever } from '#shared/core/result.ts';
import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { Seen } from './fields.ts';

/** True where the condition holds for the values of one account, given in the order of the model's fields. */
export type Check = (values: readonly Seen[]) => boolean;

/**
 * Prepares a condition. `indexOf` gives a field's place among the values.
 *
 * A comparison with a missing value is false, `ne` and `in` included; only `missing` is true of it. Texts compare by code unit.
 */
export function compileCondition(condition: Condition, indexOf: (field: string) => number): Check {
  if ('all' in condition) {
    const parts = condition.all.map((part) => compileCondition(part, indexOf));
    return (values) => parts.every((part) => part(values));
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => compileCondition(part, indexOf));
    return (values) => parts.some((part) => part(values));
  }
  const index = indexOf(condition.field);
  const seen = (values: readonly Seen[]): Seen => values[index] ?? null;
  if (condition.op === 'missing') return (values) => seen(values) === null;
  if (condition.op === 'in') {
    const accepted = new Set<Seen>(condition.value);
    return (values) => {
      const value = seen(values);
      return value !== null && accepted.has(value);
    };
  }
  const { op, value: wanted } = condition;
  switch (op) {
    case 'eq':
      return (values) => seen(values) === wanted;
    case 'ne':
      return (values) => {
        const value = seen(values);
        return value !== null && value !== wanted;
      };
    case 'lt':
      return ordering(seen, wanted, (value, limit) => value < limit);
    case 'le':
      return ordering(seen, wanted, (value, limit) => value <= limit);
    case 'gt':
      return ordering(seen, wanted, (value, limit) => value > limit);
    case 'ge':
      return ordering(seen, wanted, (value, limit) => value >= limit);
    default:
      return assertNever(op);
  }
}

function ordering(
  seen: (values: readonly Seen[]) => Seen,
  limit: number | string | boolean,
  holds: (value: number, limit: number) => boolean,
): Check {
  if (typeof limit !== 'number') return () => false;
  return (values) => {
    const value = seen(values);
    return typeof value === 'number' && holds(value, limit);
  };
}
