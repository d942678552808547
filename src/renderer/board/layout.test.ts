import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_KINDS } from '#shared/kinds/registry.ts';
import { type Grid, spotsOf } from './grid.ts';
import { type Box, columnWidthFor, FRAME, layOut } from './layout.ts';

const SEED = 20_260_401;

/** Boards of up to six stages with up to five cards a cell, and a height for each card. */
const boards = fc
  .array(fc.tuple(...CARD_KINDS.map(() => fc.array(fc.integer({ min: 20, max: 240 }), { maxLength: 5 }))), {
    maxLength: 6,
  })
  .map((columns) => {
    const heights = new Map<string, number>();
    const grid: Grid = columns.map((cells, column) => {
      const ids = (lane: number) =>
        (cells[lane] ?? []).map((height, index) => {
          const id = `card-${column}-${lane}-${index}`;
          heights.set(id, height);
          return id;
        });
      return {
        stage: `stage-${column}`,
        cells: { goal: ids(0), touchpoint: ids(1), action: ids(2), indicator: ids(3) },
      };
    });
    return { grid, heights };
  });

const laidOut = ({ grid, heights }: { grid: Grid; heights: ReadonlyMap<string, number> }) =>
  layOut(grid, (id) => heights.get(id) ?? 0, 200);

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the layout of the board', () => {
  it('lets no two cards overlap', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const boxes = [...laidOut(board).boxes.values()];
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
      { seed: SEED },
    );
  });

  it('keeps every card inside its own column and lane', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const { boxes, columns, lanes } = laidOut(board);
        for (const [id, { column, kind }] of spotsOf(board.grid)) {
          const box = boxes.get(id);
          const lane = lanes.find((one) => one.kind === kind);
          expect(box?.x).toBe(columns[column]?.x);
          expect(box?.y).toBeGreaterThanOrEqual(lane?.y ?? Number.NaN);
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0));
        }
      }),
      { seed: SEED },
    );
  });

  it('stacks the cards of a cell in reading order, and stands stages from left to right', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const { boxes, columns } = laidOut(board);
        for (const column of board.grid) {
          for (const kind of CARD_KINDS) {
            const tops = column.cells[kind].map((id) => boxes.get(id)?.y ?? 0);
            expect(tops).toEqual(tops.toSorted((a, b) => a - b));
          }
        }
        const lefts = columns.map((column) => column.x);
        expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
      }),
      { seed: SEED },
    );
  });

  it('gives the same board the same places', () => {
    fc.assert(
      fc.property(boards, (board) => {
        expect(laidOut(board)).toEqual(laidOut(board));
      }),
      { seed: SEED },
    );
  });

  it('leaves room below each lane, where links run and cards are added', () => {
    const grid: Grid = [{ stage: 'stage-1', cells: { goal: ['goal-1'], touchpoint: [], action: [], indicator: [] } }];
    const { boxes, lanes } = layOut(grid, () => 50, 200);
    const box = boxes.get('goal-1');
    const [goals, touchpoints] = lanes;
    expect((touchpoints?.y ?? 0) - ((box?.y ?? 0) + (box?.height ?? 0))).toBe(FRAME.band);
    expect(goals?.height).toBe(FRAME.top + 50 + FRAME.band);
  });
});

describe('the width of a column', () => {
  it('lets all stages fit where that stays readable', () => {
    const width = columnWidthFor(1100, 4);
    expect(FRAME.labels + FRAME.gutter + 4 * (width + FRAME.gutter) + FRAME.tail).toBeLessThanOrEqual(1100);
  });

  it('never gets narrower than can be read nor wider than is comfortable', () => {
    expect(columnWidthFor(600, 9)).toBe(FRAME.minColumn);
    expect(columnWidthFor(3000, 2)).toBe(FRAME.maxColumn);
  });
});
