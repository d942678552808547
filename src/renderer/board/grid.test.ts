import { describe, expect, it } from 'vitest';
import { add, edited, smallRoadmap } from './board-fixture.ts';
import { gridOf, sameGrid, spotsOf } from './grid.ts';

describe('the cells of the board', () => {
  it('hold the cards of each stage by lane, in their order', () => {
    const [first] = gridOf(smallRoadmap(), [], null);
    expect(first?.stage).toBe('stage-1');
    expect(first?.cells.goal).toEqual(['goal-1', 'goal-2']);
    expect(first?.cells.action).toEqual(['action-1']);
  });

  it('have a column for the roadmap as a whole only where a card stands in no stage', () => {
    expect(gridOf(smallRoadmap(), [], null).map((column) => column.stage)).toEqual(['stage-1', 'stage-2']);
    const withGoal = edited(smallRoadmap(), add('goal', 'goal-3', { stage: null }));
    expect(gridOf(withGoal, [], null).map((column) => column.stage)).toEqual([null, 'stage-1', 'stage-2']);
  });

  it('show the cards of the chosen segments, and those that are for everybody', () => {
    const forAll = edited(smallRoadmap(), add('goal', 'goal-3', { stage: 'stage-1' }));
    const [first] = gridOf(forAll, ['segment-a'], null);
    expect(first?.cells.goal).toEqual(['goal-1', 'goal-3']);
  });

  it('hold a card that is being written in its place', () => {
    const draft = { id: 'goal-9', kind: 'goal', stage: 'stage-1', place: { after: 'goal-1' } } as const;
    expect(gridOf(smallRoadmap(), [], draft)[0]?.cells.goal).toEqual(['goal-1', 'goal-9', 'goal-2']);
    const stage = { id: 'stage-9', kind: 'stage', stage: null, place: { after: 'stage-1' } } as const;
    expect(gridOf(smallRoadmap(), [], stage).map((column) => column.stage)).toEqual(['stage-1', 'stage-9', 'stage-2']);
  });

  it('stay the same when only words change', () => {
    const before = smallRoadmap();
    const words = edited(before, { type: 'record.change', ids: ['goal-1'], fields: { title: { ja: '別の言葉' } } });
    expect(sameGrid(gridOf(before, [], null), gridOf(words, [], null))).toBe(true);
    const moved = edited(before, { type: 'record.move', ids: ['goal-2'], place: { before: 'goal-1' } });
    expect(sameGrid(gridOf(before, [], null), gridOf(moved, [], null))).toBe(false);
  });

  it('tell each card which of how many it is', () => {
    const spots = spotsOf(gridOf(smallRoadmap(), [], null));
    expect(spots.get('goal-2')).toEqual({ column: 0, kind: 'goal', index: 1, count: 2 });
  });
});
