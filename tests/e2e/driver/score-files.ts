import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { z } from 'zod';

/** What an engine says about an account, as far as every engine says it. */
const answer = z.object({
  account: z.string(),
  status: z.string(),
  score: z.coerce.number().nullable(),
  band: z.string(),
});
export type Answer = z.infer<typeof answer>;

/** The scores that an exported folder says are right. */
export function expectedIn(folder: string): Answer[] {
  const text = readFileSync(join(folder, 'expected-scores.csv'), 'utf8').replace(/^\uFEFF/u, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => rounded(answer.parse({ ...row, score: row.score === '' ? null : row.score })));
}

/** The scores that the exported scripts give in SQLite, run as the README says. */
export function scoredBySql(folder: string): Answer[] {
  const database = new Database(':memory:');
  try {
    for (const script of ['accounts-table', 'as-of', 'views', 'test-accounts']) {
      database.exec(readFileSync(join(folder, `${script}.sql`), 'utf8'));
    }
    const name = z.object({ name: z.string() });
    const views = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").all();
    const scores = views.map((view) => name.parse(view).name).find((view) => view.endsWith('_scores'));
    const rows = database.prepare(`SELECT account, status, score, band FROM "${scores}" ORDER BY account`).all();
    return rows.map((row) => rounded(answer.parse(row)));
  } finally {
    database.close();
  }
}

/** The scores in lines of JSON, as the command line prints them. */
export function scoredLines(out: string): Answer[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => rounded(answer.parse(JSON.parse(line))));
}

/** The day that the scores of an exported folder were made for. */
export function asOfIn(folder: string): string {
  const day = /\d{4}-\d{2}-\d{2}/.exec(readFileSync(join(folder, 'as-of.sql'), 'utf8'))?.[0];
  if (day === undefined) throw new Error(`${folder} does not say its day`);
  return day;
}

/** Engines may differ beyond the sixth digit. */
function rounded(one: Answer): Answer {
  return one.score === null ? one : { ...one, score: Number(one.score.toFixed(5)) };
}
