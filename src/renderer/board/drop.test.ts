import { describe, expect, it } from 'vitest';
import { cellAt, landingAt } from './drop.ts';
import type { Grid } from './grid.ts';
import { layOut } from './layout.ts';

const NONE = { goal: [], touchpoint: [], action: [], indicator: [] };
const GRID: Grid = [
  { stage: null, cells: { ...NONE, goal: ['g0'] } },
  { stage: 'stage-1', cells: { ...NONE, goal: ['g1', 'g2'], action: ['a1'] } },
];
const LAYOUT = layOut(GRID, () => 50, 180);

function over(id: string, dy: number) {
  const box = LAYOUT.boxes.get(id);
  if (box === undefined) throw new Error(`no card ${id}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 + dy };
}

describe('a card that is let go', () => {
  it('lands before the card whose upper half it is over, else at the end', () => {
    expect(landingAt(LAYOUT, GRID, 'goal', over('g2', -10), new Set(['g0']))?.place).toEqual({ before: 'g2' });
    expect(landingAt(LAYOUT, GRID, 'goal', over('g2', 10), new Set(['g0']))?.place).toBeNull();
  });

  it('stays in its lane, however far up or down it is held', () => {
    const landing = landingAt(LAYOUT, GRID, 'goal', over('a1', 0), new Set(['g0']));
    expect(landing).toMatchObject({ stage: 'stage-1', place: null });
    expect(landing?.line.y).toBeLessThan(LAYOUT.lanes[1]?.y ?? 0);
  });

  it('does not count itself as a neighbour', () => {
    expect(landingAt(LAYOUT, GRID, 'goal', over('g1', 0), new Set(['g1']))?.place).toEqual({ before: 'g2' });
  });

  it('has nowhere to land beside the stages, and an action none outside of them', () => {
    expect(landingAt(LAYOUT, GRID, 'goal', { x: -50, y: 100 }, new Set())).toBeNull();
    expect(landingAt(LAYOUT, GRID, 'action', over('g0', 0), new Set(['a1']))).toBeNull();
  });
});

describe('notes that are let go', () => {
  it('find the cell under them', () => {
    expect(cellAt(LAYOUT, over('a1', 0))).toEqual({ kind: 'action', column: 1, stage: 'stage-1' });
    expect(cellAt(LAYOUT, { x: 100, y: 5 })).toBeNull();
  });
});
