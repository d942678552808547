import { describe, expect, it } from 'vitest';
import { reverse } from '#shared/document/patch.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { find, ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { edited, patched, patchOf, recordsOf, smallRoadmap } from '../../../tests/generators/roadmap.ts';
import { type Command, decide } from './registry.ts';

const errorOf = (command: Command): string | undefined => {
  const decided = decide(smallRoadmap(), command);
  return decided.ok ? undefined : decided.error.code;
};
const CARDS = ['goal-1', 'touch-1', 'act-1', 'ind-1'];

/** The small roadmap, with a profile that scores the first stage alone. */
function withProfile() {
  const document = smallRoadmap();
  const { score } = roadmapOf(document);
  const profile = { id: 'early', label: {}, segments: [], stages: ['stage-1'], groupWeights: {} };
  return edited(document, {
    type: 'record.change',
    ids: [ROADMAP_ID],
    fields: { score: { ...score, profiles: [profile] } },
  });
}

describe('deleting a stage', () => {
  it('moves its cards to another stage, behind those that stand there', () => {
    const document = edited(
      smallRoadmap(),
      { type: 'record.add', id: 'goal-2', kind: 'goal', fields: { stage: 'stage-2' } },
      { type: 'stage.remove', id: 'stage-1', cards: { move: 'stage-2' } },
    );
    expect(find(document, 'stage', 'stage-1')).toBeUndefined();
    expect(ofKind(document, 'goal').map(({ id, stage }) => [id, stage])).toEqual([
      ['goal-2', 'stage-2'],
      ['goal-1', 'stage-2'],
    ]);
    expect(ofKind(document, 'link')).toHaveLength(2);
  });

  it('parks its cards as notes that keep their words', () => {
    const document = edited(smallRoadmap(), { type: 'stage.remove', id: 'stage-1', cards: 'park' });
    const notes = ofKind(document, 'note').map(({ id, title }) => [id, title.ja]);
    expect(notes.slice(0, 2).map(([id]) => id)).toEqual(['note-1', 'note-2']);
    expect(Object.fromEntries(notes.slice(2))).toEqual({
      'goal-1': '読める',
      'touch-1': '画面',
      'act-1': 'タグがない → 設定会',
      'ind-1': 'タグ',
    });
  });

  it('deletes its cards with it', () => {
    const document = edited(smallRoadmap(), { type: 'stage.remove', id: 'stage-1', cards: 'delete' });
    expect(CARDS.filter((id) => document.records.has(id))).toEqual([]);
    expect(ofKind(document, 'note')).toHaveLength(2);
  });

  it.each(['park', 'delete', { move: 'stage-2' }] as const)('is taken back whole (%s)', (cards) => {
    const document = withProfile();
    const patch = patchOf(document, { type: 'stage.remove', id: 'stage-1', cards });
    expect(recordsOf(patched(patched(document, patch), reverse(patch)))).toEqual(recordsOf(document));
  });

  it('drops a profile that would otherwise match every stage', () => {
    const document = edited(withProfile(), { type: 'stage.remove', id: 'stage-1', cards: 'delete' });
    expect(roadmapOf(document).score.profiles).toEqual([]);
  });

  it('needs a stage to move to that is another one and is there', () => {
    expect(errorOf({ type: 'stage.remove', id: 'stage-1', cards: { move: 'stage-1' } })).toBe('record.missing');
    expect(errorOf({ type: 'stage.remove', id: 'stage-1', cards: { move: 'goal-1' } })).toBe('record.missing');
    expect(errorOf({ type: 'stage.remove', id: 'goal-1', cards: 'park' })).toBe('record.missing');
  });
});

describe('merging stages', () => {
  it('brings the cards together and lets names of the one point to the other', () => {
    const document = edited(withProfile(), { type: 'stage.merge', from: 'stage-1', into: 'stage-2' });
    expect(ofKind(document, 'stage').map(({ id }) => id)).toEqual(['stage-2']);
    expect(find(document, 'action', 'act-1')?.stage).toBe('stage-2');
    expect(roadmapOf(document).score.profiles.map(({ stages }) => stages)).toEqual([['stage-2']]);
  });

  it('with itself is refused', () => {
    expect(errorOf({ type: 'stage.merge', from: 'stage-1', into: 'stage-1' })).toBe('record.missing');
  });
});

describe('splitting a stage', () => {
  const split: Command = {
    type: 'stage.split',
    id: 'stage-1',
    newId: 'stage-3',
    title: { ja: '初回レポート' },
    cards: ['act-1', 'ind-1'],
  };

  it('puts the new stage right after it and moves the chosen cards', () => {
    const document = edited(smallRoadmap(), split);
    expect(ofKind(document, 'stage').map(({ id }) => id)).toEqual(['stage-1', 'stage-3', 'stage-2']);
    expect(find(document, 'action', 'act-1')?.stage).toBe('stage-3');
    expect(find(document, 'goal', 'goal-1')?.stage).toBe('stage-1');
  });

  it('refuses cards of another stage and an id that is taken', () => {
    expect(errorOf({ ...split, id: 'stage-2' })).toBe('record.missing');
    expect(errorOf({ ...split, newId: 'stage-2' })).toBe('record.exists');
  });
});
