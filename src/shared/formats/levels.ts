import type { Bilingual } from '#shared/core/result.ts';
import type { Transform } from '#shared/kinds/indicator/transform.ts';

/** What somebody published for one measure: three levels in words, such as `> 5`, `1-5`, `<= 1`. */
export interface Levels {
  readonly better: 'lower' | 'higher';
  readonly poor: string;
  readonly concerning: string;
  readonly healthy: string;
}

/** A boundary that two levels claim or neither does, and how it was decided. */
export interface Decision {
  readonly boundary: number;
  readonly asked: string;
  readonly decided: Bilingual;
}

export type LevelsRead =
  | { readonly ok: true; readonly transform: Transform; readonly decisions: readonly Decision[] }
  | { readonly ok: false; readonly level: keyof Omit<Levels, 'better'>; readonly text: string };

const SCORES = { poor: 0, concerning: 50, healthy: 100 } as const;
const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;

/** A range of values; an end is a number and whether it belongs to the range, or open. */
interface Range {
  readonly low: number | null;
  readonly lowIncluded: boolean;
  readonly high: number | null;
  readonly highIncluded: boolean;
}

/**
 * Levels in words as steps [SM3]: poor 0, concerning 50, healthy 100. Where two levels claim a boundary, one that is
 * written with `<`, `>`, `<=` or `>=` decides over a plain range, a single number over both; every such decision is told.
 */
export function readLevels(levels: Levels): LevelsRead {
  const read = { poor: rangeOf(levels.poor), concerning: rangeOf(levels.concerning), healthy: rangeOf(levels.healthy) };
  for (const level of ['poor', 'concerning', 'healthy'] as const) {
    if (read[level] === null) return { ok: false, level, text: levels[level] };
  }
  const { poor, concerning, healthy } = read;
  if (poor === null || concerning === null || healthy === null) return { ok: false, level: 'poor', text: levels.poor };
  const rising = levels.better === 'higher';
  const [below, above] = rising ? ([poor, healthy] as const) : ([healthy, poor] as const);
  const first = boundary(below, concerning, rising ? ['poor', 'concerning'] : ['healthy', 'concerning'], levels);
  const second = boundary(concerning, above, rising ? ['concerning', 'healthy'] : ['concerning', 'poor'], levels);
  if (first === null || second === null || first.at >= second.at)
    return { ok: false, level: 'concerning', text: levels.concerning };
  return {
    ok: true,
    transform: {
      type: 'steps',
      below: rising ? SCORES.poor : SCORES.healthy,
      steps: [
        { from: first.at, score: SCORES.concerning, inclusive: first.upperTakesIt },
        { from: second.at, score: rising ? SCORES.healthy : SCORES.poor, inclusive: second.upperTakesIt },
      ],
    },
    decisions: [first.decision, second.decision].flatMap((decision) => decision ?? []),
  };
}

function rangeOf(text: string): Range | null {
  const compared = new RegExp(`^(<=|>=|<|>|≤|≥)\\s*${NUMBER}$`, 'u').exec(text.trim());
  if (compared) {
    const value = Number(compared[2]);
    const included = /=|≤|≥/u.test(compared[1] ?? '');
    return /^[<≤]/u.test(compared[1] ?? '')
      ? { low: null, lowIncluded: false, high: value, highIncluded: included }
      : { low: value, lowIncluded: included, high: null, highIncluded: false };
  }
  const between = new RegExp(`^${NUMBER}\\s*(?:-|–|〜|～|to)\\s*${NUMBER}$`, 'u').exec(text.trim());
  if (between) return { low: Number(between[1]), lowIncluded: true, high: Number(between[2]), highIncluded: true };
  const single = new RegExp(`^${NUMBER}$`, 'u').exec(text.trim());
  if (single) return { low: null, lowIncluded: false, high: Number(single[1]), highIncluded: true };
  return null;
}

interface Boundary {
  readonly at: number;
  /** Whether a value exactly on the boundary belongs to the upper level. */
  readonly upperTakesIt: boolean;
  readonly decision: Decision | null;
}

/** Where the lower range ends and the upper begins; the range that was written more exactly decides. */
function boundary(
  lower: Range,
  upper: Range,
  names: readonly [keyof Levels, keyof Levels],
  levels: Levels,
): Boundary | null {
  if (lower.high === null || upper.low === null || lower.high !== upper.low) return null;
  const at = lower.high;
  const [lowerWords, upperWords] = [levels[names[0]], levels[names[1]]];
  const lowerTakesIt = lower.highIncluded;
  const upperTakesIt = upper.lowIncluded;
  if (lowerTakesIt !== upperTakesIt) return { at, upperTakesIt, decision: null };
  // Both claim it (0-2 beside 0) or neither does: the plain range gives way to the level written more exactly.
  const upperDecides = lowerTakesIt ? isRange(lowerWords) && !isRange(upperWords) : isRange(upperWords);
  const taker = names[upperDecides ? 1 : 0];
  return {
    at,
    upperTakesIt: upperDecides,
    decision: {
      boundary: at,
      asked: `${names[0]} ${lowerWords} / ${names[1]} ${upperWords}`,
      decided: {
        ja: `ちょうど${at}は「${LEVEL_NAMES[taker].ja}」に含めました。`,
        en: `Exactly ${at} counts as ${LEVEL_NAMES[taker].en}.`,
      },
    },
  };
}

const LEVEL_NAMES: Record<keyof Levels, Bilingual> = {
  better: { ja: '', en: '' },
  poor: { ja: '危険', en: 'poor' },
  concerning: { ja: '注意', en: 'concerning' },
  healthy: { ja: '健全', en: 'healthy' },
};

function isRange(text: string): boolean {
  return !/^[<>≤≥]/u.test(text.trim()) && /\d\s*(?:-|–|〜|～|to)\s*-?\d/u.test(text);
}
