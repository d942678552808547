import { type Account, columnsOf } from '#shared/score/account.ts';
import { type AccountScore, createScorer } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF, testAccounts } from '#shared/score/sample.ts';
import { type Cell, csvText } from './csv.ts';
import type { ExportFile } from './target.ts';

/** Test accounts with their expected scores, which every bundle carries so that the receiver can replay the proof [SM16]. */
export function proofFiles(model: ScoreModel): ExportFile[] {
  const accounts = testAccounts(model);
  const score = createScorer(model, EXAMPLE_AS_OF);
  return [
    { path: 'test-accounts.csv', content: accountsCsv(model, accounts) },
    { path: 'expected-scores.csv', content: scoresCsv(model, EXAMPLE_AS_OF, accounts.map(score)) },
  ];
}

/** Accounts as a CSV that `readAccounts` reads back as the same accounts. */
export function accountsCsv(model: ScoreModel, accounts: readonly Account[]): string {
  const columns = columnsOf(model).map((column) => column.name);
  return csvText(
    columns,
    accounts.map((account) => columns.map((column) => account[column] ?? null)),
  );
}

/**
 * Scores as a CSV: a row for each account, a column `group.<id>` for each group of the model, and lists as JSON in the form of
 * `waymark score --json`. Empty cells are null.
 */
export function scoresCsv(model: ScoreModel, asOf: string, scores: readonly AccountScore[]): string {
  const groups = [...new Set(model.profiles.flatMap((profile) => profile.groups.map((group) => group.id)))];
  const header = [
    'account',
    'as_of',
    'profile',
    'status',
    'score',
    'band',
    'coverage',
    ...groups.map((group) => `group.${group}`),
    'reasons',
    'overrides',
    'triggers',
  ];
  const rows = scores.map((score): Cell[] => [
    score.account,
    asOf,
    score.profile,
    score.status,
    score.score,
    score.band,
    score.coverage,
    ...groups.map((group) => score.groups[group] ?? null),
    JSON.stringify(score.reasons),
    JSON.stringify(score.overrides),
    JSON.stringify(score.triggers),
  ]);
  return csvText(header, rows);
}
