import type { ScoreModel } from '#shared/score/model.ts';
import { measuresOf } from './model-parts.ts';

/** Rows above the accounts: numbers that a whole column uses, and its name. */
export const CALC_ROWS = { title: 0, hint: 1, weight: 2, share: 3, head: 4 } as const;

/** Columns of the sheet, from 0, each block in the order of the model. */
export interface CalcColumns {
  readonly account: number;
  readonly segment: number;
  readonly stage: number;
  /** Number of the profile, 0 without one, empty without an account. */
  readonly profile: number;
  readonly matches: number;
  readonly values: number;
  /** Points from real data, or an empty text. */
  readonly real: number;
  /** Points that count, or an empty text. */
  readonly points: number;
  /** Millionths of a lost point · 10000 + what puts equal losses in the order of the model; 0 where nothing is lost. */
  readonly keys: number;
  readonly groupWeights: number;
  readonly groups: number;
  readonly weight: number;
  readonly coverage: number;
  readonly held: number;
  /** 1 scored, 2 low coverage, 3 no data, 4 no profile. */
  readonly status: number;
  readonly score: number;
  readonly band: number;
  /** The largest keys, falling. */
  readonly reasons: number;
  /** 0, or the trigger's place among those due for the account. */
  readonly triggers: number;
  readonly due: number;
  /** Actions due for the accounts above. */
  readonly before: number;
  readonly end: number;
}

/** Ten thousand measures can be told apart in a reason's key. */
export const KEY_STEP = 10_000;

export function calcColumns(model: ScoreModel, reasons: number): CalcColumns {
  const measures = measuresOf(model).length;
  const groups = model.profiles.reduce((count, profile) => count + profile.groups.length, 0);
  const overrides = model.profiles.reduce((count, profile) => count + profile.overrides.length, 0);
  let next = 0;
  const take = (count: number): number => {
    next += count;
    return next - count;
  };
  return {
    account: take(1),
    segment: take(1),
    stage: take(1),
    profile: take(1),
    matches: take(model.profiles.length),
    values: take(model.fields.length),
    real: take(measures),
    points: take(measures),
    keys: take(measures),
    groupWeights: take(groups),
    groups: take(groups),
    weight: take(1),
    coverage: take(1),
    held: take(overrides),
    status: take(1),
    score: take(1),
    band: take(1),
    reasons: take(reasons),
    triggers: take(model.triggers.length),
    due: take(1),
    before: take(1),
    end: next,
  };
}

/** A column with the formula of each of its rows. */
export interface StepColumn {
  readonly column: number;
  readonly head: string;
  readonly weight?: string;
  readonly share?: string;
  readonly formula: (row: number) => string;
}

/** A formula for the accounts of one profile. */
export type OfProfile = (row: number, index: number, formula: string, otherwise?: string) => string;
/** A formula for rows with an account. */
export type Named = (row: number, formula: string, otherwise?: string) => string;
/** Where a field's value stands in a row. */
export type ValueIn = (row: number) => (name: string) => { cell: string; type: ScoreModel['fields'][number]['type'] };
