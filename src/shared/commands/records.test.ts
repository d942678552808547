import { describe, expect, it } from 'vitest';
import { reverse } from '#shared/document/patch.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { find, ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { blank, edited, patched, patchOf, recordsOf, smallRoadmap } from '../../../tests/generators/roadmap.ts';
import { type Command, decide } from './registry.ts';

const errorOf = (document: RoadmapDocument, command: Command): string | undefined => {
  const decided = decide(document, command);
  return decided.ok ? undefined : decided.error.code;
};
const titles = (document: RoadmapDocument, kind: 'goal' | 'note' | 'stage'): (string | undefined)[] =>
  ofKind(document, kind).map(({ title }) => title.ja);

/** A document with goals a, b, c and d in this order. */
function goals(): RoadmapDocument {
  return edited(
    blank(),
    ...['a', 'b', 'c', 'd'].map(
      (name): Command => ({ type: 'record.add', id: `goal-${name}`, kind: 'goal', fields: { title: { ja: name } } }),
    ),
  );
}

describe('adding', () => {
  it('gives a complete record with defaults at the end of its peers', () => {
    const document = edited(goals(), {
      type: 'record.add',
      id: 'goal-e',
      kind: 'goal',
      fields: { title: { ja: 'e' } },
    });
    expect(titles(document, 'goal')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(find(document, 'goal', 'goal-e')).toMatchObject({ perspective: 'customer', agreed: false, segments: [] });
  });

  it('puts an indicator into the first group of a score that has no "process"', () => {
    const document = blank();
    const { score } = roadmapOf(document);
    const [group] = score.groups;
    const regrouped = edited(document, {
      type: 'record.change',
      ids: ['roadmap'],
      fields: { score: { ...score, groups: [{ ...group, id: 'usage' }] } },
    });
    const added = edited(regrouped, { type: 'record.add', id: 'indicator-a', kind: 'indicator', fields: {} });
    expect(find(added, 'indicator', 'indicator-a')).toMatchObject({ group: 'usage' });
    const noted = edited(
      regrouped,
      { type: 'note.paste', notes: [{ id: 'note-a', text: 'NPS', heading: '' }] },
      {
        type: 'note.sort',
        items: [{ note: 'note-a', id: 'indicator-b', candidateId: 'indicator-c' }],
        to: { kind: 'indicator' },
      },
    );
    expect(find(noted, 'indicator', 'indicator-b')).toMatchObject({ group: 'usage' });
  });

  it('puts it before or after another where a place is given', () => {
    const add = (id: string, place: { before: string } | { after: string }): Command => ({
      type: 'record.add',
      id,
      kind: 'goal',
      fields: { title: { ja: id } },
      place,
    });
    const document = edited(goals(), add('x', { before: 'goal-a' }), add('y', { after: 'goal-b' }));
    expect(titles(document, 'goal')).toEqual(['x', 'a', 'b', 'y', 'c', 'd']);
  });

  it('refuses an id that is taken, an action without a stage, and fields that the kind does not have', () => {
    const document = smallRoadmap();
    expect(errorOf(document, { type: 'record.add', id: 'goal-1', kind: 'goal', fields: {} })).toBe('record.exists');
    expect(errorOf(document, { type: 'record.add', id: 'act-9', kind: 'action', fields: {} })).toBe(
      'action.needs-stage',
    );
    expect(errorOf(document, { type: 'record.add', id: 'goal-9', kind: 'goal', fields: { weight: 3 } })).toBe(
      'record.invalid',
    );
    expect(errorOf(document, { type: 'record.add', id: 'goal-9', kind: 'goal', fields: { stage: 'no-such' } })).toBe(
      'document.dangling',
    );
  });
});

describe('changing', () => {
  it('gives fields of one or many records new values and leaves the rest', () => {
    const document = edited(goals(), {
      type: 'record.change',
      ids: ['goal-a', 'goal-c'],
      fields: { agreed: true },
    });
    expect(ofKind(document, 'goal').map(({ agreed }) => agreed)).toEqual([true, false, true, false]);
    expect(titles(document, 'goal')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('never changes what a record is', () => {
    const document = edited(goals(), {
      type: 'record.change',
      ids: ['goal-a'],
      fields: { id: 'other', kind: 'note', title: { en: 'A' } },
    });
    expect(find(document, 'goal', 'goal-a')?.title).toEqual({ en: 'A' });
  });

  it('changes nothing at all where one of the records cannot take it', () => {
    const document = smallRoadmap();
    expect(errorOf(document, { type: 'record.change', ids: ['goal-1', 'note-1'], fields: { agreed: true } })).toBe(
      'record.invalid',
    );
    expect(errorOf(document, { type: 'record.change', ids: ['goal-1', 'gone'], fields: { agreed: true } })).toBe(
      'record.missing',
    );
    expect(errorOf(document, { type: 'record.change', ids: ['act-1'], fields: { stage: null } })).toBe(
      'record.invalid',
    );
  });

  it('names the field and the record that are wrong, in both languages', () => {
    const decided = decide(smallRoadmap(), { type: 'record.change', ids: ['ind-1'], fields: { weight: -1 } });
    expect(decided).toMatchObject({ ok: false, error: { place: 'ind-1 › weight' } });
    expect(decided.ok ? '' : decided.error.message.ja).toContain('weight');
    expect(decided.ok ? '' : decided.error.message.en).toContain('weight');
  });
});

describe('deleting', () => {
  it('takes links along, lets others forget, and comes back whole', () => {
    const document = smallRoadmap();
    const patch = patchOf(document, { type: 'record.remove', ids: ['act-1'] });
    const after = patched(document, patch);
    expect(Object.keys(patch.removed).sort()).toEqual(['act-1', 'link-1']);
    expect(find(after, 'indicator', 'ind-1')?.action).toBeNull();
    expect(recordsOf(patched(after, reverse(patch)))).toEqual(recordsOf(document));
  });

  it('touches nothing that has nothing to do with it', () => {
    const patch = patchOf(smallRoadmap(), { type: 'record.remove', ids: ['note-1'] });
    expect(Object.keys(patch.removed)).toEqual(['note-1']);
    expect(patch.updated).toEqual({});
  });

  it('of a segment makes its cards everybody’s', () => {
    const after = edited(smallRoadmap(), { type: 'record.remove', ids: ['seg-b'] });
    expect(find(after, 'goal', 'goal-1')?.segments).toEqual([]);
  });

  it('drops an alert that reads a deleted indicator', () => {
    const document = edited(
      smallRoadmap(),
      { type: 'record.add', id: 'ind-2', kind: 'indicator', fields: { alert: { field: 'ind-1', op: 'missing' } } },
      { type: 'record.remove', ids: ['ind-1'] },
    );
    expect(find(document, 'indicator', 'ind-2')?.alert).toBeNull();
  });

  it('refuses the roadmap itself, a stage with cards in it, and what is not there', () => {
    const document = smallRoadmap();
    expect(errorOf(document, { type: 'record.remove', ids: ['roadmap'] })).toBe('record.not-removable');
    expect(errorOf(document, { type: 'record.remove', ids: ['stage-1'] })).toBe('stage.has-cards');
    expect(errorOf(document, { type: 'record.remove', ids: ['gone'] })).toBe('record.missing');
  });

  it('takes a stage whose cards all go with it', () => {
    const ids = ['stage-1', 'goal-1', 'touch-1', 'act-1', 'ind-1'];
    const after = edited(smallRoadmap(), { type: 'record.remove', ids });
    expect(titles(after, 'stage')).toEqual(['活用']);
    expect(ofKind(after, 'link').map(({ id }) => id)).toEqual([]);
  });
});

describe('moving', () => {
  const move = (ids: string[], place: { before: string } | { after: string } | null): string =>
    titles(edited(goals(), { type: 'record.move', ids, place }), 'goal').join('');

  it('puts one or many at a place, in the order given', () => {
    expect(move(['goal-d'], { before: 'goal-a' })).toBe('dabc');
    expect(move(['goal-a'], { after: 'goal-b' })).toBe('bacd');
    expect(move(['goal-a', 'goal-b'], null)).toBe('cdab');
    expect(move(['goal-d', 'goal-a'], { after: 'goal-b' })).toBe('bdac');
  });

  it('beside one that moves itself means where that one stood', () => {
    expect(move(['goal-b', 'goal-d'], { before: 'goal-b' })).toBe('abdc');
    expect(move(['goal-c', 'goal-b'], { after: 'goal-c' })).toBe('acbd');
  });

  it('of several kinds keeps an order for each', () => {
    const document = edited(smallRoadmap(), {
      type: 'record.move',
      ids: ['goal-1', 'act-1', 'note-1'],
      stage: 'stage-2',
    });
    expect(find(document, 'goal', 'goal-1')?.stage).toBe('stage-2');
    expect(find(document, 'action', 'act-1')?.stage).toBe('stage-2');
    expect(ofKind(document, 'note').map(({ id }) => id)).toEqual(['note-2', 'note-1']);
  });

  it('takes along the indicators that stand beside their action', () => {
    const document = edited(
      smallRoadmap(),
      { type: 'record.add', id: 'ind-2', kind: 'indicator', fields: { action: 'act-1', stage: null } },
      { type: 'record.add', id: 'ind-3', kind: 'indicator', fields: { stage: 'stage-2' } },
      { type: 'record.move', ids: ['act-1'], stage: 'stage-2' },
    );
    const standing = ofKind(document, 'indicator').filter(({ stage }) => stage === 'stage-2');
    expect(standing.map(({ id }) => id)).toEqual(['ind-3', 'ind-1']);
    expect(find(document, 'indicator', 'ind-2')?.stage).toBeNull();
  });

  it('lets goals stand in no stage, but never actions', () => {
    const document = edited(smallRoadmap(), { type: 'record.move', ids: ['goal-1'], stage: null });
    expect(find(document, 'goal', 'goal-1')?.stage).toBeNull();
    expect(errorOf(document, { type: 'record.move', ids: ['act-1'], stage: null })).toBe('action.needs-stage');
    expect(errorOf(document, { type: 'record.move', ids: ['act-1'], stage: 'gone' })).toBe('document.dangling');
  });
});

describe('duplicating', () => {
  it('puts a copy right behind its original, and lets its own alert speak of the copy', () => {
    const document = edited(smallRoadmap(), {
      type: 'record.duplicate',
      copies: [{ from: 'ind-1', id: 'ind-9' }],
    });
    expect(ofKind(document, 'indicator').map(({ id }) => id)).toEqual(['ind-1', 'ind-9']);
    expect(find(document, 'indicator', 'ind-9')?.alert).toEqual({ field: 'ind-9', op: 'missing' });
  });
});

it('an unknown command, as from a newer version, is an error and not a crash', () => {
  const unknown: unknown = { type: 'card.explode' };
  // The type says that this cannot be; a file or another version may still say it.
  expect(Reflect.apply(decide, undefined, [smallRoadmap(), unknown])).toMatchObject({
    ok: false,
    error: { code: 'command.unknown' },
  });
});
