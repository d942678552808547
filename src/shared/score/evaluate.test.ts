import { describe, expect, test } from 'vitest';
import type { Condition } from '#shared/kinds/indicator/condition.ts';
import { demoModel } from '../../../tests/fixtures/demo-model.ts';
import type { Account, Value } from './account.ts';
import { type AccountScore, createScorer } from './evaluate.ts';
import type { Field, Measure, ScoreModel } from './model.ts';
import { parseModel } from './validate.ts';

const AS_OF = '2026-11-01';

const score = createScorer(demoModel(), AS_OF);
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

  test('a missing value that counts as a score has points but is no data [SM6][SM9]', () => {
    // Days since kick-off count 50: 60 · (100 + 50) / 2 + 40 · 100 over 100.
    expect(account({ logins: 10, champion: 5, champion_at: '2026-10-20' })).toMatchObject({
      score: 85,
      coverage: 0.7,
      reasons: [{ measure: 'm2', lost: 15 }],
    });
  });

  test('a cap that holds lowers the score, and is named [SM10]', () => {
    const result = account({ logins: 10, champion: 1, champion_at: '2026-10-20', kickoff: '2026-10-25' });
    expect(result).toMatchObject({ score: 39, band: 'red', overrides: ['o1'] });
  });

  test('a trigger says that the account needs its action now [SM14]', () => {
    expect(account({ logins: 0 }).triggers).toEqual(['t1']);
    expect(account({ logins: 1 }).triggers).toEqual([]);
    expect(account({}).triggers).toEqual([]);
  });
});

/** A model of one profile that is made of what matters for a rule. */
function modelOf(parts: {
  readonly fields: readonly Partial<Field>[];
  readonly groups: readonly { weight?: number; measures: readonly Partial<Measure>[] }[];
  readonly more?: Partial<ScoreModel>;
  readonly overrides?: readonly { when: Condition; cap?: number; floor?: number }[];
}): ScoreModel {
  const ids = ['process', 'relationship', 'outcome'];
  let count = 0;
  const read = parseModel({
    ...demoModel(),
    minCoverage: 0,
    triggers: [],
    fields: parts.fields.map((field) => ({ label: '', type: 'number', ...field })),
    profiles: [
      {
        id: 'only',
        label: '',
        groups: parts.groups.map(({ weight = 1, measures }, i) => ({
          id: ids[i],
          label: '',
          weight,
          measures: measures.map((measure) => ({
            id: `m${++count}`,
            field: 'x',
            label: '',
            weight: 1,
            missing: { policy: 'exclude' },
            reason: '',
            trace: { goals: [], actions: [], stages: [] },
            transform: AS_IS,
            ...measure,
          })),
        })),
        overrides: (parts.overrides ?? []).map((override, i) => ({ id: `o${i + 1}`, label: '', ...override })),
      },
    ],
    ...parts.more,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The value itself as points, 0 to 100. */
const AS_IS: Measure['transform'] = {
  type: 'linear',
  points: [
    { x: 0, score: 0 },
    { x: 100, score: 100 },
  ],
};

/** Points of one measure for one value. */
function pointsOf(type: Field['type'], transform: Measure['transform'], value: Value): number | null {
  const model = modelOf({ fields: [{ name: 'x', type }], groups: [{ measures: [{ transform }] }] });
  return createScorer(model, AS_OF)({ account: 'A', x: value }).score;
}

const run = (model: ScoreModel, values: Account): AccountScore =>
  createScorer(model, AS_OF)({ account: 'A', ...values });

describe('points', () => {
  test('are computed in IEEE doubles, and what is not finite is missing [SM1][SM6]', () => {
    expect(pointsOf('number', AS_IS, 0.1 + 0.2)).toBe(0.3);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, null, 'many', true]) {
      expect(pointsOf('number', AS_IS, value)).toBeNull();
    }
  });

  test('linear: straight between two points, constant beyond both ends [SM2]', () => {
    const falling: Measure['transform'] = {
      type: 'linear',
      points: [
        { x: -10, score: 100 },
        { x: 10, score: 40 },
        { x: 20, score: 0 },
      ],
    };
    expect([-99, -10, 0, 10, 15, 20, 99].map((x) => pointsOf('number', falling, x))).toEqual([
      100, 100, 70, 40, 20, 0, 0,
    ]);
  });

  test('steps: a step includes its from, unless it says otherwise [SM3]', () => {
    const steps: Measure['transform'] = {
      type: 'steps',
      below: 10,
      steps: [
        { from: 1, score: 50, inclusive: true },
        { from: 5, score: 90, inclusive: false },
      ],
    };
    expect([0.999, 1, 5, 5.001].map((x) => pointsOf('number', steps, x))).toEqual([10, 50, 50, 90]);
  });

  test('categories: by exact text, or what others get [SM4]', () => {
    const plan = (otherwise: number | null): Measure['transform'] => ({
      type: 'categories',
      scores: { pro: 80, 法人: 100, constructor: 1 },
      otherwise,
    });
    expect(['pro', '法人', 'Pro', 'toString'].map((x) => pointsOf('category', plan(20), x))).toEqual([80, 100, 20, 20]);
    expect(pointsOf('category', plan(null), 'free')).toBeNull();
    expect(pointsOf('category', plan(20), '')).toBeNull();
  });

  test('categories: a rating is looked up as its whole number; a half finds nothing [SM4]', () => {
    const rating: Measure['transform'] = { type: 'categories', scores: { 0: 5, 2: 25 }, otherwise: 1 };
    expect([2, 2.0, 0, -0, 2.5, 3].map((x) => pointsOf('rating', rating, x))).toEqual([25, 25, 5, 5, 1, 1]);
  });

  test('categories: null for others makes the measure missing, and its policy applies [SM4][SM6]', () => {
    const transform: Measure['transform'] = { type: 'categories', scores: { a: 100 }, otherwise: null };
    const model = modelOf({
      fields: [{ name: 'x', type: 'category' }],
      groups: [{ measures: [{ transform, missing: { policy: 'score', score: 30 } }] }],
    });
    expect(run(model, { x: 'b' })).toMatchObject({ score: 30, coverage: 0 });
    expect(run(model, { x: 'a' })).toMatchObject({ score: 100, coverage: 1 });
  });

  test('boolean: one score for yes, one for no; a text is neither [SM4]', () => {
    const yes: Measure['transform'] = { type: 'boolean', true: 80, false: 20 };
    expect([true, false, 'true', 1].map((x) => pointsOf('boolean', yes, x))).toEqual([80, 20, null, null]);
  });

  test('a date counts as whole days up to asOf, whatever time stands behind it; the future is negative [SM5]', () => {
    const days: Measure['transform'] = {
      type: 'linear',
      points: [
        { x: -5, score: 0 },
        { x: 95, score: 100 },
      ],
    };
    const dates = ['2026-11-01', '2026-10-31T23:59:59+09:00', '2026-11-03', '2026-02-30', '2025-11-01'];
    expect(dates.map((x) => pointsOf('date', days, x))).toEqual([5, 6, 3, null, 100]);
    expect(pointsOf('date', days, 20_000)).toBeNull();
  });

  test('nothing reads the clock: a day that is no day is a bug of the caller [SM5]', () => {
    expect(() => createScorer(demoModel(), 'today')).toThrow(RangeError);
  });
});

describe('missing values [SM6]', () => {
  const expiring = modelOf({
    fields: [{ name: 'x', observedAtField: 'seen_at', maxAgeDays: 30 }],
    groups: [{ measures: [{}] }],
    overrides: [{ when: { field: 'x', op: 'missing' }, cap: 100 }],
  });

  test('a value is fresh up to maxAgeDays and when observed in the future, and missing after that', () => {
    const seen = ['2026-10-02', '2026-10-01', '2026-11-05', null, 'soon', undefined];
    const scores = seen.map((seen_at) => run(expiring, seen_at === undefined ? { x: 60 } : { x: 60, seen_at }).score);
    expect(scores).toEqual([60, null, 60, null, null, null]);
  });

  test('what has expired is missing for conditions too', () => {
    expect(run(expiring, { x: 60, seen_at: '2026-10-01' }).overrides).toEqual(['o1']);
    expect(run(expiring, { x: 60, seen_at: '2026-10-02' }).overrides).toEqual([]);
  });

  test('exclude shares the weight out within the group, not beyond it [SM7]', () => {
    const model = modelOf({
      fields: [{ name: 'x' }, { name: 'y' }, { name: 'z' }],
      groups: [
        { weight: 60, measures: [{ weight: 3 }, { field: 'y', weight: 1 }] },
        { weight: 40, measures: [{ field: 'z' }] },
      ],
    });
    expect(run(model, { x: 100, y: 0, z: 0 })).toMatchObject({ score: 45, groups: { process: 75, relationship: 0 } });
    expect(run(model, { y: 50, z: 0 })).toMatchObject({ score: 30, groups: { process: 50, relationship: 0 } });
  });
});

describe('the score', () => {
  const two = modelOf({
    fields: [{ name: 'x' }, { name: 'y' }],
    groups: [
      { weight: 60, measures: [{}] },
      { weight: 40, measures: [{ field: 'y' }] },
      { weight: 1000, measures: [] },
    ],
  });

  test('shares the weight of missing and of empty groups out among the others [SM8]', () => {
    expect(run(two, { x: 50, y: 100 })).toMatchObject({ score: 70, coverage: 1, groups: { outcome: null } });
    expect(run(two, { y: 90 })).toMatchObject({ score: 90, coverage: 0.4, groups: { process: null } });
  });

  test('of an account without data is null, and its band unknown: not red [SM8]', () => {
    expect(run(two, {})).toEqual({
      account: 'A',
      profile: 'only',
      status: 'no-data',
      score: null,
      band: 'unknown',
      coverage: 0,
      groups: { process: null, relationship: null, outcome: null },
      reasons: [],
      overrides: [],
      triggers: [],
    });
  });

  test('of a profile without measures is null for want of data [SM8][SM9]', () => {
    const empty = modelOf({ fields: [], groups: [] });
    expect(run(empty, {})).toMatchObject({ status: 'no-data', score: null, coverage: 0, groups: {} });
  });

  test('is hidden under minCoverage, while groups and reasons stay to be seen [SM9]', () => {
    const strict = { ...two, minCoverage: 0.5 };
    expect(run(strict, { y: 90 })).toMatchObject({
      status: 'low-coverage',
      score: null,
      band: 'unknown',
      coverage: 0.4,
      groups: { relationship: 90 },
      reasons: [{ measure: 'm2', lost: 10 }],
    });
    expect(run(strict, { x: 50 })).toMatchObject({ status: 'scored', coverage: 0.6 });
  });

  test('is not hidden by the noise of adding thirds [SM9]', () => {
    const thirds = modelOf({
      fields: [{ name: 'x' }, { name: 'y' }],
      groups: [{ measures: [{}, {}, { field: 'y' }] }],
      more: { minCoverage: 2 / 3 },
    });
    expect(run(thirds, { x: 1 })).toMatchObject({ status: 'scored', coverage: 0.666667 });
  });

  test('is rounded to six decimals, and the band is decided on the rounded value [SM11]', () => {
    const one = modelOf({ fields: [{ name: 'x' }], groups: [{ measures: [{}] }] });
    expect(run(one, { x: 100 / 3 }).score).toBe(33.333333);
    expect(run(one, { x: 39.9999996 })).toMatchObject({ score: 40, band: 'yellow' });
    expect(run(one, { x: 39.9999994 })).toMatchObject({ score: 39.999999, band: 'red' });
    expect(run(one, { x: 70 })).toMatchObject({ score: 70, band: 'green' });
  });

  test('takes every floor first and then every cap: caps win [SM10]', () => {
    const limited = (...limits: readonly { cap?: number; floor?: number }[]) =>
      run(
        modelOf({
          fields: [{ name: 'x' }],
          groups: [{ measures: [{}] }],
          overrides: limits.map((limit) => ({ when: { field: 'x', op: 'ge', value: 0 }, ...limit })),
        }),
        { x: 50 },
      );
    expect(limited({ floor: 60 }, { floor: 70 }).score).toBe(70);
    expect(limited({ cap: 30 }, { cap: 40 }).score).toBe(30);
    expect(limited({ cap: 30 }, { floor: 70 }).score).toBe(30);
    expect(limited({ floor: 70, cap: 30 }).score).toBe(30);
    expect(limited({ floor: 10, cap: 90 })).toMatchObject({ score: 50, overrides: ['o1'] });
  });

  test('stays null under an override that holds, which is named all the same [SM10]', () => {
    const model = modelOf({
      fields: [{ name: 'x' }],
      groups: [{ measures: [{}] }],
      overrides: [{ when: { field: 'x', op: 'missing' }, floor: 80 }],
    });
    expect(run(model, {})).toMatchObject({ score: null, status: 'no-data', overrides: ['o1'] });
  });
});

describe('profiles', () => {
  const profile = (id: string, segments: string[], stages: string[]) => ({
    id,
    label: '',
    segments,
    stages,
    groups: [],
    overrides: [],
  });
  const model: ScoreModel = {
    ...demoModel(),
    profiles: [profile('both', ['s1'], ['t1']), profile('segment', ['s1', 's2'], []), profile('stage', [], ['t1'])],
  };
  const chosen = (segment: Value, stage: Value) => createScorer(model, AS_OF)({ account: 'A', segment, stage }).profile;

  test('the first whose segments and stages match applies; an empty list means any [SM12]', () => {
    expect(chosen('s1', 't1')).toBe('both');
    expect(chosen('s1', 't2')).toBe('segment');
    expect(chosen('s2', null)).toBe('segment');
    expect(chosen('other', 't1')).toBe('stage');
    expect(chosen(null, 't1')).toBe('stage');
  });

  test('none gives no-profile, not a guess [SM12]', () => {
    expect(chosen('S1', null)).toBeNull();
    expect(chosen(null, null)).toBeNull();
    expect(createScorer(model, AS_OF)({ account: 'A', logins: 0 })).toEqual({
      account: 'A',
      profile: null,
      status: 'no-profile',
      score: null,
      band: 'unknown',
      coverage: 0,
      groups: {},
      reasons: [],
      overrides: [],
      triggers: ['t1'],
    });
  });
});

describe('reasons [SM13]', () => {
  test('are measures by lost points, largest first, ties in the order of the model, full points left out', () => {
    const model = modelOf({
      fields: ['x', 'y', 'z'].map((name) => ({ name })),
      groups: [
        { weight: 50, measures: [{}, { field: 'y' }] },
        { weight: 50, measures: [{}, { field: 'z' }, { field: 'y' }] },
      ],
    });
    // Thirds and halves: 25, 25 and 16.666667 each; z is full.
    expect(run(model, { x: 0, y: 0, z: 100 }).reasons).toEqual([
      { measure: 'm1', lost: 25 },
      { measure: 'm2', lost: 25 },
      { measure: 'm3', lost: 16.666667 },
      { measure: 'm5', lost: 16.666667 },
    ]);
  });

  test('use the weights as they are shared out', () => {
    const model = modelOf({
      fields: [{ name: 'x' }, { name: 'y' }],
      groups: [{ weight: 10, measures: [{ weight: 1 }, { field: 'y', weight: 9 }] }],
    });
    expect(run(model, { x: 40 }).reasons).toEqual([{ measure: 'm1', lost: 60 }]);
  });
});

describe('conditions', () => {
  const model = modelOf({
    fields: [
      { name: 'n' },
      { name: 'plan', type: 'category' },
      { name: 'live', type: 'boolean' },
      { name: 'day', type: 'date' },
    ],
    groups: [],
  });
  const holds = (when: Condition, values: Account): boolean => {
    const trigger = {
      id: 't',
      segments: [],
      stages: [],
      when,
      action: { id: 'a', title: '', owner: null, method: null, effortHours: null, dueDays: null },
    };
    return createScorer({ ...model, triggers: [trigger] }, AS_OF)({ account: 'A', ...values }).triggers.length === 1;
  };

  test.each([
    ['lt', [true, false, false]],
    ['le', [true, true, false]],
    ['gt', [false, false, true]],
    ['ge', [false, true, true]],
    ['eq', [false, true, false]],
    ['ne', [true, false, true]],
  ] as const)('%s compares numbers, and is false of a missing value', (op, expected) => {
    expect([4, 5, 6].map((n) => holds({ field: 'n', op, value: 5 }, { n }))).toEqual(expected);
    expect(holds({ field: 'n', op, value: 5 }, {})).toBe(false);
    expect(holds({ field: 'n', op, value: 0 }, { n: 'text' })).toBe(false);
  });

  test('only missing is true of a missing value, ne and in are not', () => {
    expect(holds({ field: 'plan', op: 'missing' }, {})).toBe(true);
    expect(holds({ field: 'plan', op: 'missing' }, { plan: 'pro' })).toBe(false);
    expect(holds({ field: 'plan', op: 'ne', value: 'pro' }, {})).toBe(false);
    expect(holds({ field: 'plan', op: 'in', value: ['pro'] }, {})).toBe(false);
  });

  test('texts are the same or not, case included; booleans too', () => {
    expect(holds({ field: 'plan', op: 'eq', value: 'pro' }, { plan: 'Pro' })).toBe(false);
    expect(holds({ field: 'plan', op: 'in', value: ['pro', '法人'] }, { plan: '法人' })).toBe(true);
    expect(holds({ field: 'live', op: 'ne', value: true }, { live: false })).toBe(true);
  });

  test('a date compares by its age in days', () => {
    expect(holds({ field: 'day', op: 'gt', value: 30 }, { day: '2026-10-01' })).toBe(true);
    expect(holds({ field: 'day', op: 'gt', value: 30 }, { day: '2026-10-02' })).toBe(false);
    expect(holds({ field: 'day', op: 'lt', value: 0 }, { day: '2026-11-02' })).toBe(true);
  });

  test('all needs every part, any needs one', () => {
    const low: Condition = { field: 'n', op: 'lt', value: 5 };
    const pro: Condition = { field: 'plan', op: 'eq', value: 'pro' };
    expect(holds({ all: [low, pro] }, { n: 1, plan: 'pro' })).toBe(true);
    expect(holds({ all: [low, pro] }, { n: 1 })).toBe(false);
    expect(holds({ any: [low, { all: [pro] }] }, { plan: 'pro' })).toBe(true);
    expect(holds({ any: [low, pro] }, {})).toBe(false);
  });

  test('a trigger keeps to its segments and stages [SM14]', () => {
    const trigger = {
      id: 't',
      segments: ['s1'],
      stages: ['t1'],
      when: { field: 'n', op: 'missing' as const },
      action: { id: 'a', title: '', owner: null, method: null, effortHours: null, dueDays: null },
    };
    const due = (segment: Value, stage: Value) =>
      createScorer({ ...model, triggers: [trigger] }, AS_OF)({ account: 'A', segment, stage }).triggers;
    expect(due('s1', 't1')).toEqual(['t']);
    expect(due('s1', 't2')).toEqual([]);
    expect(due(null, 't1')).toEqual([]);
  });
});
