import type { Account } from './account.ts';
import { dayNumber } from './calendar.ts';
import { type Check, compileCondition } from './condition.ts';
import { fieldReader, type Seen } from './fields.ts';
import { type Group, type Measure, type Profile, type ScoreModel, type Trigger, UNKNOWN_BAND } from './model.ts';
import { round6 } from './rounding.ts';
import { compileTransform, type Points } from './transform.ts';

export const STATUSES = ['scored', 'low-coverage', 'no-data', 'no-profile'] as const;
export type Status = (typeof STATUSES)[number];

/** A measure that costs points; `lost` is in points of the score before overrides, six decimals, above 0. */
export interface Reason {
  readonly measure: string;
  readonly lost: number;
}

/** What the model says of one account. Scores, group scores, coverage and lost points have six decimals [SM11]. */
export interface AccountScore {
  readonly account: string;
  /** Null where no profile applies [SM12]; then there are no groups, reasons or overrides, and the coverage is 0. */
  readonly profile: string | null;
  readonly status: Status;
  readonly score: number | null;
  readonly band: string;
  readonly coverage: number;
  /** Every group of the profile in its order; null without a present measure [SM7]. Stays filled under low coverage. */
  readonly groups: Readonly<Record<string, number | null>>;
  /** Largest loss first, ties in the order of the model [SM13]. Stays filled under low coverage: it says what is known. */
  readonly reasons: readonly Reason[];
  /** Overrides of the profile whose condition holds, whether or not they changed the score, in the order of the model. */
  readonly overrides: readonly string[];
  /** Triggers whose segments, stages and condition hold, in the order of the model [SM14]. */
  readonly triggers: readonly string[];
}

export type Scorer = (account: Account) => AccountScore;

/**
 * The reference scorer: every engine must agree with it. Prepares the model once, then scores one account per call.
 *
 * `model` must have passed `parseModel`; `asOf` is a day, `YYYY-MM-DD`, and anything else is a bug of the caller.
 *
 * Choices where the rules leave room, which every target follows:
 * - The score, the coverage, `minCoverage` and lost points are compared after `round6`, so that the order in which an engine
 *   adds cannot move an account over a border. A score is computed from unrounded group scores.
 * - A measure that is missing under the policy `score: n` has n points, counts in its group and may be a reason, and does not
 *   count as covered [SM6][SM9].
 * - Lost points = W / ΣW · w / Σw · (100 − p) over the present groups and the present measures of the group: the parts of
 *   100 − score before overrides. What rounds to 0 is no reason [SM13].
 * - Coverage = Σ of W / ΣW · w / Σw of the measures with real data over all measures; a group without measures does not count,
 *   and a profile without measures has coverage 0 and status `no-data` [SM9].
 * - Triggers also hold for accounts without a profile or a score [SM14].
 */
export function createScorer(model: ScoreModel, asOf: string): Scorer {
  const day = dayNumber(asOf);
  if (day === null) throw new RangeError(`asOf must be YYYY-MM-DD, not ${asOf}`);
  const indexes = new Map(model.fields.map((field, index) => [field.name, index]));
  const indexOf = (field: string): number => indexes.get(field) ?? -1;
  const readers = model.fields.map((field) => fieldReader(field, day));
  const values: Seen[] = model.fields.map(() => null);
  const profiles = model.profiles.map((profile) => compileProfile(profile, model, indexOf));
  const triggers = model.triggers.map((trigger) => compileTrigger(trigger, indexOf));

  return (account) => {
    for (let i = 0; i < readers.length; i++) values[i] = readers[i]?.(account) ?? null;
    const id = textOf(account, model.accountId) ?? '';
    const segment = textOf(account, model.segmentField);
    const stage = textOf(account, model.stageField);
    const due: string[] = [];
    for (const trigger of triggers) {
      if (trigger.applies(segment, stage) && trigger.holds(values)) due.push(trigger.id);
    }
    for (const profile of profiles) {
      if (profile.applies(segment, stage)) return profile.score(id, values, due);
    }
    return {
      account: id,
      profile: null,
      status: 'no-profile',
      score: null,
      band: UNKNOWN_BAND,
      coverage: 0,
      groups: {},
      reasons: [],
      overrides: [],
      triggers: due,
    };
  };
}

function textOf(account: Account, column: string): string | null {
  const value = account[column];
  return typeof value === 'string' && value !== '' ? value : null;
}

type Applies = (segment: string | null, stage: string | null) => boolean;

/** [SM12] An empty list means any; a listed one never matches an account whose segment or stage is missing. */
function compileScope(scope: { readonly segments: readonly string[]; readonly stages: readonly string[] }): Applies {
  const segments = new Set<string | null>(scope.segments);
  const stages = new Set<string | null>(scope.stages);
  return (segment, stage) => (segments.size === 0 || segments.has(segment)) && (stages.size === 0 || stages.has(stage));
}

function compileTrigger(trigger: Trigger, indexOf: (field: string) => number) {
  return { id: trigger.id, applies: compileScope(trigger), holds: compileCondition(trigger.when, indexOf) };
}

interface ReadyMeasure {
  readonly id: string;
  readonly index: number;
  readonly weight: number;
  readonly points: Points;
  /** Points when missing; null shares the weight out. */
  readonly missing: number | null;
  /** Share of the profile's total weight [SM9]. */
  readonly share: number;
}

interface ReadyGroup {
  readonly id: string;
  readonly weight: number;
  readonly measures: readonly ReadyMeasure[];
}

interface ReadyOverride {
  readonly id: string;
  readonly holds: Check;
  readonly cap: number | null;
  readonly floor: number | null;
}

interface ReadyProfile {
  readonly applies: Applies;
  readonly score: (account: string, values: readonly Seen[], triggers: readonly string[]) => AccountScore;
}

function compileProfile(profile: Profile, model: ScoreModel, indexOf: (field: string) => number): ReadyProfile {
  const counted = profile.groups.filter((group) => group.measures.length > 0);
  const total = sum(counted.map((group) => group.weight));
  const groups = profile.groups.map((group) => compileGroup(group, total, indexOf));
  const overrides = profile.overrides.map((override): ReadyOverride => {
    const { id, when, cap, floor } = override;
    return { id, holds: compileCondition(when, indexOf), cap: cap ?? null, floor: floor ?? null };
  });
  const minCoverage = round6(model.minCoverage);

  const score: ReadyProfile['score'] = (account, values, triggers) => {
    const seen = groups.map((group) => scoreGroup(group, values));
    let weighted = 0;
    let weights = 0;
    let covered = 0;
    const groupScores: Record<string, number | null> = {};
    for (const group of seen) {
      covered += group.covered;
      groupScores[group.id] = group.score === null ? null : round6(group.score);
      if (group.score === null) continue;
      weighted += group.weight * group.score;
      weights += group.weight;
    }
    const coverage = round6(covered);
    const status: Status = weights === 0 ? 'no-data' : coverage < minCoverage ? 'low-coverage' : 'scored';
    const held = overrides.filter((override) => override.holds(values));
    const final = status === 'scored' ? round6(overridden(weighted / weights, held)) : null;
    return {
      account,
      profile: profile.id,
      status,
      score: final,
      band: final === null ? UNKNOWN_BAND : bandOf(model, final),
      coverage,
      groups: groupScores,
      reasons: reasonsOf(seen, weights),
      overrides: held.map((override) => override.id),
      triggers,
    };
  };
  return { applies: compileScope(profile), score };
}

function compileGroup(group: Group, total: number, indexOf: (field: string) => number): ReadyGroup {
  const weights = sum(group.measures.map((measure) => measure.weight));
  const compiled = (measure: Measure): ReadyMeasure => ({
    id: measure.id,
    index: indexOf(measure.field),
    weight: measure.weight,
    points: compileTransform(measure.transform),
    missing: measure.missing.policy === 'score' ? measure.missing.score : null,
    share: (group.weight / total) * (measure.weight / weights),
  });
  return { id: group.id, weight: group.weight, measures: group.measures.map(compiled) };
}

interface SeenGroup {
  readonly id: string;
  readonly weight: number;
  readonly score: number | null;
  /** Share of the profile's weight with real data. */
  readonly covered: number;
  /** Weight of the present measures. */
  readonly weights: number;
  readonly present: readonly { readonly measure: ReadyMeasure; readonly points: number }[];
}

/** [SM7] Σ w·p / Σ w over the present measures. */
function scoreGroup({ id, weight, measures }: ReadyGroup, values: readonly Seen[]): SeenGroup {
  const present: { measure: ReadyMeasure; points: number }[] = [];
  let weighted = 0;
  let weights = 0;
  let covered = 0;
  for (const measure of measures) {
    const real = measure.points(values[measure.index] ?? null);
    if (real !== null) covered += measure.share;
    const points = real ?? measure.missing;
    if (points === null) continue;
    weighted += measure.weight * points;
    weights += measure.weight;
    present.push({ measure, points });
  }
  return { id, weight, score: weights === 0 ? null : weighted / weights, covered, weights, present };
}

/** [SM10] First every floor, then every cap: caps win. */
function overridden(score: number, held: readonly ReadyOverride[]): number {
  let result = score;
  for (const { floor } of held) if (floor !== null && result < floor) result = floor;
  for (const { cap } of held) if (cap !== null && result > cap) result = cap;
  return result;
}

/** The band that holds a rounded score: the last whose `from` has been reached [SM11]. */
export function bandOf(model: Pick<ScoreModel, 'bands'>, score: number): string {
  for (let i = model.bands.length - 1; i >= 0; i--) {
    const band = model.bands[i];
    if (band && score >= band.from) return band.id;
  }
  return UNKNOWN_BAND;
}

/** [SM13] Sorting is stable, so that equal losses keep the order of the model. */
function reasonsOf(groups: readonly SeenGroup[], total: number): Reason[] {
  const reasons: Reason[] = [];
  for (const { weight, weights, present } of groups) {
    for (const { measure, points } of present) {
      const lost = round6((weight / total) * (measure.weight / weights) * (100 - points));
      if (lost > 0) reasons.push({ measure: measure.id, lost });
    }
  }
  return reasons.sort((a, b) => b.lost - a.lost);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
