import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dbt } from '#shared/export/targets/dbt/target.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF, testAccounts } from '#shared/score/sample.ts';
import { demoModel } from '../fixtures/demo-model.ts';
import { type ScoreCase, scoreCases, seeded } from '../generators/score.ts';
import { agreement, answersOf } from './agreement.ts';
import { DuckDb } from './duckdb.ts';
import { groupColumns, scoresFrom, scriptsOf } from './sql-scores.ts';

/** Files of a project for DuckDB, by path. */
async function projectOf(model: ScoreModel): Promise<Map<string, string>> {
  const ready = dbt.ready({ adapter: 'duckdb', project: 'generated' });
  const emitted = ready.ok ? await ready.value.emit(model, 'en') : ready;
  if (!emitted.ok) throw new Error(emitted.error.message.en);
  return new Map(emitted.value.files.map(({ path, content }) => [path, String(content)]));
}

/** What dbt makes of a file: every expression replaced once, from left to right; an expression that is not known is an error. */
function rendered(text: string, schema: string, asOf: string): string {
  return text.replace(/\{\{ (.*?) \}\}/g, (whole, expression: string) => {
    const [, ref] = /^ref\('(\w+)'\)$/.exec(expression) ?? [];
    const [, literal] = /^'(\{[{%#])'$/.exec(expression) ?? [];
    if (expression === "source('generated', 'accounts')") return `${schema}.generated_test_accounts`;
    if (expression === "var('as_of')") return asOf;
    if (ref !== undefined) return `${schema}.${ref}`;
    if (literal !== undefined) return literal;
    throw new Error(`not known to this test: ${whole}`);
  });
}

describe('the models of a dbt project, rendered, in DuckDB', () => {
  let duckdb: DuckDb;
  beforeAll(async () => {
    duckdb = await DuckDb.start();
  });
  afterAll(() => duckdb.stop());

  /** Makes the table of accounts and the three models as views. */
  async function build(one: ScoreCase, schema: string): Promise<Map<string, string>> {
    const project = await projectOf(one.model);
    const table = (await scriptsOf(one.model, 'duckdb')).get('accounts-table.sql') ?? '';
    await duckdb.connection.run(table.replace('"accounts"', '"generated_test_accounts"'));
    await duckdb.load('generated_test_accounts', one);
    for (const view of ['scores', 'reasons', 'triggers']) {
      const model = rendered(project.get(`models/generated_${view}.sql`) ?? '', schema, one.asOf);
      await duckdb.connection.run(`CREATE VIEW generated_${view} AS\n${model}`);
    }
    return project;
  }

  it('score generated models and accounts as the reference does [SM1]–[SM14]', async () => {
    const { seed, numRuns } = seeded(12);
    const cases = scoreCases(numRuns, seed, { names: 'case-twins' });
    const answers = await answersOf(cases, (one) =>
      duckdb.inSchema(async (schema) => {
        await build(one, schema);
        return scoresFrom(groupColumns(one.model, 'duckdb'), {
          scores: await duckdb.all('generated_scores'),
          reasons: await duckdb.all('generated_reasons'),
          triggers: await duckdb.all('generated_triggers'),
        });
      }),
    );
    expect(agreement(cases, answers).found).toEqual([]);
  });

  it('pass the test of expected scores with the test accounts, and fail it where one is changed', async () => {
    const one = { model: demoModel(), asOf: EXAMPLE_AS_OF, accounts: testAccounts(demoModel()) };
    await duckdb.inSchema(async (schema) => {
      const project = await build(one, schema);
      const csv = project.get('seeds/generated_expected_scores.csv') ?? '';
      const rows = csv.trimEnd().split('\n').slice(1);
      expect(rows).toHaveLength(one.accounts.length);
      const { connection } = duckdb;
      await connection.run(
        'CREATE TABLE generated_expected_scores (account TEXT, profile TEXT, status TEXT, score DOUBLE, band TEXT, coverage DOUBLE, overrides TEXT)',
      );
      for (const row of rows) {
        const cells = row.split(',').map((cell) => (cell === '' ? 'NULL' : `'${cell}'`));
        await connection.run(`INSERT INTO generated_expected_scores VALUES (${cells.join()})`);
      }
      const test = rendered(project.get('tests/generated_expected.sql') ?? '', schema, one.asOf);
      const failing = async (): Promise<unknown[]> => (await connection.runAndReadAll(test)).getRowsJS();
      expect(await failing()).toEqual([]);
      await connection.run("UPDATE generated_expected_scores SET score = score + 0.01 WHERE account = 'test-05'");
      await connection.run("UPDATE generated_expected_scores SET score = 1 WHERE account = 'test-02'");
      await connection.run("UPDATE generated_expected_scores SET band = 'x' WHERE account = 'test-01'");
      expect(await failing()).toHaveLength(3);
    });
  });
});
