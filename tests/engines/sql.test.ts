import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_AS_OF, testAccounts } from '#shared/score/sample.ts';
import { demoModel } from '../fixtures/demo-model.ts';
import { scoreCases, seeded } from '../generators/score.ts';
import { agreement, answersOf, TOLERANCE } from './agreement.ts';
import { DuckDb } from './duckdb.ts';
import { Postgres } from './postgres.ts';
import { sqliteScores } from './sqlite.ts';

describe('SQL views in SQLite', () => {
  it('score generated models and accounts as the reference does [SM1]–[SM14]', async () => {
    const { seed, numRuns } = seeded(300);
    const cases = scoreCases(numRuns, seed);
    const result = agreement(cases, await answersOf(cases, sqliteScores));
    console.info(`sqlite: ${result.accounts} accounts, largest difference ${result.largest}`);
    expect(result.found).toEqual([]);
    expect(result.largest).toBeLessThanOrEqual(TOLERANCE);
    expect(result.accounts).toBeGreaterThan(1_000);
  });

  it('keep columns apart whose names differ only in case', async () => {
    const { seed, numRuns } = seeded(60);
    const cases = scoreCases(numRuns, seed, { names: 'case-twins' });
    expect(agreement(cases, await answersOf(cases, sqliteScores)).found).toEqual([]);
  });

  it('replay the test accounts of the bundle', async () => {
    const cases = [{ model: demoModel(), asOf: EXAMPLE_AS_OF, accounts: testAccounts(demoModel()) }];
    expect(agreement(cases, await answersOf(cases, sqliteScores)).found).toEqual([]);
  });
});

describe('SQL views in PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await Postgres.start();
  });
  afterAll(() => postgres.stop());

  it('score generated models and accounts as the reference does [SM1]–[SM14]', async () => {
    const { seed, numRuns } = seeded(90);
    const cases = scoreCases(numRuns, seed);
    const result = agreement(cases, await answersOf(cases, (one) => postgres.scores(one)));
    console.info(`postgres: ${result.accounts} accounts, largest difference ${result.largest}`);
    expect(result.found).toEqual([]);
    expect(result.largest).toBeLessThanOrEqual(TOLERANCE);
    expect(result.accounts).toBeGreaterThan(500);
  });

  it('keep columns apart whose names differ only in case', async () => {
    const { seed, numRuns } = seeded(20);
    const cases = scoreCases(numRuns, seed, { names: 'case-twins' });
    expect(agreement(cases, await answersOf(cases, (one) => postgres.scores(one))).found).toEqual([]);
  });

  it('take a value that is not finite for a missing one [SM6]', async () => {
    const [good] = testAccounts(demoModel());
    const accounts = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((logins, index) => ({
      ...good,
      account: `not-finite-${index}`,
      logins,
    }));
    const cases = [{ model: demoModel(), asOf: EXAMPLE_AS_OF, accounts }];
    expect(agreement(cases, await answersOf(cases, (one) => postgres.scores(one))).found).toEqual([]);
  });
});

describe('SQL views in DuckDB', () => {
  let duckdb: DuckDb;
  beforeAll(async () => {
    duckdb = await DuckDb.start();
  });
  afterAll(() => duckdb.stop());

  it('score generated models and accounts as the reference does [SM1]–[SM14]', async () => {
    const { seed, numRuns } = seeded(60);
    const cases = scoreCases(numRuns, seed);
    const result = agreement(cases, await answersOf(cases, (one) => duckdb.scores(one)));
    console.info(`duckdb: ${result.accounts} accounts, largest difference ${result.largest}`);
    expect(result.found).toEqual([]);
    expect(result.largest).toBeLessThanOrEqual(TOLERANCE);
    expect(result.accounts).toBeGreaterThan(400);
  });

  it('keep columns apart whose names differ only in case', async () => {
    const { seed, numRuns } = seeded(12);
    const cases = scoreCases(numRuns, seed, { names: 'case-twins' });
    expect(agreement(cases, await answersOf(cases, (one) => duckdb.scores(one))).found).toEqual([]);
  });

  it('take a value that is not finite for a missing one [SM6]', async () => {
    const [good] = testAccounts(demoModel());
    const accounts = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((logins, index) => ({
      ...good,
      account: `not-finite-${index}`,
      logins,
    }));
    const cases = [{ model: demoModel(), asOf: EXAMPLE_AS_OF, accounts }];
    expect(agreement(cases, await answersOf(cases, (one) => duckdb.scores(one))).found).toEqual([]);
  });
});
