import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAccounts } from '#shared/score/accounts.ts';
import { compile } from '#shared/score/compile/compile.ts';
import { createScorer } from '#shared/score/evaluate.ts';
import { FIXTURE_DOCUMENTS, fixturePath } from '../fixtures/documents.ts';
import type { ScoreCase } from '../generators/score.ts';
import { agreement, answersOf } from './agreement.ts';
import { DuckDb } from './duckdb.ts';
import { Postgres } from './postgres.ts';
import { findSoffice, NO_SOFFICE } from './soffice.ts';
import { sqliteScores } from './sqlite.ts';
import { xlsxScores } from './xlsx-scores.ts';

const soffice = findSoffice() ?? '';
if (soffice === '') console.warn(NO_SOFFICE);

/** The day for which the made-up accounts were written. */
const AS_OF = '2026-11-01';

/** The document's model as it is exported, with the made-up accounts that lie beside it. */
function realCase(name: string): ScoreCase {
  const document = FIXTURE_DOCUMENTS.find((each) => each.name === name)?.build();
  const model = document && compile(document, 1, 'ja').model;
  if (!model) throw new Error(`${name} does not compile`);
  const read = readAccounts(readFileSync(fixturePath(`${name}-accounts.csv`)), model);
  if (!read.ok) throw new Error(read.error.message.en);
  return { model, asOf: AS_OF, accounts: read.value.accounts };
}

let postgres: Postgres;
let duckdb: DuckDb;
beforeAll(async () => {
  postgres = await Postgres.start();
  duckdb = await DuckDb.start();
});
afterAll(async () => {
  await postgres.stop();
  duckdb.stop();
});

describe.each(FIXTURE_DOCUMENTS.map(({ name }) => name))('the case %s', (name) => {
  const cases = [realCase(name)];
  it('scores its made-up accounts into more than one band, with reasons and triggers', () => {
    const scores = cases.flatMap(({ model, accounts }) => accounts.map(createScorer(model, AS_OF)));
    expect(new Set(scores.map(({ band }) => band)).size).toBeGreaterThan(1);
    expect(scores.some(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(scores.some(({ triggers }) => triggers.length > 0)).toBe(true);
  });

  it('scores them alike in SQLite', async () => {
    expect(agreement(cases, await answersOf(cases, sqliteScores)).found).toEqual([]);
  });

  it('scores them alike in PostgreSQL', async () => {
    expect(agreement(cases, await answersOf(cases, (one) => postgres.scores(one))).found).toEqual([]);
  });

  it('scores them alike in DuckDB', async () => {
    expect(agreement(cases, await answersOf(cases, (one) => duckdb.scores(one))).found).toEqual([]);
  });

  it.skipIf(soffice === '')('scores them alike in a workbook', async () => {
    const [answer] = await xlsxScores(soffice, cases, 5);
    expect(agreement(cases, answer ? [answer.scores] : []).found).toEqual([]);
    expect(answer?.errors).toEqual([]);
  });
});
