import { COMPARISONS, type Condition } from '#shared/kinds/indicator/condition.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';

/** A condition on one field that a form can show. */
export type SimpleCondition = Extract<Condition, { field: string }> & {
  readonly op: (typeof SIMPLE_OPS)[number];
};
export const SIMPLE_OPS = [...COMPARISONS, 'missing'] as const;
export type SimpleOp = (typeof SIMPLE_OPS)[number];

/** The condition where a form can show it, null where it takes words. */
export function asSimple(condition: Condition): SimpleCondition | null {
  if ('all' in condition || 'any' in condition || condition.op === 'in') return null;
  return condition;
}

/** Operators that make sense for a type of data. */
export function opsFor(type: Indicator['type']): readonly SimpleOp[] {
  return type === 'boolean' || type === 'category' ? ['eq', 'ne', 'missing'] : SIMPLE_OPS;
}

/** A condition on a field, keeping the value where it is of the right type. */
export function simpleCondition(indicator: Indicator, op: SimpleOp, before: Condition | null): SimpleCondition {
  if (op === 'missing') return { field: indicator.id, op };
  const value = before !== null && 'value' in before && !Array.isArray(before.value) ? before.value : undefined;
  return { field: indicator.id, op, value: fitting(indicator, value) };
}

/** A value of the type that the indicator's data has; dates compare by their age in days. */
function fitting(indicator: Indicator, value: unknown): number | string | boolean {
  switch (indicator.type) {
    case 'boolean':
      return value === true;
    case 'category':
      return typeof value === 'string' ? value : (indicator.categories[0] ?? '');
    default:
      return typeof value === 'number' ? value : 0;
  }
}

export function isSimpleOp(op: string): op is SimpleOp {
  return SIMPLE_OPS.some((one) => one === op);
}
