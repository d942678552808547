import type { Transform } from '#shared/kinds/indicator/transform.ts';
import { bandOf } from '#shared/score/evaluate.ts';
import type { Seen } from '#shared/score/fields.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { compileTransform } from '#shared/score/transform.ts';

/** A stretch of values whose points lie in one band; `size` is its part of the whole, 0..1. */
export interface Piece {
  readonly band: string;
  readonly size: number;
}

/** The values of a measure from left to right. */
export interface Ruler {
  readonly pieces: readonly Piece[];
  /** Where a rule changes, 0..1. */
  readonly marks: readonly number[];
  /** Where an account stands, 0..1, at the edge where it is beyond; null where it has no such value. */
  readonly at: number | null;
}

/** Slices in which a line's points are looked up. */
const SLICES = 64;

/** How a transform turns values into bands, and where a value stands in it. */
export function rulerOf(transform: Transform, model: Pick<ScoreModel, 'bands'>, value: Seen): Ruler {
  const points = compileTransform(transform);
  if (transform.type === 'boolean') return listed([false, true], value, (one) => bandOf(model, points(one) ?? 0));
  if (transform.type === 'categories') {
    const keys = Object.keys(transform.scores);
    return listed(keys, value === null ? null : String(value), (key) => bandOf(model, transform.scores[key] ?? 0));
  }
  const limits =
    transform.type === 'steps' ? transform.steps.map(({ from }) => from) : transform.points.map(({ x }) => x);
  const [least, most] = [limits[0] ?? 0, limits.at(-1) ?? 0];
  const spare = most > least ? (most - least) / (transform.type === 'steps' ? 1 : 4) : Math.abs(least) || 1;
  const start = least >= 0 ? Math.max(0, least - spare) : least - spare;
  const end = most + spare;
  const place = (x: number) => Math.min(1, Math.max(0, (x - start) / (end - start)));
  const cuts =
    transform.type === 'steps'
      ? [start, ...limits, end]
      : Array.from({ length: SLICES + 1 }, (_, index) => start + ((end - start) * index) / SLICES);
  const pieces = cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    return { band: bandOf(model, points((from + to) / 2) ?? 0), size: place(to) - place(from) };
  });
  return { pieces: merged(pieces), marks: limits.map(place), at: typeof value === 'number' ? place(value) : null };
}

function listed<T>(values: readonly T[], value: Seen | T, bandAt: (value: T) => string): Ruler {
  const size = 1 / Math.max(1, values.length);
  const index = values.findIndex((one) => Object.is(one, value));
  return {
    pieces: values.map((one) => ({ band: bandAt(one), size })),
    marks: [],
    at: index < 0 ? null : (index + 0.5) * size,
  };
}

/** Neighbours of one band as one piece; empty ones go. */
function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.size <= 0) continue;
    if (last?.band === piece.band) result[result.length - 1] = { band: last.band, size: last.size + piece.size };
    else result.push(piece);
  }
  return result;
}
