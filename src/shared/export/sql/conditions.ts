import type { Condition } from '#shared/kinds/indicator/condition.ts';
import { binary, type Expression, every, isNull, number, type Operator, oneOf, some, text } from './nodes.ts';

const OPERATORS = { lt: '<', le: '<=', gt: '>', ge: '>=', eq: '=', ne: '<>' } as const satisfies Record<
  string,
  Operator
>;

/**
 * A condition as SQL. `valueIn` gives the column in which a field's value stands, null when missing.
 *
 * A comparison with null gives null in SQL. Nothing here negates, so a null can only make a whole condition null, and a WHERE or
 * a CASE takes that as not holding: just what the model asks for.
 */
export function conditionSql(condition: Condition, valueIn: (field: string) => Expression): Expression {
  if ('all' in condition) return every(condition.all.map((part) => conditionSql(part, valueIn)));
  if ('any' in condition) return some(condition.any.map((part) => conditionSql(part, valueIn)));
  const value = valueIn(condition.field);
  if (condition.op === 'missing') return isNull(value);
  if (condition.op === 'in') return oneOf(value, condition.value.map(literal));
  return binary(value, OPERATORS[condition.op], literal(condition.value));
}

/** An empty list means any; a listed one never matches a missing segment or stage [SM12]. */
export function scopeSql(
  scope: { readonly segments: readonly string[]; readonly stages: readonly string[] },
  segment: Expression,
  stage: Expression,
): Expression[] {
  return [
    ...(scope.segments.length === 0 ? [] : [oneOf(segment, scope.segments.map(text))]),
    ...(scope.stages.length === 0 ? [] : [oneOf(stage, scope.stages.map(text))]),
  ];
}

/** Booleans are kept as 1 and 0. */
function literal(value: number | string | boolean): Expression {
  return typeof value === 'string' ? text(value) : number(Number(value));
}
