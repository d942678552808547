import { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsOf } from '#shared/score/account.ts';
import { createScorer } from '#shared/score/evaluate.ts';
import { testAccounts } from '#shared/score/sample.ts';
import { demoModel } from '../fixtures/demo-model.ts';
import { type ScoreCase, scoreCases, seeded } from '../generators/score.ts';
import { disagreements, type EngineScore, largestDifference, TOLERANCE } from './agreement.ts';
import { groupColumns, rowOf, scoresFrom, scriptsOf } from './sql-scores.ts';

type Engine = (one: ScoreCase) => Promise<Map<string, EngineScore>>;

/** Runs cases and says where the engine and the reference part, with the case's number for a replay. */
async function differences(cases: readonly ScoreCase[], engine: Engine) {
  const found: string[] = [];
  let largest = 0;
  let accounts = 0;
  for (const [index, one] of cases.entries()) {
    const actual = await engine(one);
    const score = createScorer(one.model, one.asOf);
    for (const account of one.accounts) {
      const expected = score(account);
      accounts += 1;
      largest = Math.max(largest, largestDifference(expected, actual.get(expected.account)));
      found.push(...disagreements(expected, actual.get(expected.account)).map((text) => `case ${index}, ${text}`));
    }
    if (actual.size !== one.accounts.length) found.push(`case ${index}: ${actual.size} rows`);
  }
  return { found: found.slice(0, 20), largest, accounts };
}

const sqliteEngine: Engine = async ({ model, asOf, accounts }) => {
  const scripts = await scriptsOf(model, { dialect: 'sqlite', prefix: 'generated' });
  const database = new Database(':memory:');
  try {
    for (const file of ['accounts-table.sql', 'as-of.sql', 'views.sql']) database.exec(scripts.get(file) ?? '');
    database.prepare('UPDATE waymark_as_of SET as_of = ?').run(asOf);
    const insert = database.prepare(
      `INSERT INTO accounts VALUES (${columnsOf(model)
        .map(() => '?')
        .join()})`,
    );
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
};

describe('SQL views in SQLite', () => {
  it('score generated models and accounts as the reference does [SM1]–[SM14]', async () => {
    const { seed, numRuns } = seeded(400);
    const result = await differences(scoreCases(numRuns, seed), sqliteEngine);
    console.info(`sqlite: ${result.accounts} accounts, largest difference ${result.largest}`);
    expect(result.found).toEqual([]);
    expect(result.largest).toBeLessThanOrEqual(TOLERANCE);
    expect(result.accounts).toBeGreaterThan(1_000);
  });

  it('keep columns apart whose names differ only in case', async () => {
    const { seed, numRuns } = seeded(60);
    const result = await differences(scoreCases(numRuns, seed, { names: 'case-twins' }), sqliteEngine);
    expect(result.found).toEqual([]);
  });

  it('replay the test accounts of the bundle', async () => {
    const model = { ...demoModel(), id: 'generated' };
    const one = { model, asOf: '2026-01-31', accounts: testAccounts(model) };
    expect((await differences([one], sqliteEngine)).found).toEqual([]);
  });
});

describe('SQL views in PostgreSQL', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  });
  afterAll(() => database.close());

  let schema = 0;
  const postgresEngine: Engine = async ({ model, asOf, accounts }) => {
    const scripts = await scriptsOf(model, { dialect: 'postgres', prefix: 'generated' });
    schema += 1;
    await database.exec(`CREATE SCHEMA case_${schema}; SET search_path TO case_${schema}`);
    for (const file of ['accounts-table.sql', 'as-of.sql', 'views.sql']) await database.exec(scripts.get(file) ?? '');
    await database.query('UPDATE waymark_as_of SET as_of = $1', [asOf]);
    const marks = columnsOf(model).map((_, index) => `$${index + 1}`);
    for (const account of accounts) {
      await database.query(`INSERT INTO accounts VALUES (${marks.join()})`, rowOf(model, account, Boolean));
    }
    const all = async (view: string): Promise<unknown[]> =>
      // The rank is a 64-bit whole number there.
      (await database.query(`SELECT * FROM generated_${view}`, [], { parsers: { 20: Number } })).rows;
    const rows = { scores: await all('scores'), reasons: await all('reasons'), triggers: await all('triggers') };
    await database.exec(`SET search_path TO public; DROP SCHEMA case_${schema} CASCADE`);
    return scoresFrom(groupColumns(model, 'postgres'), rows);
  };

  it('score generated models and accounts as the reference does [SM1]–[SM14]', async () => {
    const { seed, numRuns } = seeded(120);
    const result = await differences(scoreCases(numRuns, seed), postgresEngine);
    console.info(`postgres: ${result.accounts} accounts, largest difference ${result.largest}`);
    expect(result.found).toEqual([]);
    expect(result.largest).toBeLessThanOrEqual(TOLERANCE);
    expect(result.accounts).toBeGreaterThan(500);
  });

  it('keep columns apart whose names differ only in case', async () => {
    const { seed, numRuns } = seeded(20);
    const result = await differences(scoreCases(numRuns, seed, { names: 'case-twins' }), postgresEngine);
    expect(result.found).toEqual([]);
  });

  it('take a value that is not finite for a missing one [SM6]', async () => {
    const model = { ...demoModel(), id: 'generated' };
    const accounts = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((logins, index) => ({
      ...testAccounts(model)[4],
      account: `not-finite-${index}`,
      logins,
    }));
    const one = { model, asOf: '2026-01-31', accounts };
    expect((await differences([one], postgresEngine)).found).toEqual([]);
  });
});
