import { describe, expect, test } from 'vitest';
import { demoModel } from '../../../tests/fixtures/demo-model.ts';
import type { Account } from './account.ts';
import { createScorer } from './evaluate.ts';

const score = createScorer(demoModel(), '2026-11-01');
const account = (values: Account) => score({ account: 'A', segment: 's', stage: 'x', ...values });

describe('the demo model', () => {
  test('scores an account with all its data', () => {
    expect(account({ logins: 5, champion: 4, champion_at: '2026-10-20', kickoff: '2026-10-25' })).toEqual({
      account: 'A',
      profile: 'default',
      status: 'scored',
      score: 75,
      band: 'green',
      coverage: 1,
      groups: { process: 75, relationship: 75 },
      reasons: [
        { measure: 'm1', lost: 15 },
        { measure: 'm3', lost: 10 },
      ],
      overrides: [],
      triggers: [],
    });
  });

  test('a cap that holds lowers the score, and is named [SM10]', () => {
    const result = account({ logins: 10, champion: 1, champion_at: '2026-10-20', kickoff: '2026-10-25' });
    expect(result).toMatchObject({ score: 39, band: 'red', overrides: ['o1'] });
  });

  test('an account without data is unknown, not red [SM8]', () => {
    const model = demoModel();
    for (const measure of model.profiles[0]?.groups[0]?.measures ?? []) measure.missing = { policy: 'exclude' };
    expect(createScorer(model, '2026-11-01')({ account: 'B' })).toEqual({
      account: 'B',
      profile: 'default',
      status: 'no-data',
      score: null,
      band: 'unknown',
      coverage: 0,
      groups: { process: null, relationship: null },
      reasons: [],
      overrides: [],
      triggers: [],
    });
  });
});
