import fc from 'fast-check';
import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { Field, Measure } from '#shared/score/model.ts';
import { CATEGORY_VALUES, SEGMENTS, STAGES } from './score-names.ts';

export const weight = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 100 }) },
  { weight: 2, arbitrary: fc.double({ min: 0.01, max: 10, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e-6, 1 / 3, 1e6) },
);
export const points = fc
  .oneof(fc.constantFrom(0, 25, 50, 75, 100), fc.double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true }))
  .map((value) => value + 0);
/** Often any, so that the first profile does not always miss. */
const some = (list: readonly string[]): fc.Arbitrary<string[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.subarray([...list]) });
export const segments = some(SEGMENTS);
export const stages = some(STAGES);
const threshold = fc.oneof(
  fc.integer({ min: -20, max: 120 }),
  fc.constantFrom(0.1, 0.2, 0.3, 2.5, 1e6),
  fc.integer({ min: -2000, max: 12000 }).map((n) => n / 100),
);

export function transform(field: Field): fc.Arbitrary<Measure['transform']> {
  const otherwise = fc.option(points, { nil: null });
  const xs = (least: number) =>
    fc.uniqueArray(threshold, { minLength: least, maxLength: 5 }).map((list) => list.sort((a, b) => a - b));
  const linear = xs(2).chain((list) =>
    fc.record({
      type: fc.constant('linear' as const),
      points: fc.tuple(...list.map((x) => points.map((score) => ({ x, score })))),
    }),
  );
  const steps = xs(1).chain((list) =>
    fc.record({
      type: fc.constant('steps' as const),
      below: points,
      steps: fc.tuple(
        ...list.map((from) => fc.record({ from: fc.constant(from), score: points, inclusive: fc.boolean() })),
      ),
    }),
  );
  const categories = (keys: readonly string[]) =>
    fc.record({
      type: fc.constant('categories' as const),
      scores: fc
        .subarray([...keys], { minLength: 1 })
        .chain((list) => fc.tuple(...list.map((key) => points.map((score): [string, number] => [key, score]))))
        .map((entries) => Object.fromEntries(entries)),
      otherwise,
    });
  switch (field.type) {
    case 'boolean':
      return fc.record({ type: fc.constant('boolean' as const), true: points, false: points });
    case 'category':
      return categories(CATEGORY_VALUES);
    case 'rating':
      return fc.oneof(categories(['1', '2', '3', '4', '5']), linear, steps);
    case 'number':
    case 'date':
      return fc.oneof(linear, steps);
  }
}

export function condition(fields: readonly Field[], depth = 2): fc.Arbitrary<Condition> {
  const leaf = fc.constantFrom(...fields).chain(comparison);
  if (depth === 0) return leaf;
  const parts = fc.array(condition(fields, depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: parts.map((all) => ({ all })) },
    { weight: 1, arbitrary: parts.map((any) => ({ any })) },
  );
}

function comparison(field: Field): fc.Arbitrary<Condition> {
  const name = fc.constant(field.name);
  const missing = fc.constant({ field: field.name, op: 'missing' as const });
  const compared = (
    op: fc.Arbitrary<'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne'>,
    value: fc.Arbitrary<number | string | boolean>,
  ) => fc.record({ field: name, op, value });
  const within = (value: fc.Arbitrary<number | string>) =>
    fc.record({ field: name, op: fc.constant('in' as const), value: fc.array(value, { minLength: 1, maxLength: 3 }) });
  switch (field.type) {
    case 'boolean':
      return fc.oneof(compared(fc.constantFrom('eq', 'ne'), fc.boolean()), missing);
    case 'category': {
      const value = fc.constantFrom(...CATEGORY_VALUES);
      return fc.oneof(compared(fc.constantFrom('eq', 'ne'), value), within(value), missing);
    }
    default: {
      const value = field.type === 'rating' ? fc.integer({ min: 1, max: 5 }) : threshold;
      return fc.oneof(compared(fc.constantFrom('lt', 'le', 'gt', 'ge', 'eq', 'ne'), value), within(value), missing);
    }
  }
}
