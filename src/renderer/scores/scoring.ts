import type { Account } from '#shared/score/account.ts';
import { type AccountScore, createScorer } from '#shared/score/evaluate.ts';
import { type ScoreModel, UNKNOWN_BAND } from '#shared/score/model.ts';

/** An account as the list shows it. */
export interface Row {
  readonly id: string;
  readonly stage: string;
  readonly account: Account;
  readonly score: AccountScore;
}

/** Every account under a model, in the order of the accounts. */
export function rowsOf(model: ScoreModel, accounts: readonly Account[], asOf: string): Row[] {
  const score = createScorer(model, asOf);
  return accounts.map((account) => {
    const stage = account[model.stageField];
    return {
      id: String(account[model.accountId] ?? ''),
      stage: typeof stage === 'string' ? stage : '',
      account,
      score: score(account),
    };
  });
}

export const COLUMNS = ['account', 'stage', 'score', 'coverage'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** Names as people sort them: 2 before 10. */
const collator = new Intl.Collator(undefined, { numeric: true });

/** Rows in the order asked for; accounts without a score always come last, and equal ones keep their order. */
export function sorted(rows: readonly Row[], { column, descending }: Sorting): Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (column === 'score') {
      if (a.score.score === null || b.score.score === null) {
        return Number(a.score.score === null) - Number(b.score.score === null);
      }
      return sign * (a.score.score - b.score.score);
    }
    if (column === 'coverage') return sign * (a.score.coverage - b.score.coverage);
    const [left, right] = column === 'account' ? [a.id, b.id] : [a.stage, b.stage];
    return sign * collator.compare(left, right);
  });
}

/** How a band looks: the lowest, the highest, any between, and none. */
export type Look = 'low' | 'middle' | 'high' | 'unknown';

export function lookOf({ bands }: Pick<ScoreModel, 'bands'>, band: string): Look {
  const index = bands.findIndex(({ id }) => id === band);
  if (index < 0) return 'unknown';
  if (index === bands.length - 1) return 'high';
  return index === 0 ? 'low' : 'middle';
}

/** The name of a band; undefined for the unknown one. */
export function bandLabel({ bands }: Pick<ScoreModel, 'bands'>, band: string): string | undefined {
  return bands.find(({ id }) => id === band)?.label;
}

/** How many accounts are in each band, the unknown one last. */
export function bandCounts(
  model: Pick<ScoreModel, 'bands'>,
  rows: readonly Row[],
): { readonly band: string; readonly count: number }[] {
  return [...model.bands.map(({ id }) => id), UNKNOWN_BAND].map((band) => ({
    band,
    count: rows.filter(({ score }) => score.band === band).length,
  }));
}

/** Widths of a bin of the histogram and their number, in points of the score. */
const BIN = 10;
const BINS = 10;

/** Ten bins of ten points each, the last with 100 in it; in each, how many accounts of every band. */
export function histogram(
  model: Pick<ScoreModel, 'bands'>,
  rows: readonly Row[],
): (readonly { band: string; count: number }[])[] {
  const bins = Array.from({ length: BINS }, () => new Map(model.bands.map(({ id }) => [id, 0])));
  for (const { score } of rows) {
    if (score.score === null) continue;
    const bin = bins[Math.min(BINS - 1, Math.floor(score.score / BIN))];
    bin?.set(score.band, (bin.get(score.band) ?? 0) + 1);
  }
  return bins.map((bin) => [...bin].filter(([, count]) => count > 0).map(([band, count]) => ({ band, count })));
}

/** An account whose band is another one than before. */
export interface BandChange {
  readonly account: string;
  readonly from: string;
  readonly to: string;
}

/** Accounts that change their band between two scorings of the same accounts. */
export function bandChanges(before: readonly Row[], after: readonly Row[]): BandChange[] {
  return after.flatMap(({ id, score }, index) => {
    const from = before[index]?.score.band ?? score.band;
    return from === score.band ? [] : [{ account: id, from, to: score.band }];
  });
}

/** A score or a number of points as people see it: one decimal. */
export function oneDecimal(value: number): string {
  return value.toFixed(1);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
