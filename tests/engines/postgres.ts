import { PGlite } from '@electric-sql/pglite';
import { columnsOf } from '#shared/score/account.ts';
import type { ScoreCase } from '../generators/score.ts';
import type { EngineScore } from './agreement.ts';
import { groupColumns, rowOf, SCRIPTS, scoresFrom, scriptsOf } from './sql-scores.ts';

/** One PostgreSQL for many cases: each gets a schema of its own. */
export class Postgres {
  private cases = 0;
  private readonly database: PGlite;

  private constructor(database: PGlite) {
    this.database = database;
  }

  static async start(): Promise<Postgres> {
    return new Postgres(await PGlite.create());
  }

  stop(): Promise<void> {
    return this.database.close();
  }

  /** What the exported views give, by account. */
  async scores({ model, asOf, accounts }: ScoreCase): Promise<Map<string, EngineScore>> {
    const scripts = await scriptsOf(model, 'postgres');
    const schema = `case_${++this.cases}`;
    await this.database.exec(`CREATE SCHEMA ${schema}; SET search_path TO ${schema}`);
    for (const file of SCRIPTS) await this.database.exec(scripts.get(file) ?? '');
    await this.database.query('UPDATE waymark_as_of SET as_of = $1', [asOf]);
    const marks = columnsOf(model).map((_, index) => `$${index + 1}`);
    for (const account of accounts) {
      await this.database.query(`INSERT INTO accounts VALUES (${marks.join()})`, rowOf(model, account, Boolean));
    }
    const rows = {
      scores: await this.all('scores'),
      reasons: await this.all('reasons'),
      triggers: await this.all('triggers'),
    };
    await this.database.exec(`SET search_path TO public; DROP SCHEMA ${schema} CASCADE`);
    return scoresFrom(groupColumns(model, 'postgres'), rows);
  }

  /** The rank comes as a 64-bit whole number, type 20. */
  private async all(view: string): Promise<unknown[]> {
    return (await this.database.query(`SELECT * FROM generated_${view}`, [], { parsers: { 20: Number } })).rows;
  }
}
