import { expect, test } from 'vitest';
import { demoModel } from '../../../tests/fixtures/demo-model.ts';
import { dayNumber } from './calendar.ts';
import { createScorer } from './evaluate.ts';
import { EXAMPLE_AS_OF, testAccounts } from './sample.ts';

const model = demoModel();
const accounts = testAccounts(model);
const scores = accounts.map(createScorer(model, EXAMPLE_AS_OF));
const column = (name: string) => new Set(accounts.map((account) => account[name]));

test('test accounts stand on and beside every threshold, and between two', () => {
  for (const logins of [-1, 0, 1, 9, 10, 11]) expect(column('logins')).toContain(logins);
  for (const champion of [1, 2, 3, 4, 5, 6, 1.5]) expect(column('champion')).toContain(champion);
  const today = dayNumber(EXAMPLE_AS_OF) ?? Number.NaN;
  const ages = new Set(accounts.map((account) => today - (dayNumber(String(account.kickoff)) ?? Number.NaN)));
  for (const age of [13, 14, 15, 29, 30, 31]) expect(ages).toContain(age);
});

test('some have nothing, some half of it, some stale values [SM6]', () => {
  expect(accounts.some(({ account: _, ...values }) => Object.values(values).every((value) => value === null))).toBe(
    true,
  );
  for (const observed of ['2025-12-02', '2025-12-01', null, '2026-02-02'])
    expect(column('champion_at')).toContain(observed);
  expect(new Set(scores.map((score) => score.status))).toEqual(new Set(['scored', 'low-coverage']));
});

test('every override and trigger holds for some and not for others [SM10][SM14]', () => {
  const held = scores.map(({ overrides, triggers }) => [...overrides, ...triggers]);
  for (const id of ['o1', 't1']) {
    expect(held.some((ids) => ids.includes(id))).toBe(true);
    expect(held.some((ids) => !ids.includes(id))).toBe(true);
  }
});

test('every band is reached, and segments that nobody lists are there', () => {
  expect(new Set(scores.map((score) => score.band))).toEqual(new Set(['red', 'yellow', 'green', 'unknown']));
  expect(column('segment')).toContain('unlisted');
});
