import type { Transform } from '#shared/kinds/indicator/transform.ts';

/** One row of a rule: a limit or a value, and its points. */
export interface Threshold {
  /** Where it begins; null for what stands below the first limit, and for values that are not numbers. */
  readonly limit: number | null;
  /** How the row begins: the limit belongs to it, begins above it, lies on a line, or is no limit. */
  readonly sort: 'from' | 'above' | 'point' | 'below' | 'value' | 'yes' | 'no';
  /** A value of a list of values. */
  readonly value: string;
  readonly score: number;
}

/** The rows of a rule in its order. */
export function thresholdsOf(transform: Transform): Threshold[] {
  const row = (sort: Threshold['sort'], score: number, limit: number | null = null, value = ''): Threshold => ({
    sort,
    score,
    limit,
    value,
  });
  switch (transform.type) {
    case 'steps':
      return [
        row('below', transform.below),
        ...transform.steps.map(({ from, inclusive, score }) => row(inclusive ? 'from' : 'above', score, from)),
      ];
    case 'linear':
      return transform.points.map(({ x, score }) => row('point', score, x));
    case 'categories':
      return Object.entries(transform.scores).map(([value, score]) => row('value', score, null, value));
    case 'boolean':
      return [row('yes', transform.true), row('no', transform.false)];
  }
}

/** The rule with another limit or other points in one row; the caller checks that it is a rule still. */
export function withThreshold(
  transform: Transform,
  index: number,
  change: { readonly limit?: number; readonly score?: number },
): Transform {
  const { limit, score } = change;
  switch (transform.type) {
    case 'steps':
      if (index === 0) return { ...transform, below: score ?? transform.below };
      return {
        ...transform,
        steps: transform.steps.map((step, at) =>
          at === index - 1 ? { ...step, from: limit ?? step.from, score: score ?? step.score } : step,
        ),
      };
    case 'linear':
      return {
        ...transform,
        points: transform.points.map((point, at) =>
          at === index ? { x: limit ?? point.x, score: score ?? point.score } : point,
        ),
      };
    case 'categories': {
      const entries = Object.entries(transform.scores);
      const scores = entries.map(([value, before], at) => [value, at === index ? (score ?? before) : before]);
      return { ...transform, scores: Object.fromEntries(scores) };
    }
    case 'boolean':
      return index === 0
        ? { ...transform, true: score ?? transform.true }
        : { ...transform, false: score ?? transform.false };
  }
}
