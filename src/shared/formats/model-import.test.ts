import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import { jsonEqual } from '#shared/core/json.ts';
import { recordSchema } from '#shared/kinds/registry.ts';
import { ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { compile } from '#shared/score/compile/compile.ts';
import { type AccountScore, createScorer } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { parseModelText } from '#shared/score/validate.ts';
import { generateDocument } from '#shared/templates/generate.ts';
import { FIXTURE_DOCUMENTS } from '../../../tests/fixtures/documents.ts';
import { scoreCase, seeded } from '../../../tests/generators/score.ts';
import { importModel } from './model-import.ts';

function read(model: ScoreModel) {
  const result = importModel(model, 'model.json');
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

/** All of a model that decides on scores, reasons and due actions: no traces, and columns and triggers by name. */
function scoring(model: ScoreModel | null) {
  return (
    model && {
      ...model,
      fields: model.fields.map((field) => ({ ...field, label: '' })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      triggers: model.triggers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      profiles: model.profiles.map((profile) => ({
        ...profile,
        groups: profile.groups.map((group) => ({
          ...group,
          measures: group.measures.map(({ trace: _, ...measure }) => measure),
        })),
      })),
    }
  );
}

/** What is said of an import, but for the titles that no model has. */
function changes(model: ScoreModel) {
  return read(model).notices.filter(({ code }) => code !== 'model-import.no-title');
}

/** What the imported document exports. */
function again(model: ScoreModel): ScoreModel | null {
  return compile(read(model).document, model.revision, model.locale).model;
}

function demo(change: (model: ScoreModel) => ScoreModel = (model) => model): ScoreModel {
  const text = readFileSync(new URL('../../../tests/fixtures/demo-model.json', import.meta.url), 'utf8');
  const model = parseModelText(text);
  if (!model.ok) throw new Error(model.error.message.en);
  return change(model.value);
}

/** A score with places in the model instead of ids, which an import may have to change. */
function placed(score: AccountScore, model: ScoreModel) {
  const profile = model.profiles.find(({ id }) => id === score.profile);
  const groups = profile?.groups.filter(({ measures }) => measures.length > 0) ?? [];
  const measures = groups.flatMap((group) => group.measures.map(({ id }) => id));
  const { status, coverage } = score;
  return {
    profile: model.profiles.findIndex(({ id }) => id === score.profile),
    status,
    score: score.score,
    band: model.bands.findIndex(({ id }) => id === score.band),
    coverage,
    groups: groups.map(({ id }) => score.groups[id]),
    reasons: score.reasons.map(({ measure, lost }) => [measures.indexOf(measure), lost]),
    overrides: score.overrides.map((id) => profile?.overrides.findIndex((override) => override.id === id)),
    // An action that is due in several stages becomes one for each of them.
    triggers: score.triggers
      .map((id) => JSON.stringify(model.triggers.find((trigger) => trigger.id === id)?.action.title))
      .toSorted(),
  };
}

/** Roadmaps whose cards share titles, columns, actions and goals in every way that the product allows. */
const tangledRoadmap = fc
  .record({
    stages: fc.uniqueArray(fc.constantFrom('導入', '活用', '更新', ''), { minLength: 1, maxLength: 4 }),
    segments: fc.uniqueArray(fc.constantFrom('A', '', '自走'), { maxLength: 3 }),
    goals: fc.array(fc.array(fc.nat(20), { maxLength: 2 }), { maxLength: 6 }),
    actions: fc.array(
      fc.record({
        stage: fc.nat(9),
        goals: fc.array(fc.nat(9), { maxLength: 2 }),
        segments: fc.array(fc.nat(9), { maxLength: 2 }),
      }),
      { maxLength: 6 },
    ),
    indicators: fc.array(
      fc.record({
        title: fc.constantFrom('ログイン', '商談', 'NPS', '契約更新までの日数'),
        column: fc.constantFrom('', '', '', 'logins', 'nps'),
        stage: fc.option(fc.nat(9), { nil: null }),
        action: fc.option(fc.nat(9), { nil: null }),
        segments: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(fc.nat(9), { maxLength: 2 })),
        scored: fc.boolean(),
        group: fc.constantFrom('process', 'relationship', 'outcome'),
        weight: fc.integer({ min: 1, max: 5 }),
        maxAgeDays: fc.constantFrom(null, null, 30),
        alert: fc.option(fc.nat(20), { nil: null }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    seed: fc.nat(1e6),
  })
  .map((drawn) => {
    const author = new Author('ja', seededRandom(drawn.seed));
    const at = (ids: readonly string[], index: number | null) =>
      index === null ? null : (ids[index % ids.length] ?? null);
    const some = (ids: readonly string[], list: readonly number[]) => [
      ...new Set(list.flatMap((index) => at(ids, index) ?? [])),
    ];
    const stages = drawn.stages.map((key) => author.add('stage', { title: author.text(`段階${key}`), key }));
    const segments = drawn.segments.map((key, index) =>
      author.add('segment', { title: author.text(`層${index}`), key }),
    );
    const goals = drawn.goals.map((_, index) => author.add('goal', { title: author.text(`ゴール${index}`) }));
    drawn.goals.forEach((effects, index) => {
      // Only towards later goals, so that nothing goes round.
      for (const effect of some(goals.slice(index + 1), effects)) author.link(goals[index] ?? '', effect);
    });
    const actions = drawn.actions.map((action, index) => {
      const stage = at(stages, action.stage) ?? '';
      const id = author.add('action', {
        title: author.text(`行動${index}`),
        stage,
        segments: some(segments, action.segments),
      });
      for (const goal of some(goals, action.goals)) author.link(id, goal);
      return id;
    });
    const indicators = drawn.indicators.map(({ alert: _, ...one }) =>
      author.add('indicator', {
        ...one,
        title: author.text(one.title),
        stage: at(stages, one.stage),
        action: at(actions, one.action),
        segments: some(segments, one.segments),
        transform: { type: 'boolean', true: 100, false: 0 },
        type: 'boolean',
      }),
    );
    drawn.indicators.forEach(({ alert }, index) => {
      const field = at(indicators, alert);
      const id = indicators[index] ?? '';
      if (field !== null) author.change('indicator', id, { alert: { field, op: 'eq', value: false } });
    });
    return author.document;
  });

describe('importing a model that a roadmap exported', () => {
  it.each(FIXTURE_DOCUMENTS.map((fixture) => [fixture.name, fixture] as const))(
    'gives a roadmap that exports the very same model: %s',
    (_name, fixture) => {
      for (const language of ['ja', 'en'] as const) {
        const { model } = compile(fixture.build(), 7, language);
        if (model === null) throw new Error('the fixture has a model');
        expect(changes(model)).toEqual([]);
        expect(again(model)).toEqual(model);
      }
    },
  );

  it('does so for generated roadmaps too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 150 }), fc.nat(1e6), (cards, seed) => {
        const { model } = compile(generateDocument(cards, seed, 'en'), 3, 'en');
        if (model === null) throw new Error(`seed ${seed} gives no model`);
        expect(changes(model)).toEqual([]);
        expect(again(model)).toEqual(model);
      }),
      seeded(60),
    );
  });
});

describe('importing what a tangled roadmap exported', () => {
  it('keeps all that a score depends on, most often every word, and tells of whatever differs', () => {
    let [models, exact] = [0, 0];
    fc.assert(
      fc.property(tangledRoadmap, (document) => {
        const { model } = compile(document, 5, 'ja');
        if (model === null) return;
        const exported = again(model);
        const codes = changes(model).map(({ code }) => code);
        const isSame = jsonEqual(exported, model);
        models += 1;
        exact += isSame ? 1 : 0;
        expect(codes.length === 0).toBe(isSame);
        const harmless = ['model-import.trace', 'model-import.order', 'model-import.text'];
        expect(codes.filter((code) => !harmless.includes(code))).toEqual([]);
        expect(scoring(exported)).toEqual(scoring(model));
      }),
      seeded(300),
    );
    console.info(`${exact} of ${models} exactly`);
    expect(exact / models).toBeGreaterThan(0.75);
  });
});

describe('importing any other model', () => {
  it('keeps every score, band, coverage, reason, override and due action of generated models', () => {
    fc.assert(
      fc.property(scoreCase({ mostMeasures: 12 }), ({ model, asOf, accounts }) => {
        const exported = again(model);
        for (const record of read(model).document.records.values()) {
          expect(recordSchema.safeParse(record)).toMatchObject({ success: true });
        }
        const hasMeasures = model.profiles.some(({ groups }) => groups.some(({ measures }) => measures.length > 0));
        if (!hasMeasures) {
          expect(read(model).notices).toContainEqual(expect.objectContaining({ code: 'score/no-measure' }));
          return;
        }
        if (exported === null) throw new Error(JSON.stringify(read(model).notices));
        const [before, after] = [createScorer(model, asOf), createScorer(exported, asOf)];
        for (const account of accounts) {
          expect(placed(after(account), exported)).toEqual(placed(before(account), model));
        }
      }),
      seeded(150),
    );
  });

  it('comes to rest: what it exports is imported without another change', () => {
    fc.assert(
      fc.property(scoreCase({ mostMeasures: 12 }), ({ model }) => {
        const exported = again(model);
        if (exported === null) return;
        expect(changes(exported)).toEqual([]);
        expect(again(exported)).toEqual(exported);
      }),
      seeded(80),
    );
  });
});

describe('what an import says', () => {
  it('of a small model: every id that could not stay, and the cards that have no title yet', () => {
    const { document, notices } = read(demo());
    expect(notices.map(({ code, place }) => [code, place])).toEqual([
      ['model-import.trace', 'profiles[default].groups[process].measures[m1].trace.stages'],
      ['model-import.id', 'triggers[t1].id'],
      ['model-import.no-title', 'profiles.groups.measures.trace'],
    ]);
    expect(notices[1]?.message.en).toBe('"t1" became "due-a1".');
    expect(ofKind(document, 'action')).toMatchObject([{ id: 'a1', title: { en: 'Send a use case' }, dueDays: 3 }]);
    expect(roadmapOf(document).score.overrides).toMatchObject([{ id: 'o1', when: { op: 'le' }, cap: 39, floor: null }]);
  });

  it('keeps a trigger for every stage due in every stage [SM14]', () => {
    const { model } = compile(read(demo()).document, 1, 'en');
    expect(model?.triggers).toMatchObject([{ id: 'due-a1', stages: [], action: { id: 'a1' } }]);
  });

  it('keeps a field that no measure reads as a candidate with its column', () => {
    const spare = { name: 'nps', label: 'NPS', type: 'number' as const, availability: 'available' as const };
    const { document, notices } = read(demo((model) => ({ ...model, fields: [...model.fields, spare] })));
    const found = ofKind(document, 'indicator').find(({ column }) => column === 'nps');
    expect(found).toMatchObject({ title: { en: 'NPS' }, scored: false, availability: 'available' });
    expect(notices.filter(({ place }) => place?.startsWith('fields'))).toEqual([]);
  });

  it('of a group without measures and of a trigger with two stages', () => {
    const model = demo((one) => ({
      ...one,
      profiles: one.profiles.map((profile) => ({
        ...profile,
        groups: [...profile.groups, { id: 'outcome', label: 'Outcome', weight: 5, measures: [] }],
      })),
      triggers: one.triggers.map((trigger) => ({ ...trigger, stages: ['early', 'late'] })),
    }));
    const { document, notices } = read(model);
    expect(notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['model-import.empty-group', 'model-import.many-stages']),
    );
    expect(ofKind(document, 'action')).toHaveLength(2);
    expect(again(model)?.triggers.map(({ stages }) => stages)).toEqual([['early'], ['late']]);
  });

  it('of a name that no column can have, and gives it one that is free', () => {
    const long = 'x'.repeat(300);
    const model = demo((one) => ({
      ...one,
      stageField: ` ${one.accountId}`,
      fields: [...one.fields, { name: long, label: 'Long', type: 'number', availability: 'available' }],
    }));
    const { notices } = read(model);
    expect(notices.filter(({ code }) => code === 'model-import.column').map(({ place }) => place)).toEqual([
      'stageField',
      `fields[${long}].name`,
    ]);
    expect(again(model)).toMatchObject({ accountId: 'account', stageField: 'account (2)' });
  });

  it('refuses more bands than a roadmap has, and says where', () => {
    const bands = Array.from({ length: 13 }, (_, index) => ({ id: `b${index}`, label: '', from: index }));
    expect(importModel({ ...demo(), bands }, 'model.json')).toMatchObject({
      ok: false,
      error: { code: 'model-import.too-many-bands', place: 'model.json: bands' },
    });
  });
});
