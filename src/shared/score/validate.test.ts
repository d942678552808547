import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoModel } from '../../../tests/fixtures/demo-model.ts';
import { seeded } from '../../../tests/generators/score.ts';
import { syntaxErrorOffset } from './json-syntax.ts';
import { modelProblems, parseModel, parseModelText } from './validate.ts';

/** The demo model with the value at one place replaced, `profiles.0.groups.1.weight`. */
function changed(...changes: readonly (readonly [place: string, value: unknown])[]): unknown {
  const model: unknown = JSON.parse(JSON.stringify(demoModel()));
  for (const [place, value] of changes) {
    const keys = place.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((part, key) => Reflect.get(Object(part), key), model);
    Object.defineProperty(Object(parent), last.replaceAll('·', '.'), { value, enumerable: true });
  }
  return model;
}

const M1 = 'profiles.0.groups.0.measures.0';
const M2 = 'profiles.0.groups.0.measures.1';
const M3 = 'profiles.0.groups.1.measures.0';

test('the demo model is a good one', () => {
  expect(parseModel(JSON.parse(JSON.stringify(demoModel())))).toEqual({ ok: true, value: demoModel() });
  expect(modelProblems(demoModel())).toEqual([]);
});

const RULES: readonly (readonly [rule: string, place: string, value: unknown, code: string, told: string])[] = [
  [
    'a field that nobody declared',
    `${M1}.field`,
    'seats',
    'model.unknown-field',
    'profiles[0].groups[0].measures[0].field',
  ],
  ['a weight of zero [SM15]', `${M1}.weight`, 0, 'model.shape', 'profiles[0].groups[0].measures[0].weight'],
  [
    'a weight that sums cannot hold [SM15]',
    `${M1}.weight`,
    1e300,
    'model.weight-range',
    'profiles[0].groups[0].measures[0].weight',
  ],
  [
    'a group weight that vanishes [SM15]',
    'profiles.0.groups.1.weight',
    1e-300,
    'model.weight-range',
    'profiles[0].groups[1].weight',
  ],
  [
    'points out of order [SM2]',
    `${M1}.transform.points.1.x`,
    0,
    'model.shape',
    'profiles[0].groups[0].measures[0].transform.points',
  ],
  [
    'a single point [SM2]',
    `${M1}.transform.points`,
    [{ x: 0, score: 0 }],
    'model.shape',
    'profiles[0].groups[0].measures[0].transform.points',
  ],
  [
    'a score above 100 [SM2]',
    `${M1}.transform.points.1.score`,
    101,
    'model.shape',
    'profiles[0].groups[0].measures[0].transform.points[1].score',
  ],
  [
    'a threshold beyond reason [SM1]',
    `${M1}.transform.points.1.x`,
    1e300,
    'model.threshold-range',
    'profiles[0].groups[0].measures[0].transform.points[1].x',
  ],
  [
    'steps out of order [SM3]',
    `${M2}.transform.steps.1.from`,
    3,
    'model.shape',
    'profiles[0].groups[0].measures[1].transform.steps',
  ],
  [
    'a kind of transform that there is not',
    `${M1}.transform.type`,
    'cubic',
    'model.shape',
    'profiles[0].groups[0].measures[0].transform.type',
  ],
  [
    'categories on a number [SM4]',
    `${M1}.transform`,
    { type: 'categories', scores: { a: 1 }, otherwise: null },
    'model.transform-type',
    'profiles[0].groups[0].measures[0].transform.type',
  ],
  [
    'a score for an empty value [SM6]',
    `${M3}.transform.scores.`,
    1,
    'model.empty-category',
    'profiles[0].groups[1].measures[0].transform.scores[""]',
  ],
  [
    'a rating that is not whole [SM4]',
    `${M3}.transform.scores.2·5`,
    1,
    'model.rating-category',
    'profiles[0].groups[1].measures[0].transform.scores["2.5"]',
  ],
  [
    'an expiry without an observation date [SM6]',
    'fields.0.maxAgeDays',
    5,
    'model.no-observation-date',
    'fields[0].maxAgeDays',
  ],
  [
    'an observation date that is a number [SM6]',
    'fields.1.observedAtField',
    'logins',
    'model.observation-not-a-date',
    'fields[1].observedAtField',
  ],
  [
    'an observation date in the account column [SM6]',
    'fields.1.observedAtField',
    'account',
    'model.observation-not-a-date',
    'fields[1].observedAtField',
  ],
  ['two fields of one name', 'fields.2.name', 'logins', 'model.duplicate-column', 'fields[2].name'],
  ['a field in the account column', 'accountId', 'logins', 'model.duplicate-column', 'fields[0].name'],
  ['one column for segment and stage', 'stageField', 'segment', 'model.duplicate-column', 'stageField'],
  ['a column name that objects keep for themselves', 'stageField', '__proto__', 'model.reserved-name', 'stageField'],
  ['bands that begin above 0', 'bands.0.from', 10, 'model.band-order', 'bands[0].from'],
  ['bands that overlap', 'bands.2.from', 40, 'model.band-order', 'bands[2].from'],
  ['a band twice', 'bands.2.id', 'red', 'model.duplicate-id', 'bands[2].id'],
  ['a band named unknown [SM8]', 'bands.2.id', 'unknown', 'model.reserved-name', 'bands[2].id'],
  ['no bands at all', 'bands', [], 'model.shape', 'bands'],
  ['a minCoverage of 50 percent written as 50 [SM9]', 'minCoverage', 50, 'model.shape', 'minCoverage'],
  ['a group twice', 'profiles.0.groups.1.id', 'process', 'model.duplicate-id', 'profiles[0].groups[1].id'],
  ['a group of no category', 'profiles.0.groups.1.id', 'people', 'model.no-category', 'profiles[0].groups[1]'],
  [
    'a measure twice, in different groups',
    `${M3}.id`,
    'm1',
    'model.duplicate-id',
    'profiles[0].groups[1].measures[0].id',
  ],
  [
    'an override that does nothing [SM10]',
    'profiles.0.overrides.0',
    { id: 'o1', label: '', when: { field: 'logins', op: 'missing' } },
    'model.override-without-effect',
    'profiles[0].overrides[0]',
  ],
  ['a condition on no field', 'triggers.0.when.field', 'seats', 'model.unknown-field', 'triggers[0].when.field'],
  [
    'a condition deep inside',
    'triggers.0.when',
    { all: [{ any: [{ field: 'logins', op: 'eq', value: 'x' }] }] },
    'model.condition-value',
    'triggers[0].when.all[0].any[0].value',
  ],
  [
    'a date compared with a date instead of an age [SM5]',
    'triggers.0.when',
    { field: 'kickoff', op: 'lt', value: '2026-01-01' },
    'model.condition-value',
    'triggers[0].when.value',
  ],
  ['an operator that there is not', 'triggers.0.when.op', 'like', 'model.shape', 'triggers[0].when.op'],
  ['something that is no condition', 'triggers.0.when', {}, 'model.shape', 'triggers[0].when'],
  ['an empty all', 'triggers.0.when', { all: [] }, 'model.shape', 'triggers[0].when.all'],
  ['a key that is not spelled right', `${M1}.wieght`, 1, 'model.shape', 'profiles[0].groups[0].measures[0]'],
  ['a list where a text belongs', 'title', [], 'model.shape', 'title'],
  ['a key that is not there', 'title', undefined, 'model.shape', 'title'],
];

describe('a model is refused, with place and remedy in both languages, for', () => {
  test.each(RULES)('%s', (_, place, value, code, told) => {
    const read = parseModel(changed([place, value]), 'model.json');
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect({ code: read.error.code, place: read.error.place }).toEqual({ code, place: `model.json: ${told}` });
    for (const text of [read.error.message, read.error.remedy]) {
      expect(text.en).toMatch(/^[A-Z“].*[.)]$/su);
      expect(text.ja).toMatch(/[\p{Script=Hiragana}]/u);
      expect(text.ja + text.en).not.toMatch(/undefined|\[object|Invalid/);
    }
  });

  test('comparing texts by size, and booleans by anything but yes and no', () => {
    const fields = [
      { name: 'plan', label: '', type: 'category' },
      { name: 'live', label: '', type: 'boolean' },
    ];
    const codes = (when: unknown) =>
      modelProblems({ ...demoModel(), fields, profiles: [], triggers: [{ ...demoModel().triggers[0], when }] }).map(
        (problem) => problem.code,
      );
    expect(codes({ field: 'plan', op: 'lt', value: 'x' })).toEqual(['model.condition-operator']);
    expect(codes({ field: 'plan', op: 'eq', value: '' })).toEqual(['model.condition-value']);
    expect(codes({ field: 'plan', op: 'in', value: ['a', 1] })).toEqual(['model.condition-value']);
    expect(codes({ field: 'live', op: 'in', value: [true] })).toEqual(['model.condition-operator']);
    expect(codes({ field: 'live', op: 'eq', value: 'yes' })).toEqual(['model.condition-value']);
    expect(codes({ field: 'live', op: 'ne', value: false })).toEqual([]);
  });
});

test('numbers that are not finite are refused [SM1]', () => {
  const text = JSON.stringify(demoModel()).replace('"minCoverage":0.5', '"minCoverage":1e999');
  expect(parseModelText(text)).toMatchObject({ ok: false, error: { place: 'minCoverage' } });
});

test('all problems can be listed, and the first one counts the others', () => {
  const json = changed(['stageField', 'segment'], [`${M1}.field`, 'seats'], [`${M3}.id`, 'm1']);
  expect(modelProblems(json).map((problem) => problem.code)).toEqual([
    'model.duplicate-column',
    'model.duplicate-id',
    'model.unknown-field',
  ]);
  const read = parseModel(json);
  expect(!read.ok && read.error.message.en).toMatch(/\(and 2 more problems\)$/);
  expect(!read.ok && read.error.message.ja).toContain('ほかに2件の問題があります');
});

test('what is not a score model at all is told so', () => {
  for (const json of [null, 42, [], {}, 'model', { format: 'other' }]) {
    expect(parseModel(json)).toMatchObject({ ok: false, error: { code: 'model.not-a-model', place: 'format' } });
  }
  expect(parseModel({ ...demoModel(), format: 'waymark.score-model/2' })).toMatchObject({
    ok: false,
    error: { code: 'model.newer' },
  });
});

test('a text that is not JSON is refused with its line and column', () => {
  expect(parseModelText('{\n  "format": oops\n}', 'model.json')).toMatchObject({
    ok: false,
    error: { code: 'model.not-json', place: 'model.json: 2:13' },
  });
  expect(parseModelText('{"format": "way')).toMatchObject({ ok: false, error: { code: 'model.not-json' } });
  expect(parseModelText(' \n')).toMatchObject({ ok: false, error: { message: { en: 'The model is empty.' } } });
});

test.each([
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['[1 2]', 3],
  ['[1, ]', 4],
  ['{"a": "x', 6],
  ['{"a": 01}', 6],
  ['[tru]', 1],
  ['{} {}', 3],
  ['[[1]', 4],
])('%s stops being JSON at %i', (text, offset) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(syntaxErrorOffset(text)).toBe(offset);
});

test('every JSON text is one for the search for mistakes too', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(syntaxErrorOffset(text)).toBeNull();
      expect(syntaxErrorOffset(JSON.stringify(JSON.parse(text), null, 2))).toBeNull();
    }),
    seeded(500),
  );
});

test('a byte order mark before the JSON does no harm', () => {
  expect(parseModelText(`\uFEFF${JSON.stringify(demoModel())}`).ok).toBe(true);
});

test('nesting without end is refused instead of running out of stack', () => {
  const depth = 50_000;
  const when = `${'{"all":['.repeat(depth)}{"field":"logins","op":"missing"}${']}'.repeat(depth)}`;
  const text = JSON.stringify({ ...demoModel(), triggers: 0 }).replace('"triggers":0', `"triggers":[${when}]`);
  expect(parseModelText(text)).toMatchObject({ ok: false, error: { code: 'model.too-deep' } });
});
