import { describe, expect, it } from 'vitest';
import { add, edited, smallRoadmap } from './board-fixture.ts';
import { isJoinedIn, joinsOf, mayBeJoined, meantJoin, trailOf } from './joins.ts';

const CHAIN = edited(
  smallRoadmap(),
  add('outcome', 'outcome-1'),
  { type: 'link.add', id: 'link-2', from: 'goal-1', to: 'goal-2' },
  { type: 'link.add', id: 'link-3', from: 'goal-2', to: 'outcome-1' },
);

function record(id: string) {
  const found = CHAIN.records.get(id);
  if (found === undefined) throw new Error(`no record ${id}`);
  return found;
}

describe('the joins of the board', () => {
  it('are links between cards, and indicators with the actions they watch', () => {
    expect(joinsOf(CHAIN)).toEqual([
      { from: 'action-1', to: 'goal-1' },
      { from: 'goal-1', to: 'goal-2' },
      { from: 'indicator-1', to: 'action-1' },
    ]);
  });

  it('run from cause to effect, whichever card was taken first', () => {
    expect(meantJoin(record('goal-1'), record('action-1'))).toEqual({ from: 'action-1', to: 'goal-1' });
    expect(meantJoin(record('action-1'), record('indicator-1'))).toEqual({ from: 'indicator-1', to: 'action-1' });
    expect(meantJoin(record('goal-1'), record('goal-2'))).toEqual({ from: 'goal-1', to: 'goal-2' });
  });

  it('are possible only between kinds that belong together', () => {
    expect(mayBeJoined(record('goal-1'), record('action-1'))).toBe(true);
    expect(mayBeJoined(record('goal-1'), record('indicator-1'))).toBe(false);
    expect(mayBeJoined(record('goal-1'), record('goal-1'))).toBe(false);
  });

  it('are found from either end', () => {
    expect(isJoinedIn(CHAIN, 'goal-1', 'action-1')).toBe(true);
    expect(isJoinedIn(CHAIN, 'action-1', 'indicator-1')).toBe(true);
    expect(isJoinedIn(CHAIN, 'goal-2', 'action-1')).toBe(false);
  });
});

describe('the trail of a selection', () => {
  it('leads up to the last effect and down to the first cause, but not to neighbours', () => {
    const trail = trailOf(joinsOf(CHAIN), ['action-1']);
    expect([...trail.cards].sort()).toEqual(['action-1', 'goal-1', 'goal-2', 'indicator-1']);
    const other = edited(CHAIN, add('action', 'action-2', { stage: 'stage-1' }), {
      type: 'link.add',
      id: 'link-4',
      from: 'action-2',
      to: 'goal-1',
    });
    expect(trailOf(joinsOf(other), ['action-1']).cards.has('action-2')).toBe(false);
  });

  it('is empty without a selection', () => {
    expect(trailOf(joinsOf(CHAIN), []).joins.size).toBe(0);
  });
});
