import { describe, expect, it } from 'vitest';
import { decide } from '#shared/commands/registry.ts';
import { type Card, isCard, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { add, edited, smallRoadmap } from './board-fixture.ts';
import { gridOf } from './grid.ts';
import { cardIn, layerAbove, layerBelow, moved, siblingOf, written } from './moves.ts';

const WORDS = { title: { ja: '新しい言葉' }, when: {} };

function card(document: RoadmapDocument, id: string): Card {
  const record = document.records.get(id);
  if (!isCard(record)) throw new Error(`no card ${id}`);
  return record;
}

function below(document: RoadmapDocument, id: string) {
  const record = document.records.get(id);
  if (record === undefined) throw new Error(`no record ${id}`);
  return layerBelow(document, gridOf(document, [], null), record, []);
}

describe('Enter on a card', () => {
  it('writes a sibling below it, for the same segments and perspective', () => {
    const document = smallRoadmap();
    const draft = siblingOf(document, card(document, 'goal-1'));
    expect(draft).toMatchObject({ kind: 'goal', stage: 'stage-1', place: { after: 'goal-1' } });
    expect(draft.fields).toMatchObject({ segments: ['segment-a'], perspective: 'process' });
  });

  it('gives the sibling of an action the goal that it serves, and of an indicator its action', () => {
    const document = smallRoadmap();
    expect(siblingOf(document, card(document, 'action-1')).leadsTo).toEqual(['goal-1']);
    expect(siblingOf(document, card(document, 'indicator-1')).fields).toMatchObject({ action: 'action-1' });
  });
});

describe('Tab on a card', () => {
  it('goes to what is on the next layer already', () => {
    const document = smallRoadmap();
    expect(below(document, 'stage-1')).toEqual({ goTo: 'goal-1' });
    expect(below(document, 'goal-1')).toEqual({ goTo: 'action-1' });
    expect(below(document, 'action-1')).toEqual({ goTo: 'indicator-1' });
    expect(below(document, 'indicator-1')).toBeNull();
  });

  it('else writes a linked card: an action for the goal, an indicator for the action', () => {
    const document = smallRoadmap();
    expect(below(document, 'goal-2')).toMatchObject({
      write: { kind: 'action', stage: 'stage-1', leadsTo: ['goal-2'] },
    });
    const bare = edited(document, { type: 'record.remove', ids: ['indicator-1'] });
    expect(below(bare, 'action-1')).toMatchObject({ write: { kind: 'indicator', fields: { action: 'action-1' } } });
  });

  it('has nowhere to go from a goal while there is no stage for an action', () => {
    const document = edited(
      smallRoadmap(),
      { type: 'record.change', ids: ['goal-2'], fields: { stage: null } },
      { type: 'stage.remove', id: 'stage-1', cards: 'delete' },
      { type: 'record.remove', ids: ['stage-2'] },
    );
    expect(below(document, 'goal-2')).toBeNull();
  });

  it('comes back up with Shift: indicator, action, goal, stage', () => {
    const document = smallRoadmap();
    expect(layerAbove(document, card(document, 'indicator-1'))).toBe('action-1');
    expect(layerAbove(document, card(document, 'action-1'))).toBe('goal-1');
    expect(layerAbove(document, card(document, 'goal-1'))).toBe('stage-1');
  });
});

describe('a card that is written', () => {
  it('enters the document together with its link, as one step', () => {
    const document = smallRoadmap();
    const next = below(document, 'goal-2');
    const command = next !== null && 'write' in next ? written(next.write, WORDS) : null;
    if (command === null) throw new Error('nothing was written');
    const decided = decide(document, command);
    expect(
      decided.ok &&
        Object.values(decided.value.added)
          .map((record) => record.kind)
          .sort(),
    ).toEqual(['action', 'link']);
  });

  it('leaves nothing behind while it has no words', () => {
    expect(written(cardIn('goal', 'stage-1', [], ''), { title: { ja: '  ' }, when: {} })).toBeNull();
  });

  it('may begin with the "when" alone', () => {
    const command = written(cardIn('action', 'stage-1', [], ''), { title: {}, when: { ja: '2週間ログインがない' } });
    expect(command).toMatchObject({ fields: { when: { ja: '2週間ログインがない' } } });
  });

  it('belongs to the segments that are shown', () => {
    expect(cardIn('goal', 'stage-1', ['segment-b'], '').fields).toMatchObject({ segments: ['segment-b'] });
  });
});

describe('Alt and an arrow', () => {
  const grid = (document: RoadmapDocument) => gridOf(document, [], null);

  it('changes places with the neighbour in the cell', () => {
    const document = smallRoadmap();
    const command = moved(document, grid(document), 'goal-2', 'up');
    if (command === null) throw new Error('it did not move');
    expect(ofKind(edited(document, command), 'goal').map((goal) => goal.id)).toEqual(['goal-2', 'goal-1']);
    expect(moved(document, grid(document), 'goal-1', 'up')).toBeNull();
  });

  it('takes a card to the neighbouring stage, at the same height', () => {
    const document = edited(smallRoadmap(), add('goal', 'goal-3', { stage: 'stage-2' }));
    expect(moved(document, grid(document), 'goal-1', 'right')).toEqual({
      type: 'record.move',
      ids: ['goal-1'],
      stage: 'stage-2',
      place: { before: 'goal-3' },
    });
    expect(moved(document, grid(document), 'goal-2', 'right')).toMatchObject({ stage: 'stage-2', place: null });
  });

  it('takes a goal, but never an action, to the roadmap as a whole', () => {
    const document = smallRoadmap();
    expect(moved(document, grid(document), 'goal-1', 'left')).toMatchObject({ stage: null });
    expect(moved(document, grid(document), 'action-1', 'left')).toBeNull();
  });

  it('moves a stage among the stages', () => {
    const document = smallRoadmap();
    const command = moved(document, grid(document), 'stage-1', 'right');
    if (command === null) throw new Error('it did not move');
    expect(ofKind(edited(document, command), 'stage').map((stage) => stage.id)).toEqual(['stage-2', 'stage-1']);
    expect(moved(document, grid(document), 'stage-1', 'left')).toBeNull();
  });
});
