import { assertNever } from '#shared/core/result.ts';
import type { Transform } from '#shared/kinds/indicator/transform.ts';
import type { Seen } from './fields.ts';

/** Points 0..100 for a value, or null where the measure is missing. */
export type Points = (value: Seen) => number | null;

type Linear = Extract<Transform, { type: 'linear' }>;
type Steps = Extract<Transform, { type: 'steps' }>;
type Categories = Extract<Transform, { type: 'categories' }>;

/** Prepares a transform. A missing value, or one of a type that the transform does not take, gives null. */
export function compileTransform(transform: Transform): Points {
  switch (transform.type) {
    case 'linear':
      return linear(transform);
    case 'steps':
      return steps(transform);
    case 'categories':
      return categories(transform);
    case 'boolean':
      return (value) => (value === true ? transform.true : value === false ? transform.false : null);
    default:
      return assertNever(transform);
  }
}

/** [SM2] Between two points `s0 + (s1 − s0) · (x − x0) / (x1 − x0)`, computed from left to right; constant beyond both ends. */
function linear({ points }: Linear): Points {
  const xs = points.map((point) => point.x);
  const scores = points.map((point) => point.score);
  const last = xs.length - 1;
  return (value) => {
    if (typeof value !== 'number') return null;
    let i = 0;
    while (i <= last && value > (xs[i] ?? 0)) i++;
    if (i > last) return scores[last] ?? null;
    const x1 = xs[i] ?? 0;
    const s1 = scores[i] ?? 0;
    if (i === 0 || value === x1) return s1;
    const x0 = xs[i - 1] ?? 0;
    const s0 = scores[i - 1] ?? 0;
    return s0 + ((s1 - s0) * (value - x0)) / (x1 - x0);
  };
}

/** [SM3] The last step that has been reached; a step that is not inclusive begins just above its `from`. */
function steps({ below, steps: list }: Steps): Points {
  return (value) => {
    if (typeof value !== 'number') return null;
    for (let i = list.length - 1; i >= 0; i--) {
      const step = list[i];
      if (step && (value > step.from || (step.inclusive && value === step.from))) return step.score;
    }
    return below;
  };
}

/**
 * [SM4] By exact text, or for a rating by whole number: 2 and 2.0 find "2", while 2.5 finds nothing and takes `otherwise`.
 */
function categories({ scores, otherwise }: Categories): Points {
  const byText = new Map(Object.entries(scores));
  const byNumber = new Map(Object.entries(scores).map(([key, score]) => [Number(key), score]));
  return (value) => {
    if (typeof value === 'string') return byText.get(value) ?? otherwise;
    if (typeof value === 'number') return byNumber.get(value) ?? otherwise;
    return null;
  };
}
