import { type AccountScore, createScorer, type Reason } from '#shared/score/evaluate.ts';
import type { ScoreCase } from '../generators/score.ts';

/** What an engine says of an account, in the terms of the reference scorer. */
export type EngineScore = Omit<AccountScore, 'groups'> & {
  /** Groups that the engine gives; null or absent without a present measure. */
  readonly groups: Readonly<Record<string, number | null>>;
};

/** Scores may differ by this much; everything else must be equal. */
export const TOLERANCE = 1e-6;

/** Where an engine and the reference differ, in words; empty where they agree. */
export function disagreements(expected: AccountScore, actual: EngineScore | undefined): string[] {
  if (actual === undefined) return [`${expected.account}: absent`];
  const found: string[] = [];
  const tell = (what: string, wanted: unknown, got: unknown): void => {
    found.push(`${expected.account} ${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  };
  for (const key of ['profile', 'status', 'band'] as const) {
    if (expected[key] !== actual[key]) tell(key, expected[key], actual[key]);
  }
  for (const key of ['score', 'coverage'] as const) {
    if (!close(expected[key], actual[key])) tell(key, expected[key], actual[key]);
  }
  for (const [id, value] of Object.entries(expected.groups)) {
    if (!close(value, actual.groups[id] ?? null)) tell(`group ${id}`, value, actual.groups[id] ?? null);
  }
  for (const key of ['overrides', 'triggers'] as const) {
    if (expected[key].join() !== actual[key].join()) tell(key, expected[key], actual[key]);
  }
  if (!sameReasons(expected.reasons, actual.reasons)) tell('reasons', expected.reasons, actual.reasons);
  return found;
}

/** The largest difference of scores, group scores and lost points; 0 where nothing can be compared. */
export function largestDifference(expected: AccountScore, actual: EngineScore | undefined): number {
  if (actual === undefined) return 0;
  const lost = new Map(actual.reasons.map((reason) => [reason.measure, reason.lost]));
  const pairs: (readonly [number | null, number | null])[] = [
    [expected.score, actual.score],
    ...Object.entries(expected.groups).map(([id, value]) => [value, actual.groups[id] ?? null] as const),
    ...expected.reasons.map((reason) => [reason.lost, lost.get(reason.measure) ?? null] as const),
  ];
  return Math.max(0, ...pairs.map(([a, b]) => (a === null || b === null ? 0 : Math.abs(a - b))));
}

function close(expected: number | null, actual: number | null): boolean {
  if (expected === null || actual === null) return expected === actual;
  // The decimals of both are rounded, so that their difference carries a little noise of its own.
  return Math.abs(expected - actual) <= TOLERANCE + 1e-12;
}

/** The same measures in the same order with the same losses. */
function sameReasons(expected: readonly Reason[], actual: readonly Reason[]): boolean {
  return (
    expected.length === actual.length &&
    expected.every(({ measure, lost }, index) => {
      const other = actual[index];
      return other?.measure === measure && close(lost, other.lost);
    })
  );
}

export interface Agreement {
  /** The first differences, each with its case's number for a replay. */
  readonly found: readonly string[];
  readonly largest: number;
  readonly accounts: number;
}

/** Compares what an engine says of cases with the reference; `answers` by case and account. */
export function agreement(
  cases: readonly ScoreCase[],
  answers: readonly ReadonlyMap<string, EngineScore>[],
): Agreement {
  const found: string[] = [];
  let largest = 0;
  let accounts = 0;
  cases.forEach((one, index) => {
    const answer = answers[index] ?? new Map<string, EngineScore>();
    const score = createScorer(one.model, one.asOf);
    for (const account of one.accounts) {
      const expected = score(account);
      const actual = answer.get(expected.account);
      accounts += 1;
      largest = Math.max(largest, largestDifference(expected, actual));
      found.push(...disagreements(expected, actual).map((text) => `case ${index}, ${text}`));
    }
    if (answer.size !== one.accounts.length) found.push(`case ${index}: ${answer.size} rows`);
  });
  return { found: found.slice(0, 20), largest, accounts };
}

/** The answers of an engine that takes one case at a time. */
export async function answersOf(
  cases: readonly ScoreCase[],
  engine: (one: ScoreCase) => Promise<ReadonlyMap<string, EngineScore>>,
): Promise<ReadonlyMap<string, EngineScore>[]> {
  const answers: ReadonlyMap<string, EngineScore>[] = [];
  for (const one of cases) answers.push(await engine(one));
  return answers;
}
