import { assertNever } from '#shared/core/result.ts';
import type { Transform } from '#shared/kinds/indicator/transform.ts';
import { type Branch, binary, type Expression, isPresent, nothing, number, oneOf, text, when } from './nodes.ts';

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
        { when: binary(value, '=', number(1)), result: number(transform.true) },
        { when: binary(value, '=', number(0)), result: number(transform.false) },
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
      branches.push({ when: binary(value, '<=', number(point.x)), result: number(point.score) });
      return;
    }
    const run = binary(value, '-', number(before.x));
    const climb = binary(number(point.score - before.score), '*', run);
    branches.push({
      when: binary(value, '<', number(point.x)),
      result: binary(number(before.score), '+', binary(climb, '/', number(point.x - before.x))),
    });
  });
  branches.push({ when: isPresent(value), result: number(points.at(-1)?.score ?? 0) });
  return when(branches);
}

/** [SM3] From the highest step down: the first that has been reached. */
function steps({ below, steps: list }: Steps, value: Expression): Expression {
  const branches = list.toReversed().map(
    (step): Branch => ({
      when: binary(value, step.inclusive ? '>=' : '>', number(step.from)),
      result: number(step.score),
    }),
  );
  return when([...branches, { when: isPresent(value), result: number(below) }]);
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
      result: number(score),
    }),
  );
  const rest: Branch[] = otherwise === null ? [] : [{ when: isPresent(value), result: number(otherwise) }];
  const all = [...branches, ...rest];
  return all.length === 0 ? nothing('number') : when(all);
}
