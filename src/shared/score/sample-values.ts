import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { Value } from './account.ts';
import { dayText } from './calendar.ts';
import type { Field, Measure, ScoreModel } from './model.ts';

/** A text that no sensible model lists. */
export const UNLISTED = 'unlisted';

/** Ages beyond this leave the calendar. */
const MOST_DAYS = 300_000;

/**
 * For every field the values at which something changes: each threshold, a step to both sides of it, the middle between two,
 * each listed text, and one that is not listed. Dates are counted back from the day `asOf` (since 1970-01-01).
 */
export function tellingValues(model: ScoreModel, asOf: number): ReadonlyMap<string, readonly Value[]> {
  const measures = model.profiles.flatMap((profile) => profile.groups).flatMap((group) => group.measures);
  const comparisons = [...model.profiles.flatMap((profile) => profile.overrides), ...model.triggers].flatMap((part) =>
    comparisonsOf(part.when),
  );
  return new Map(
    model.fields.map((field) => {
      const marks = [
        ...measures.filter((measure) => measure.field === field.name).flatMap(({ transform }) => marksOf(transform)),
        ...comparisons
          .filter((comparison) => comparison.field === field.name)
          .flatMap((comparison) => comparison.values),
      ];
      return [field.name, valuesAround(field, marks, asOf)];
    }),
  );
}

type Mark = number | string | boolean;

interface Comparison {
  readonly field: string;
  readonly values: readonly Mark[];
}

function comparisonsOf(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  if (condition.op === 'missing') return [];
  return [{ field: condition.field, values: condition.op === 'in' ? condition.value : [condition.value] }];
}

function marksOf(transform: Measure['transform']): Mark[] {
  switch (transform.type) {
    case 'linear':
      return transform.points.map((point) => point.x);
    case 'steps':
      return transform.steps.map((step) => step.from);
    case 'categories':
      // The order of an object's keys means nothing, so it must not show [SM16].
      return Object.keys(transform.scores).sort();
    case 'boolean':
      return [true, false];
  }
}

function valuesAround({ type }: Field, marks: readonly Mark[], asOf: number): Value[] {
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'category':
      // What a CSV cannot hold as it is would be another value once read.
      return [...new Set([...marks.map(String).filter((mark) => mark !== '' && mark === mark.trim()), UNLISTED])];
    case 'date':
      return around(marks.map((mark) => Math.floor(Number(mark))))
        .filter((age) => Number.isInteger(age) && Math.abs(age) <= MOST_DAYS)
        .map((age) => dayText(asOf - age));
    case 'number':
      return around(marks.map(Number));
    case 'rating': {
      // People judge in whole steps; one half shows what happens between them.
      const whole = around(marks.map(Number)).filter(Number.isInteger);
      return [...whole, (whole[0] ?? 0) + 1.5];
    }
  }
}

function around(marks: readonly number[]): number[] {
  const sorted = [...new Set(marks)].sort((a, b) => a - b);
  if (sorted.length === 0) return [1];
  const values = sorted.flatMap((mark, i) => {
    const next = sorted[i + 1];
    const middle = next === undefined ? [] : [(mark + next) / 2];
    return [mark - 1, mark, mark + 1, ...middle];
  });
  return [...new Set(values)].sort((a, b) => a - b);
}
