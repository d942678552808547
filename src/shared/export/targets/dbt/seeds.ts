import Papa from 'papaparse';
import { columnsOf } from '#shared/score/account.ts';
import { createScorer } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF, testAccounts } from '#shared/score/sample.ts';
import type { Dialect } from '../../sql/dialect.ts';
import { type SqlNames, STORED_AS } from '../../sql/names.ts';

/** A table that dbt loads: its CSV, and the type of every column so that dbt guesses none. */
export interface Seed {
  readonly csv: string;
  readonly types: Readonly<Record<string, string>>;
}

type Cell = string | number | boolean | null;

/** Only databases read a seed, so its texts stand as they are, without the apostrophe that keeps spreadsheets from running them. */
function seed(columns: readonly (readonly [name: string, type: string])[], rows: readonly (readonly Cell[])[]): Seed {
  return {
    csv: `${Papa.unparse([columns.map(([name]) => name), ...rows.map((row) => [...row])], { newline: '\n' })}\n`,
    types: Object.fromEntries(columns),
  };
}

export function accountsSeed(model: ScoreModel, names: SqlNames, dialect: Dialect): Seed {
  const columns = columnsOf(model);
  return seed(
    columns.map(({ name, type }) => [dialect.folded(names.columns.get(name) ?? name), dialect.types[STORED_AS[type]]]),
    testAccounts(model).map((account) => columns.map(({ name }) => account[name] ?? null)),
  );
}

export function expectedSeed(model: ScoreModel, dialect: Dialect): Seed {
  const { text, number } = dialect.types;
  const columns: readonly (readonly [string, string])[] = [
    ['account', text],
    ['profile', text],
    ['status', text],
    ['score', number],
    ['band', text],
    ['coverage', number],
    ['overrides', text],
  ];
  const score = createScorer(model, EXAMPLE_AS_OF);
  return seed(
    columns.map(([name, type]) => [dialect.folded(name), type]),
    testAccounts(model)
      .map(score)
      .map((row) => [row.account, row.profile, row.status, row.score, row.band, row.coverage, row.overrides.join(',')]),
  );
}
