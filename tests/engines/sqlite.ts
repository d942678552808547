import Database from 'better-sqlite3';
import { columnsOf } from '#shared/score/account.ts';
import type { ScoreCase } from '../generators/score.ts';
import type { EngineScore } from './agreement.ts';
import { groupColumns, rowOf, SCRIPTS, scoresFrom, scriptsOf } from './sql-scores.ts';

/** What the exported views give in SQLite, by account. */
export async function sqliteScores({ model, asOf, accounts }: ScoreCase): Promise<Map<string, EngineScore>> {
  const scripts = await scriptsOf(model, 'sqlite');
  const database = new Database(':memory:');
  try {
    for (const file of SCRIPTS) database.exec(scripts.get(file) ?? '');
    database.prepare('UPDATE waymark_as_of SET as_of = ?').run(asOf);
    const marks = columnsOf(model).map(() => '?');
    const insert = database.prepare(`INSERT INTO accounts VALUES (${marks.join()})`);
    for (const account of accounts) insert.run(rowOf(model, account, Number));
    const all = (view: string): unknown[] => database.prepare(`SELECT * FROM generated_${view}`).all();
    return scoresFrom(groupColumns(model, 'sqlite'), {
      scores: all('scores'),
      reasons: all('reasons'),
      triggers: all('triggers'),
    });
  } finally {
    database.close();
  }
}
