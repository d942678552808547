import type { Transform } from '#shared/kinds/indicator/transform.ts';

/** Whether more is better or less. */
export type Direction = 'higher' | 'lower';

/** A level as people say it: "4 or more → 100", "14 or less → 100". `holds`: the limit itself belongs to the level. */
export interface Level {
  readonly limit: number;
  readonly holds: boolean;
  readonly score: number;
}

/** Levels from the best to the worst, and what is left. */
export interface Levels {
  readonly direction: Direction;
  readonly levels: readonly Level[];
  readonly rest: number;
}

type Steps = Extract<Transform, { type: 'steps' }>;

/** The direction in which the scores of a rule run; level ones count as rising. */
export function directionOf({ below, steps }: Steps): Direction {
  return (steps.at(-1)?.score ?? below) < below ? 'lower' : 'higher';
}

/** A rule of [SM3] as levels. Every rule can be said in either direction, and nothing is lost. */
export function levelsOf(rule: Steps, direction: Direction = directionOf(rule)): Levels {
  const { below, steps } = rule;
  if (direction === 'higher') {
    const levels = steps.map(({ from, inclusive, score }) => ({ limit: from, holds: inclusive, score })).toReversed();
    return { direction, levels, rest: below };
  }
  const scores = [below, ...steps.map((step) => step.score)];
  return {
    direction,
    // What begins above a limit leaves the limit itself to the level under it.
    levels: steps.map(({ from, inclusive }, index) => ({ limit: from, holds: !inclusive, score: scores[index] ?? 0 })),
    rest: scores.at(-1) ?? below,
  };
}

/** Levels as a rule of [SM3]. At least one level is needed. */
export function ruleOf({ direction, levels, rest }: Levels): Steps {
  if (direction === 'higher') {
    const steps = levels.map(({ limit, holds, score }) => ({ from: limit, score, inclusive: holds })).toReversed();
    return { type: 'steps', below: rest, steps };
  }
  const after = [...levels.slice(1).map((level) => level.score), rest];
  return {
    type: 'steps',
    below: levels[0]?.score ?? rest,
    steps: levels.map(({ limit, holds }, index) => ({ from: limit, score: after[index] ?? rest, inclusive: !holds })),
  };
}

/** Whether the limits run from the best level to the worst without a repetition [SM3]. */
export function areInOrder({ direction, levels }: Levels): boolean {
  return levels.every(({ limit }, index) => {
    const before = levels[index - 1]?.limit;
    return before === undefined || (direction === 'higher' ? limit < before : limit > before);
  });
}

/** The other direction: the same limits with their scores turned round; a limit goes on belonging to its better side. */
export function turned({ direction, levels, rest }: Levels): Levels {
  const other = direction === 'higher' ? 'lower' : 'higher';
  const limits = levels.toReversed();
  return {
    direction: other,
    levels: limits.map(({ limit, holds }, index) => ({ limit, holds, score: levels[index]?.score ?? rest })),
    rest,
  };
}

/** One more level at the worse end, half way down to what is left. */
export function withOneMore({ direction, levels, rest }: Levels): Levels {
  const last = levels.at(-1) ?? { limit: 0, holds: true, score: 100 };
  const before = levels.at(-2)?.limit;
  const gap = before === undefined ? 1 : Math.abs(before - last.limit);
  const limit = direction === 'higher' ? last.limit - gap : last.limit + gap;
  return { direction, levels: [...levels, { limit, holds: last.holds, score: (last.score + rest) / 2 }], rest };
}
