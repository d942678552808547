import { describe, expect, it } from 'vitest';
import { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { DEFAULT_SCORE } from '#shared/kinds/roadmap/score-settings.ts';
import { parseModel } from '../validate.ts';
import { compile } from './compile.ts';

const rising: Indicator['transform'] = {
  type: 'linear',
  points: [
    { x: 0, score: 0 },
    { x: 10, score: 100 },
  ],
};

function written(write: (author: Author) => void) {
  const author = new Author('en', seededRandom(1));
  write(author);
  return author;
}

const scoredIndicator = (author: Author, fields: Partial<Indicator> = {}) =>
  author.add('indicator', { title: author.text('Logins'), scored: true, transform: rising, ...fields });

describe('compiling a roadmap', () => {
  it('gives a model that keeps every rule, and the same one each time [SM16]', () => {
    const { document } = written((author) => scoredIndicator(author));
    const { model, diagnostics } = compile(document, 3, 'en');
    expect(diagnostics).toEqual([]);
    expect(parseModel(model).ok).toBe(true);
    expect(model).toMatchObject({ revision: 3, accountId: 'account', fields: [{ name: 'Logins', type: 'number' }] });
    expect(compile(document, 3, 'en')).toEqual(compile(document, 3, 'en'));
  });

  it('without a scored indicator says what to do and gives no model', () => {
    const { model, diagnostics } = compile(written(() => {}).document, 1, 'ja');
    expect(model).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'score/no-measure', severity: 'error' }]);
  });

  it('leaves out an indicator without thresholds, and warns', () => {
    const author = written((one) => {
      scoredIndicator(one);
      scoredIndicator(one, { title: one.text('NPS'), transform: null });
    });
    const { model, diagnostics } = compile(author.document, 1, 'en');
    expect(model?.fields.map((field) => field.name)).toEqual(['Logins']);
    expect(diagnostics).toMatchObject([{ code: 'indicator/no-thresholds', severity: 'warning' }]);
  });

  it('keeps column names in the roadmap’s own language, whatever the language of the labels', () => {
    const { document } = written((author) => scoredIndicator(author, { title: { ja: 'ログイン数', en: 'Logins' } }));
    const { model } = compile(document, 1, 'ja');
    expect(model).toMatchObject({ locale: 'ja', fields: [{ name: 'Logins', label: 'ログイン数' }] });
  });

  it('lets indicators share a column that they name, and keeps equal titles apart', () => {
    const { document } = written((author) => {
      scoredIndicator(author, { column: 'logins' });
      scoredIndicator(author, { column: 'logins', title: author.text('Logins again') });
      scoredIndicator(author, { title: author.text('Meetings') });
      scoredIndicator(author, {
        title: author.text('Meetings'),
        type: 'boolean',
        transform: { type: 'boolean', true: 100, false: 0 },
      });
    });
    const { model } = compile(document, 1, 'en');
    expect(model?.fields.map((field) => field.name)).toEqual(['logins', 'Meetings', 'Meetings (2)']);
  });

  it.each([
    [
      'a column that disagrees with its namesake',
      'indicator/column-conflict',
      { column: 'logins', type: 'date' as const },
    ],
    ['the column of the account', 'indicator/reserved-column', { column: 'account' }],
  ])('refuses %s and names the indicator', (_what, code, fields) => {
    const author = new Author('en', seededRandom(1));
    scoredIndicator(author, { column: 'logins' });
    const culprit = scoredIndicator(author, { title: author.text('Other'), ...fields });
    const { model, diagnostics } = compile(author.document, 1, 'en');
    expect(model).toBeNull();
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, severity: 'error', record: culprit }));
  });

  it('refuses a transform that does not fit the type and names the indicator', () => {
    const author = new Author('en', seededRandom(1));
    const culprit = scoredIndicator(author, { type: 'boolean' });
    const { model, diagnostics } = compile(author.document, 1, 'en');
    expect(model).toBeNull();
    expect(diagnostics).toContainEqual(expect.objectContaining({ severity: 'error', record: culprit }));
  });

  it('makes one profile for all, or one per segment once an indicator belongs to a segment [SM12]', () => {
    const author = written((one) => scoredIndicator(one));
    const a = author.add('segment', { title: author.text('Alpha'), key: 'A' });
    author.add('segment', { title: author.text('Beta') });
    expect(compile(author.document, 1, 'en').model?.profiles).toMatchObject([{ id: 'default', segments: [] }]);
    scoredIndicator(author, { title: author.text('Own hours'), segments: [a] });
    const { model } = compile(author.document, 1, 'en');
    expect(model?.profiles.map((profile) => [profile.segments, profile.groups[0]?.measures.length])).toEqual([
      [['A'], 2],
      [['Beta'], 1],
    ]);
  });

  it('takes profiles, group weights and overrides from the settings', () => {
    const author = new Author('en', seededRandom(1));
    const logins = scoredIndicator(author, { profiles: [] });
    const profile = (id: string) => ({
      id,
      label: author.text(id),
      segments: [],
      stages: [],
      groupWeights: { process: 7 },
    });
    author.change('roadmap', ROADMAP_ID, {
      score: {
        ...DEFAULT_SCORE,
        profiles: [profile('first'), profile('second')],
        overrides: [
          {
            id: 'lost',
            label: author.text('Lost'),
            when: { field: logins, op: 'eq', value: 0 },
            cap: 30,
            floor: null,
            profiles: ['second'],
          },
        ],
      },
    });
    const { model } = compile(author.document, 1, 'en');
    expect(model?.profiles).toMatchObject([
      { id: 'first', groups: [{ id: 'process', weight: 7 }], overrides: [] },
      { id: 'second', overrides: [{ id: 'lost', when: { field: 'Logins', op: 'eq', value: 0 }, cap: 30 }] },
    ]);
  });

  it('turns alerts into triggers in the action’s stage and segments [SM14]', () => {
    const author = new Author('en', seededRandom(1));
    const stage = author.add('stage', { title: author.text('Adoption') });
    const action = author.add('action', {
      title: author.text('Call'),
      owner: author.text('CSM'),
      stage,
      effortHours: 1,
    });
    const logins = scoredIndicator(author, { action });
    const visits = author.add('indicator', { title: author.text('Visits'), action });
    author.change('indicator', logins, { alert: { field: logins, op: 'lt', value: 2 } });
    author.change('indicator', visits, { alert: { field: visits, op: 'missing' } });
    const { model } = compile(author.document, 1, 'en');
    expect(model?.triggers).toEqual([
      {
        id: `due-${action}`,
        segments: [],
        stages: ['Adoption'],
        when: {
          any: [
            { field: 'Logins', op: 'lt', value: 2 },
            { field: 'Visits', op: 'missing' },
          ],
        },
        action: { id: action, title: 'Call', owner: 'CSM', method: null, effortHours: 1, dueDays: null },
      },
    ]);
  });

  it('traces a measure through its action up the chain of goals', () => {
    const author = new Author('en', seededRandom(1));
    const stage = author.add('stage', { title: author.text('Adoption') });
    const [cause, effect] = ['Read reports', 'More revenue'].map((title) =>
      author.add('goal', { title: author.text(title) }),
    );
    if (cause === undefined || effect === undefined) throw new Error('goals');
    const action = author.add('action', { title: author.text('Call'), stage });
    author.link(action, cause);
    author.link(cause, effect);
    scoredIndicator(author, { action, stage });
    const [profile] = compile(author.document, 1, 'en').model?.profiles ?? [];
    expect(profile?.groups[0]?.measures[0]?.trace).toEqual({
      goals: [cause, effect],
      actions: [action],
      stages: [stage],
    });
  });

  it('gives a field that expires a column for the day of observation [SM6]', () => {
    const { document } = written((author) => scoredIndicator(author, { maxAgeDays: 60 }));
    expect(compile(document, 1, 'en').model?.fields).toMatchObject([
      { name: 'Logins', observedAtField: 'Logins (observed)', maxAgeDays: 60 },
    ]);
  });
});
