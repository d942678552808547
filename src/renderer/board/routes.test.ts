import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_KINDS } from '#shared/kinds/registry.ts';
import type { Grid } from './grid.ts';
import { type Join, joinKey } from './joins.ts';
import { type Box, type Layout, layOut } from './layout.ts';
import { pathOf, type Route, routesOf } from './routes.ts';

const SEED = 20_260_402;

const grids = fc
  .array(fc.tuple(...CARD_KINDS.map(() => fc.integer({ min: 0, max: 4 }))), { minLength: 1, maxLength: 5 })
  .map(
    (columns): Grid =>
      columns.map((counts, column) => {
        const ids = (lane: number) =>
          Array.from({ length: counts[lane] ?? 0 }, (_, index) => `card-${column}-${lane}-${index}`);
        return {
          stage: `stage-${column}`,
          cells: { goal: ids(0), touchpoint: ids(1), action: ids(2), indicator: ids(3) },
        };
      }),
  );

/** A board with links between any of its cards. */
const linked = grids.chain((grid) => {
  const layout = layOut(grid, (id) => 40 + ((id.length * 7 + id.charCodeAt(id.length - 1)) % 60), 180);
  const ids = [...layout.boxes.keys()];
  if (ids.length < 2) return fc.constant({ layout, joins: [] as Join[] });
  const card = fc.constantFrom(...ids);
  return fc
    .uniqueArray(
      fc.record({ from: card, to: card }).filter(({ from, to }) => from !== to),
      { maxLength: 12, selector: joinKey },
    )
    .map((joins) => ({ layout, joins }));
});

/** Each stretch of a route as a thin box, shrunk at its ends so that touching a card's edge is not crossing it. */
function stretches(route: Route): Box[] {
  return route.slice(1).map((end, index) => {
    const start = route[index] ?? end;
    return {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(start.x - end.x),
      height: Math.abs(start.y - end.y),
    };
  });
}

function crosses(stretch: Box, card: Box): boolean {
  return (
    stretch.x < card.x + card.width &&
    stretch.x + stretch.width > card.x &&
    stretch.y < card.y + card.height &&
    stretch.y + stretch.height > card.y
  );
}

describe('the route of a link', () => {
  it('never crosses a card', () => {
    fc.assert(
      fc.property(linked, ({ layout, joins }) => {
        for (const route of routesOf(layout, joins).values()) {
          for (const stretch of stretches(route)) {
            for (const card of layout.boxes.values()) expect(crosses(stretch, card)).toBe(false);
          }
        }
      }),
      { seed: SEED },
    );
  });

  it('begins at the side of one card, ends at the side of the other, and turns at right angles', () => {
    fc.assert(
      fc.property(linked, ({ layout, joins }) => {
        const routes = routesOf(layout, joins);
        for (const join of joins) {
          const route = routes.get(joinKey(join)) ?? [];
          expect(onSide(route.at(0), layout, join.from)).toBe(true);
          expect(onSide(route.at(-1), layout, join.to)).toBe(true);
          for (const { width, height } of stretches(route)) expect(Math.min(width, height)).toBe(0);
        }
      }),
      { seed: SEED },
    );
  });

  it('has no route where an end is not on the board', () => {
    const layout = layOut(
      [{ stage: 's', cells: { goal: ['goal-1'], touchpoint: [], action: [], indicator: [] } }],
      () => 50,
      180,
    );
    expect(routesOf(layout, [{ from: 'action-9', to: 'goal-1' }]).size).toBe(0);
  });

  it('gives links that share a gutter tracks of their own', () => {
    const grid: Grid = [
      { stage: 'a', cells: { goal: ['goal-1'], touchpoint: [], action: ['action-1', 'action-2'], indicator: [] } },
    ];
    const layout = layOut(grid, () => 60, 180);
    const routes = routesOf(layout, [
      { from: 'action-1', to: 'goal-1' },
      { from: 'action-2', to: 'goal-1' },
    ]);
    const tracks = [...routes.values()].map((route) => route[1]?.x);
    expect(new Set(tracks).size).toBe(2);
  });
});

describe('the path of a route', () => {
  it('rounds its corners without leaving its ends', () => {
    const path = pathOf([
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 40 },
    ]);
    expect(path).toBe('M0 0L14 0Q20 0 20 6L20 40');
  });
});

function onSide(point: { x: number; y: number } | undefined, layout: Layout, id: string): boolean {
  const box = layout.boxes.get(id);
  if (point === undefined || box === undefined) return false;
  return (point.x === box.x || point.x === box.x + box.width) && point.y > box.y && point.y < box.y + box.height;
}
