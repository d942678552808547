import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/core/json.ts';
import { accountsCsv, proofFiles } from '#shared/export/proof.ts';
import { accountsOf, scoreCase, seeded } from '../../../tests/generators/score.ts';
import { scoreModel } from '../../../tests/generators/score-model.ts';
import type { Account } from './account.ts';
import { readAccounts } from './accounts.ts';
import { bandOf, createScorer } from './evaluate.ts';
import type { Profile, ScoreModel } from './model.ts';
import { round6 } from './rounding.ts';
import { EXAMPLE_AS_OF, MOST_TEST_ACCOUNTS, testAccounts } from './sample.ts';
import { parseModel } from './validate.ts';

const model = scoreModel({ names: 'case-twins' });
const cases = scoreCase({ names: 'case-twins' });

function eachScore(
  check: (model: ScoreModel, account: Account, score: ReturnType<ReturnType<typeof createScorer>>) => void,
): void {
  fc.assert(
    fc.property(cases, ({ model, asOf, accounts }) => {
      const score = createScorer(model, asOf);
      for (const account of accounts) check(model, account, score(account));
    }),
    seeded(150),
  );
}

const profileOf = (model: ScoreModel, id: string | null): Profile | undefined =>
  model.profiles.find((profile) => profile.id === id);

describe('whatever the model and the account', () => {
  test('generated models are good ones', () => {
    fc.assert(
      fc.property(model, (generated) => {
        expect(parseModel(JSON.parse(JSON.stringify(generated)))).toEqual({ ok: true, value: generated });
      }),
      seeded(150),
    );
  });

  test('a score lies between 0 and 100, has six decimals, and its band holds it [SM11]', () => {
    eachScore((model, _, { score, band, status }) => {
      expect(score === null).toBe(status !== 'scored');
      if (score === null) {
        expect(band).toBe('unknown');
        return;
      }
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(round6(score)).toBe(score);
      const index = model.bands.findIndex(({ id }) => id === band);
      expect(score).toBeGreaterThanOrEqual(model.bands[index]?.from ?? Number.NaN);
      expect(score).toBeLessThan(model.bands[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    });
  });

  test('lost points and the score before overrides make 100 together [SM13]', () => {
    eachScore((model, _, { score, overrides, reasons, status }) => {
      if (status !== 'scored' || overrides.length > 0) return;
      const lost = reasons.reduce((sum, reason) => sum + reason.lost, 0);
      const measures = model.profiles.flatMap((profile) => profile.groups.flatMap((group) => group.measures)).length;
      expect(Math.abs((score ?? 0) + lost - 100)).toBeLessThanOrEqual((measures + 1) * 1e-6);
    });
  });

  test('reasons fall, and equal ones keep the order of the model [SM13]', () => {
    eachScore((model, _, { profile, reasons }) => {
      const order = (profileOf(model, profile)?.groups ?? []).flatMap((group) => group.measures.map(({ id }) => id));
      reasons.forEach((reason, i) => {
        const next = reasons[i + 1];
        expect(reason.lost).toBeGreaterThan(0);
        if (!next) return;
        expect(reason.lost).toBeGreaterThanOrEqual(next.lost);
        if (reason.lost === next.lost) expect(order.indexOf(reason.measure)).toBeLessThan(order.indexOf(next.measure));
      });
    });
  });

  test('a cap that holds wins; a floor that holds raises, unless a cap is lower [SM10]', () => {
    eachScore((model, _, { profile, score, overrides }) => {
      const held = (profileOf(model, profile)?.overrides ?? []).filter(({ id }) => overrides.includes(id));
      if (score === null) return;
      const cap = Math.min(100, ...held.map((override) => override.cap ?? 100));
      const floor = Math.max(0, ...held.map((override) => override.floor ?? 0));
      expect(score).toBeLessThanOrEqual(round6(cap));
      expect(score).toBeGreaterThanOrEqual(round6(Math.min(cap, floor)));
    });
  });

  test('shared-out measures that are missing might as well not be in the model [SM6][SM7]', () => {
    eachScore((model, account, whole) => {
      const missing = (profile: Profile): Profile => ({
        ...profile,
        groups: profile.groups.map((group) => ({
          ...group,
          measures: group.measures.filter((measure) => {
            const alone = { ...profile, groups: [{ ...group, measures: [measure] }] };
            return createScorer({ ...model, profiles: [alone] }, EXAMPLE_AS_OF)(account).status !== 'no-data';
          }),
        })),
      });
      const profiles = model.profiles.map((profile) => (profile.id === whole.profile ? missing(profile) : profile));
      const rest = createScorer({ ...model, minCoverage: 0, profiles }, EXAMPLE_AS_OF)(account);
      const full = createScorer({ ...model, minCoverage: 0 }, EXAMPLE_AS_OF)(account);
      expect({ ...rest, coverage: 0 }).toEqual({ ...full, coverage: 0 });
    });
  });

  test('the coverage lies between 0 and 1, and too little of it hides the score but not the groups [SM9]', () => {
    eachScore((model, account, { coverage, status, ...rest }) => {
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(1);
      if (status !== 'low-coverage') return;
      expect(coverage).toBeLessThan(model.minCoverage);
      const full = createScorer({ ...model, minCoverage: 0 }, EXAMPLE_AS_OF)(account);
      expect(full.score).not.toBeNull();
      expect({ ...full, score: null, band: 'unknown', coverage, status }).toEqual({ coverage, status, ...rest });
    });
  });

  test('weights count only in proportion [SM15]', () => {
    fc.assert(
      fc.property(cases, ({ model, asOf, accounts }) => {
        // By a power of two, so that the doubles stay the same but for their exponent.
        const profiles = model.profiles.map((profile) => ({
          ...profile,
          groups: profile.groups.map((group) => ({
            ...group,
            weight: group.weight * 4,
            measures: group.measures.map((measure) => ({ ...measure, weight: measure.weight * 8 })),
          })),
        }));
        expect(accounts.map(createScorer({ ...model, profiles }, asOf))).toEqual(
          accounts.map(createScorer(model, asOf)),
        );
      }),
      seeded(60),
    );
  });

  test('triggers hold without any profile [SM14]', () => {
    eachScore((model, account, { triggers }) => {
      const bare = createScorer({ ...model, profiles: [] }, EXAMPLE_AS_OF)(account);
      expect(bare).toMatchObject({ status: 'no-profile', profile: null, triggers });
    });
  });

  test('the order of accounts and earlier accounts do not matter', () => {
    fc.assert(
      fc.property(cases, ({ model, asOf, accounts }) => {
        const shared = createScorer(model, asOf);
        const forward = accounts.map(shared);
        const backward = [...accounts].reverse().map(shared).reverse();
        expect(backward).toEqual(forward);
        expect(accounts.map((account) => createScorer(model, asOf)(account))).toEqual(forward);
      }),
      seeded(60),
    );
  });
});

describe('test accounts', () => {
  test('are few, distinct, and the same every time [SM16]', () => {
    fc.assert(
      fc.property(model, (generated) => {
        const accounts = testAccounts(generated);
        expect(accounts.length).toBeGreaterThan(0);
        expect(accounts.length).toBeLessThanOrEqual(MOST_TEST_ACCOUNTS);
        expect(new Set(accounts.map((account) => account[generated.accountId])).size).toBe(accounts.length);
        const copy: unknown = JSON.parse(canonicalJson(generated));
        const again = parseModel(copy);
        expect(again.ok && proofFiles(again.value)).toEqual(proofFiles(generated));
      }),
      seeded(60),
    );
  });

  test('read back from their CSV as they were', () => {
    fc.assert(
      fc.property(model, (generated) => {
        const accounts = testAccounts(generated);
        const read = readAccounts(accountsCsv(generated, accounts), generated);
        expect(read).toEqual({ ok: true, value: { count: accounts.length, problems: [], problemCount: 0, accounts } });
      }),
      seeded(100),
    );
  });

  test('come to every profile that an account can come to [SM12]', () => {
    fc.assert(
      fc.property(
        model.chain((generated) => fc.tuple(fc.constant(generated), accountsOf(generated, 24))),
        ([generated, accounts]) => {
          const score = createScorer(generated, EXAMPLE_AS_OF);
          const reached = new Set(testAccounts(generated).map((account) => score(account).profile));
          for (const account of accounts) {
            const { profile } = score(account);
            if (profile !== null) expect(reached).toContain(profile);
          }
        },
      ),
      seeded(60),
    );
  });
});

test('a band begins at its own border [SM11]', () => {
  const bands = [0, 40, 70].map((from) => ({ id: `from ${from}`, label: '', from }));
  expect([0, 39.999999, 40, 69.999999, 70, 100].map((score) => bandOf({ bands }, score))).toEqual([
    'from 0',
    'from 0',
    'from 40',
    'from 40',
    'from 70',
    'from 70',
  ]);
});
