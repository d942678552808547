import { expect, test } from 'vitest';
import { accountCsv, twentyMeasures } from '../../../tests/generators/account-csv.ts';
import { readAccounts } from './accounts.ts';
import { type AccountScore, createScorer } from './evaluate.ts';
import { scoreCsv } from './score-csv.ts';
import { parseModel } from './validate.ts';

test('a file is scored in its order, the same as its accounts one by one', () => {
  const model = twentyMeasures();
  expect(parseModel(model).ok).toBe(true);
  const csv = accountCsv(500);
  const scores: AccountScore[] = [];
  const read = scoreCsv(csv, model, '2026-11-01', (score) => scores.push(score));
  expect(read).toEqual({ ok: true, value: { count: 500, problems: [], problemCount: 0 } });
  const accounts = readAccounts(csv, model);
  expect(scores).toEqual(accounts.ok && accounts.value.accounts.map(createScorer(model, '2026-11-01')));
  expect(new Set(scores.map((score) => score.band)).size).toBeGreaterThan(1);
});

test('an error in the file is the answer, wherever it stands', () => {
  const read = scoreCsv('account\nA\nA\n', twentyMeasures(), '2026-11-01', () => {});
  expect(read).toMatchObject({ ok: false, error: { code: 'accounts.duplicate-account' } });
});
