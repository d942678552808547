import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { columnsOf } from '#shared/score/account.ts';
import type { ScoreCase } from '../generators/score.ts';
import type { EngineScore } from './agreement.ts';
import { groupColumns, rowOf, SCRIPTS, scoresFrom, scriptsOf } from './sql-scores.ts';

/** One DuckDB for many cases: each gets a schema of its own. */
export class DuckDb {
  private cases = 0;
  private readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.instance = instance;
    this.connection = connection;
  }

  static async start(): Promise<DuckDb> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    return new DuckDb(instance, await instance.connect());
  }

  stop(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  /** What the exported views give, by account. */
  async scores(one: ScoreCase): Promise<Map<string, EngineScore>> {
    const { model, asOf } = one;
    const scripts = await scriptsOf(model, 'duckdb');
    return this.inSchema(async () => {
      for (const file of SCRIPTS) await this.connection.run(scripts.get(file) ?? '');
      await this.connection.run('UPDATE waymark_as_of SET as_of = $1', [asOf]);
      await this.load('accounts', one);
      return scoresFrom(groupColumns(model, 'duckdb'), {
        scores: await this.all('generated_scores'),
        reasons: await this.all('generated_reasons'),
        triggers: await this.all('generated_triggers'),
      });
    });
  }

  /** Runs with an empty schema to work in, which is gone afterwards. */
  async inSchema<T>(work: (schema: string) => Promise<T>): Promise<T> {
    const schema = `case_${++this.cases}`;
    await this.connection.run(`CREATE SCHEMA ${schema}; USE ${schema}`);
    const result = await work(schema);
    await this.connection.run(`USE main; DROP SCHEMA ${schema} CASCADE`);
    return result;
  }

  /** Puts the accounts of a case into a table, which casts texts to its own types. */
  async load(table: string, { model, accounts }: ScoreCase): Promise<void> {
    const marks = columnsOf(model).map((_, index) => `$${index + 1}`);
    const insert = await this.connection.prepare(`INSERT INTO ${table} VALUES (${marks.join()})`);
    for (const account of accounts) {
      rowOf(model, account, Boolean).forEach((value, index) => {
        const place = index + 1;
        if (typeof value === 'number') insert.bindDouble(place, value);
        else if (typeof value === 'boolean') insert.bindBoolean(place, value);
        else if (typeof value === 'string') insert.bindVarchar(place, value);
        else insert.bindNull(place);
      });
      await insert.run();
    }
    insert.destroySync();
  }

  /** 64-bit whole numbers come as bigint; the ranks among them are small. */
  async all(view: string): Promise<unknown[]> {
    const rows = (await this.connection.runAndReadAll(`SELECT * FROM ${view}`)).getRowObjectsJS();
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
      ),
    );
  }
}
