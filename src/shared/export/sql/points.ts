import { assertNever } from '#shared/core/result.ts';
import type { Transform } from '#shared/kinds/indicator/transform.ts';
import { type Branch, binary, climb, type Expression, isPresent, nothing, number, oneOf, text, when } from './nodes.ts';

type Linear = Extract<Transform, { type: 'linear' }>;
type Steps = Extract<Transform, { type: 'steps' }>;
type Categories = Extract<Transform, { type: 'categories' }>;

/** Points 0..100 from real data, or null; `value` is a column that is null when missing. */
export function pointsSql(transform: Transform, value: Expression, isText: boolean): Expression {
  switch (transform.type) {
    case 'linear':
      return linear(transform, value);
    case 'steps':
      return steps(transform, value);
    case 'categories':
      return categories(transform, value, isText);
    case 'boolean':
      return when([
        { when: binary(value, '=', number(1)), result: pointsNumber(transform.true) },
        { when: binary(value, '=', number(0)), result: pointsNumber(transform.false) },
      ]);
    default:
      return assertNever(transform);
  }
}

/** [SM2] The same steps of arithmetic, in the same order, as the reference. */
function linear({ points }: Linear, value: Expression): Expression {
  const branches: Branch[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before === undefined) {
      branches.push({ when: binary(value, '<=', number(point.x)), result: pointsNumber(point.score) });
      return;
    }
    const run = binary(value, '-', number(before.x));
    branches.push({
      when: binary(value, '<', number(point.x)),
      result: binary(
        pointsNumber(before.score),
        '+',
        climb(pointsNumber(point.score - before.score), run, number(point.x - before.x)),
      ),
    });
  });
  branches.push({ when: isPresent(value), result: pointsNumber(points.at(-1)?.score ?? 0) });
  return when(branches);
}

/** [SM3] From the highest step down: the first that has been reached. */
function steps({ below, steps: list }: Steps, value: Expression): Expression {
  const branches = list.toReversed().map(
    (step): Branch => ({
      when: binary(value, step.inclusive ? '>=' : '>', number(step.from)),
      result: pointsNumber(step.score),
    }),
  );
  return when([...branches, { when: isPresent(value), result: pointsNumber(below) }]);
}

/** [SM4] Values with the same score stand together; a rating is looked up by its number. */
function categories({ scores, otherwise }: Categories, value: Expression, isText: boolean): Expression {
  const keysByScore = new Map<number, string[]>();
  for (const [key, score] of Object.entries(scores)) {
    keysByScore.set(score, [...(keysByScore.get(score) ?? []), key]);
  }
  const branches = [...keysByScore].map(
    ([score, keys]): Branch => ({
      when: oneOf(
        value,
        keys.map((key) => (isText ? text(key) : number(Number(key)))),
      ),
      result: pointsNumber(score),
    }),
  );
  const rest: Branch[] = otherwise === null ? [] : [{ when: isPresent(value), result: pointsNumber(otherwise) }];
  const all = [...branches, ...rest];
  return all.length === 0 ? nothing('number') : when(all);
}

/** Points too small for anybody to see are 0, so that no product of them can vanish: PostgreSQL takes that for an error. */
export function pointsNumber(points: number): Expression {
  return number(Math.abs(points) < 1e-100 ? 0 : points);
}
