import { assertNever } from '#shared/core/result.ts';
import type { Transform } from '#shared/kinds/indicator/transform.ts';
import type { ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';

export const TONES = ['risk', 'watch', 'healthy'] as const;
export type Tone = (typeof TONES)[number];

/** One stretch of an indicator's bar; the shares of a bar add up to 1. */
export interface Level {
  readonly tone: Tone;
  readonly share: number;
}

type Bands = ScoreSettings['bands'];

/**
 * How a transform spreads over the bands, from small values to large: equal neighbours are one level. Steps and lines are
 * drawn to scale, with open ends as wide as a middle stretch; categories and yes/no get equal stretches.
 */
export function levelsOf(transform: Transform, bands: Bands): Level[] {
  switch (transform.type) {
    case 'boolean':
      return merged([transform.false, transform.true].map((score) => ({ tone: toneOf(score, bands), share: 1 })));
    case 'categories': {
      const scores = Object.values(transform.scores).toSorted((a, b) => a - b);
      return merged(scores.map((score) => ({ tone: toneOf(score, bands), share: 1 })));
    }
    case 'steps': {
      const from = transform.steps.map((step) => step.from);
      const scores = [transform.below, ...transform.steps.map((step) => step.score)];
      const open = openEnd(from);
      return merged(
        scores.map((score, index) => {
          const [low, high] = [from[index - 1], from[index]];
          return { tone: toneOf(score, bands), share: low === undefined || high === undefined ? open : high - low };
        }),
      );
    }
    case 'linear': {
      const cuts = cutsOf(transform.points, bands);
      const open = openEnd(transform.points.map((point) => point.x));
      const ends = [transform.points[0], transform.points.at(-1)].map((end) => ({
        tone: toneOf(end?.score ?? 0, bands),
        share: open / 4,
      }));
      const stretches = cuts.slice(1).map((cut, index) => {
        const before = cuts[index] ?? cut;
        return { tone: toneOf((before.score + cut.score) / 2, bands), share: cut.x - before.x };
      });
      return merged([...ends.slice(0, 1), ...stretches, ...ends.slice(1)]);
    }
    default:
      return assertNever(transform);
  }
}

/** The tone of a number of points: the lowest band is at risk, the highest healthy, all between are to be watched. */
export function toneOf(score: number, bands: Bands): Tone {
  const ascending = bands.toSorted((a, b) => a.from - b.from);
  const index = ascending.findLastIndex((band) => band.from <= score);
  if (index === ascending.length - 1) return 'healthy';
  return index <= 0 ? 'risk' : 'watch';
}

interface LinePoint {
  readonly x: number;
  readonly score: number;
}

/** The points of a line together with the places where it crosses into another band. */
function cutsOf(points: readonly LinePoint[], bands: Bands): LinePoint[] {
  return points.flatMap((point, index): LinePoint[] => {
    const before = points[index - 1];
    if (before === undefined || before.score === point.score) return [point];
    const between = (score: number) =>
      (score > before.score && score < point.score) || (score < before.score && score > point.score);
    const crossings = bands
      .map((band) => band.from)
      .filter(between)
      .map((score) => ({
        x: before.x + ((point.x - before.x) * (score - before.score)) / (point.score - before.score),
        score,
      }));
    return [...crossings.toSorted((a, b) => a.x - b.x), point];
  });
}

/** How wide an open end is drawn: as a middle stretch, or as 1 where there is only one threshold. */
function openEnd(thresholds: readonly number[]): number {
  const [first = 0, last = 0] = [thresholds[0], thresholds.at(-1)];
  return thresholds.length < 2 ? 1 : (last - first) / (thresholds.length - 1);
}

function merged(levels: readonly Level[]): Level[] {
  const total = levels.reduce((sum, level) => sum + level.share, 0);
  if (total <= 0) return [];
  const result: Level[] = [];
  for (const { tone, share } of levels) {
    if (share <= 0) continue;
    const last = result.at(-1);
    if (last?.tone === tone) result[result.length - 1] = { tone, share: last.share + share / total };
    else result.push({ tone, share: share / total });
  }
  return result;
}
