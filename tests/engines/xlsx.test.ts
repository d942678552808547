import { describe, expect, it } from 'vitest';
import { workbook } from '#shared/export/targets/xlsx/workbook.ts';
import type { Account } from '#shared/score/account.ts';
import { type AccountScore, createScorer } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { testAccounts } from '#shared/score/sample.ts';
import { demoModel } from '../fixtures/demo-model.ts';
import { type ScoreCase, scoreCases, seeded } from '../generators/score.ts';
import { disagreements, largestDifference, TOLERANCE } from './agreement.ts';
import { findSoffice, recalculated } from './soffice.ts';
import { type Computed, computed } from './xlsx-scores.ts';

const soffice = findSoffice();
if (soffice === null) {
  console.warn(
    'The workbook is not recalculated: LibreOffice (soffice) is not installed. On Debian: apt-get install libreoffice-calc-nogui',
  );
}

const REASONS = 5;

function planned(model: ScoreModel, accounts: readonly Account[], asOf: string) {
  const plan = {
    accounts,
    rows: accounts.length,
    reasons: REASONS,
    actionRows: accounts.length * 4,
    asOf,
    losses: [],
    precomputed: false,
  };
  return workbook(model, plan, model.locale);
}

/** All workbooks in one run of LibreOffice. */
async function compute(office: string, cases: readonly ScoreCase[]): Promise<Computed[]> {
  const given = new Map<string, Uint8Array>();
  for (const [index, one] of cases.entries())
    given.set(`case-${index}`, await planned(one.model, one.accounts, one.asOf));
  const answers = await recalculated(office, given);
  return Promise.all(
    cases.map(async ({ model }, index) => {
      const bytes = answers.get(`case-${index}`);
      if (bytes === undefined) throw new Error(`LibreOffice gave nothing back for case ${index}`);
      return computed(bytes, model, REASONS, model.locale);
    }),
  );
}

describe.skipIf(soffice === null)('The workbook in LibreOffice', () => {
  it('scores generated models and accounts as the reference does [SM1]–[SM14]', async () => {
    const { seed, numRuns } = seeded(60);
    const cases = scoreCases(numRuns, seed, { mostMeasures: 16, mostAccounts: 24 });
    const answers = await compute(soffice ?? '', cases);
    const found: string[] = [];
    let largest = 0;
    let accounts = 0;
    cases.forEach((one, index) => {
      const answer = answers[index];
      const score = createScorer(one.model, one.asOf);
      const expected = one.accounts.map(score);
      accounts += expected.length;
      for (const each of expected) {
        const actual = answer?.scores.get(each.account);
        largest = Math.max(largest, largestDifference(each, actual));
        found.push(...disagreements(each, actual).map((text) => `case ${index}, ${text}`));
      }
      if (answer) found.push(...shownWrong(one.model, expected, answer).map((text) => `case ${index}, ${text}`));
    });
    console.info(`xlsx: ${accounts} accounts, largest difference ${largest}`);
    expect(found.slice(0, 20)).toEqual([]);
    expect(largest).toBeLessThanOrEqual(TOLERANCE);
    expect(accounts).toBeGreaterThan(300);
  });

  it('shows the test accounts of a bundle with their reasons and actions', async () => {
    const model = demoModel();
    const accounts = testAccounts(model);
    const [answer] = await compute(soffice ?? '', [{ model, asOf: '2026-01-31', accounts }]);
    expect(answer?.shown[0]?.slice(0, 9)).toEqual([
      'test-01',
      'All',
      'Scored',
      15,
      'At risk',
      1,
      25,
      0,
      'The champion is losing interest (40.0)',
    ]);
    expect(answer?.actions[0]?.slice(0, 6)).toEqual([
      'test-01',
      'Send a use case',
      'Logins, 14 days < 1',
      'CSM',
      'self-service',
      0.1,
    ]);
  });
});

/** What people see follows the computed numbers: scores, the first reasons, and every action due in order. */
function shownWrong(
  model: ScoreModel,
  expected: readonly AccountScore[],
  { shown, actions, errors }: Computed,
): string[] {
  const found = errors.map((place) => `error value at ${place}`);
  const groups = new Set(model.profiles.flatMap((profile) => profile.groups.map((group) => group.id))).size;
  expected.forEach((score, index) => {
    const row = shown[index] ?? [];
    const value = typeof row[3] === 'number' ? row[3] : null;
    if (Math.abs((value ?? -1) - (score.score ?? -1)) > TOLERANCE + 1e-12)
      found.push(`${score.account}: shows ${row[3]}`);
    const reasons = row.slice(6 + groups, 6 + groups + REASONS).filter((text) => text !== '' && text !== null);
    if (reasons.length !== Math.min(REASONS, score.reasons.length))
      found.push(`${score.account}: ${reasons.length} reasons`);
  });
  const due = expected.flatMap(({ account, triggers }) => triggers.map((id) => ({ account, id })));
  const titles = new Map(model.triggers.map(({ id, action }) => [id, action.title]));
  const wanted = due.map(({ account, id }) => `${account}: ${titles.get(id)}`);
  const got = actions.map((row) => `${row[0]}: ${row[1]}`);
  if (wanted.join('\n') !== got.join('\n')) found.push(`actions due: ${wanted.length} expected, ${got.length} shown`);
  return found;
}
