import { describe, expect, it, test } from 'vitest';
import { documentOf } from '#shared/document/document.ts';
import { patchOf, smallRoadmap } from '../../../tests/generators/roadmap.ts';
import { mayJoin, violations, violationsOf } from './invariants.ts';
import { KIND_NAMES } from './kind.ts';
import { type AnyRecord, createRecord, type RoadmapDocument } from './registry.ts';
import { ROADMAP_ID } from './roadmap/roadmap.ts';

const codes = (document: RoadmapDocument): string[] => violations(document).map(({ code }) => code);
const places = (document: RoadmapDocument): (string | undefined)[] => violations(document).map(({ place }) => place);

/** The small roadmap with some records put over it. */
function bent(...records: readonly AnyRecord[]): RoadmapDocument {
  return documentOf([...smallRoadmap().records.values(), ...records]);
}

function without(id: string): RoadmapDocument {
  return documentOf([...smallRoadmap().records.values()].filter((record) => record.id !== id));
}

describe('a document', () => {
  it('built by commands is whole', () => {
    expect(violations(smallRoadmap())).toEqual([]);
  });

  it('needs its roadmap record', () => {
    expect(codes(without(ROADMAP_ID))).toEqual(['document.no-roadmap']);
    expect(codes(bent(createRecord('roadmap', 'second')))).toEqual(['document.no-roadmap']);
  });

  it('keeps every record under its own id', () => {
    const records = new Map(smallRoadmap().records);
    records.set('note-9', createRecord('note', 'note-8'));
    expect(codes({ records })).toEqual(['document.misplaced']);
    expect(violations({ records })[0]?.place).toBe('note-9');
  });

  it('may not use an id of the score settings twice', () => {
    const roadmap = createRecord('roadmap', ROADMAP_ID);
    const [band] = roadmap.score.bands;
    if (band === undefined) throw new Error('no bands');
    const twice = { ...roadmap, score: { ...roadmap.score, bands: [band, band] } };
    expect(codes(bent(twice))).toEqual(['document.duplicate-id']);
    expect(places(bent(twice))).toEqual(['roadmap › score.bands']);
  });
});

describe('a reference', () => {
  it('names a record that is there', () => {
    expect(places(without('seg-b'))).toEqual(['goal-1 › segments[0]']);
    expect(places(without('act-1'))).toEqual(['ind-1 › action', 'link-1 › from']);
  });

  it('names a record of the right kind: an action lives in a stage, an indicator watches an action', () => {
    const action = { ...createRecord('action', 'act-2'), stage: 'goal-1' };
    const indicator = { ...createRecord('indicator', 'ind-2'), action: 'stage-1' };
    expect(places(bent(action, indicator))).toEqual(['act-2 › stage', 'ind-2 › action']);
  });

  it('to a group or a profile of the score settings is looked up there', () => {
    const indicator = { ...createRecord('indicator', 'ind-2'), group: 'no-such', profiles: ['nor-this'] };
    expect(places(bent(indicator))).toEqual(['ind-2 › group', 'ind-2 › profiles']);
  });
});

describe('a link', () => {
  const allowed = ['value → touchpoint', 'goal → goal', 'goal → outcome', 'touchpoint → goal', 'action → goal'];
  test('may join only what the method joins', () => {
    const joined = KIND_NAMES.flatMap((from) =>
      KIND_NAMES.filter((to) => mayJoin(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(joined).toEqual(allowed);
  });

  it('between other kinds is refused, and so is a second one between the same two', () => {
    expect(codes(bent({ id: 'link-9', kind: 'link', from: 'stage-1', to: 'goal-1' }))).toEqual(['link.not-joinable']);
    expect(codes(bent({ id: 'link-9', kind: 'link', from: 'act-1', to: 'goal-1' }))).toEqual(['link.duplicate']);
  });

  it('never leads round in a circle, however long', () => {
    const goals = Array.from({ length: 4 }, (_, index) => createRecord('goal', `g${index}`));
    const links = goals.map(
      ({ id }, index): AnyRecord => ({ id: `l${index}`, kind: 'link', from: id, to: `g${(index + 1) % goals.length}` }),
    );
    expect(codes(bent(...goals, ...links))).toEqual(['link.loop']);
    expect(places(bent(...goals, ...links))[0]).toMatch(/^g[0-3]$/u);
    expect(codes(bent(...goals, ...links.slice(1)))).toEqual([]);
  });

  it('to itself is the shortest circle', () => {
    expect(codes(bent({ id: 'link-9', kind: 'link', from: 'goal-1', to: 'goal-1' }))).toEqual(['link.loop']);
  });

  it('may be part of a chain of any length', () => {
    const goals = Array.from({ length: 20_000 }, (_, index) => createRecord('goal', `g${index}`));
    const links = goals
      .slice(1)
      .map(({ id }, index): AnyRecord => ({ id: `l${index}`, kind: 'link', from: `g${index}`, to: id }));
    expect(codes(bent(...goals, ...links))).toEqual([]);
  });
});

describe('what a patch has broken', () => {
  it('is nothing, where a command made it', () => {
    const document = smallRoadmap();
    const patch = patchOf(document, { type: 'record.change', ids: ['goal-1'], fields: { agreed: true } });
    expect(violationsOf(document, patch)).toEqual([]);
  });

  it('shows in records that it did not touch, where it takes one away or changes its kind', () => {
    const before = smallRoadmap();
    const segment = before.records.get('seg-b');
    const touchpoint = before.records.get('touch-1');
    if (segment === undefined || touchpoint === undefined) throw new Error('not there');
    const removed = { added: {}, updated: {}, removed: { 'seg-b': segment } };
    expect(violationsOf(without('seg-b'), removed).map(({ place }) => place)).toEqual(['goal-1 › segments[0]']);
    const note = createRecord('note', 'touch-1');
    const changed = { added: {}, updated: { 'touch-1': [touchpoint, note] as const }, removed: {} };
    expect(violationsOf(bent(note), changed).map(({ place }) => place)).toEqual(['act-1 › touchpoint']);
  });
});
