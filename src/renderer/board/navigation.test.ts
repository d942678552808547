import { describe, expect, it } from 'vitest';
import type { Grid } from './grid.ts';
import { layOut } from './layout.ts';
import { ADD_STAGE, addStop, nextStop, stopAfterRemoval, stopsOf } from './navigation.ts';

const NONE = { goal: [], touchpoint: [], action: [], indicator: [] };
const GRID: Grid = [
  { stage: 'stage-1', cells: { ...NONE, goal: ['g1', 'g2'], action: ['a1'] } },
  { stage: 'stage-2', cells: { ...NONE, goal: ['g3'], action: ['a2', 'a3'], indicator: ['i1'] } },
];
const LAYOUT = layOut(GRID, () => 50, 180);
const STOPS = stopsOf(LAYOUT, GRID, true);
const from = (id: string, direction: 'up' | 'down' | 'left' | 'right') => nextStop(STOPS, id, direction)?.id;

describe('arrows on the board', () => {
  it('go down a column through its header, its cards and the adds of its empty cells', () => {
    expect(from('stage-1', 'down')).toBe('g1');
    expect(from('g1', 'down')).toBe('g2');
    expect(from('g2', 'down')).toBe(addStop('touchpoint', 'stage-1'));
    expect(from(addStop('touchpoint', 'stage-1'), 'down')).toBe('a1');
    expect(from('g1', 'up')).toBe('stage-1');
  });

  it('go across to the nearest card of the same lane', () => {
    expect(from('g2', 'right')).toBe('g3');
    expect(from('a3', 'left')).toBe('a1');
    expect(from('stage-1', 'right')).toBe('stage-2');
    expect(from('i1', 'left')).toBe(addStop('indicator', 'stage-1'));
  });

  it('stop at the edges', () => {
    expect(from('stage-1', 'up')).toBeUndefined();
    expect(from('g1', 'left')).toBeUndefined();
    expect(from('a2', 'right')).toBeUndefined();
    expect(from('stage-2', 'right')).toBe(ADD_STAGE);
    expect(from(ADD_STAGE, 'right')).toBeUndefined();
  });

  it('skip what may not be chosen, as while drawing a link', () => {
    const goals = (stop: { id: string }) => stop.id.startsWith('g');
    expect(nextStop(STOPS, 'a1', 'up', goals)?.id).toBe('g2');
    expect(nextStop(STOPS, 'a1', 'right', goals)?.id).toBe('g3');
  });

  it('reach every stop from the first one', () => {
    const seen = new Set(['stage-1']);
    const open = ['stage-1'];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = from(id, direction);
        if (next !== undefined && !seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
      }
    }
    expect([...seen].sort()).toEqual(STOPS.map((stop) => stop.id).sort());
  });
});

describe('the stops of the board', () => {
  it('stand in reading order: stage by stage, lane by lane', () => {
    expect(STOPS.map((stop) => stop.id).slice(0, 4)).toEqual(['stage-1', 'g1', 'g2', addStop('touchpoint', 'stage-1')]);
  });

  it('leave out the adds where nothing may be edited, and an action outside of stages', () => {
    expect(stopsOf(LAYOUT, GRID, false).some((stop) => stop.id.startsWith('add'))).toBe(false);
    const whole: Grid = [{ stage: null, cells: { ...NONE, goal: ['g1'] } }];
    const ids = stopsOf(
      layOut(whole, () => 50, 180),
      whole,
      true,
    ).map((stop) => stop.id);
    expect(ids).toEqual(['g1', addStop('touchpoint', null), addStop('indicator', null), ADD_STAGE]);
  });

  it('hand the keyboard on when a card goes: to its neighbour in the cell, else to the nearest in the column', () => {
    expect(stopAfterRemoval(STOPS, new Set(['g1']))?.id).toBe('g2');
    expect(stopAfterRemoval(STOPS, new Set(['a1']))?.id).toBe(addStop('touchpoint', 'stage-1'));
  });
});
