import { CARD_KINDS, type CardKind } from '#shared/kinds/registry.ts';
import type { Grid } from './grid.ts';

/** A rectangle in board pixels: the board at 100 %, origin at its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Board pixels; one spacing step is 4. */
export const FRAME = {
  /** Width of the lane labels, which stay in view on the left. */
  labels: 72,
  /** Height of the stage headers, which stay in view at the top. */
  header: 60,
  /** Between columns; links run upright here. */
  gutter: 16,
  /** Below the cards of a lane; links run level here, and the cell's "add" stands here. */
  band: 34,
  /** From a lane's line to its first card. */
  top: 10,
  gap: 8,
  /** Room for "add stage" behind the last column. */
  tail: 40,
  minColumn: 168,
  maxColumn: 264,
} as const;

export interface ColumnBox {
  readonly stage: string | null;
  readonly x: number;
  readonly width: number;
}

export interface LaneBox {
  readonly kind: CardKind;
  readonly y: number;
  readonly height: number;
}

export interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly columns: readonly ColumnBox[];
  readonly lanes: readonly LaneBox[];
  readonly width: number;
  readonly height: number;
}

/**
 * Gives every card its place: columns from left to right, in each lane the cards from top to bottom, each lane as high as its
 * fullest cell. Depends on nothing but its arguments.
 */
export function layOut(grid: Grid, heightOf: (id: string) => number, columnWidth: number): Layout {
  const columns = grid.map(({ stage }, index) => ({
    stage,
    x: FRAME.labels + FRAME.gutter + index * (columnWidth + FRAME.gutter),
    width: columnWidth,
  }));
  const boxes = new Map<string, Box>();
  const lanes: LaneBox[] = [];
  let y: number = FRAME.header;
  for (const kind of CARD_KINDS) {
    let fullest = 0;
    grid.forEach((column, index) => {
      let stack = 0;
      for (const id of column.cells[kind]) {
        const height = heightOf(id);
        const at = y + FRAME.top + stack;
        boxes.set(id, { x: columns[index]?.x ?? 0, y: at, width: columnWidth, height });
        stack += height + FRAME.gap;
      }
      fullest = Math.max(fullest, stack);
    });
    const height = FRAME.top + Math.max(0, fullest - FRAME.gap) + FRAME.band;
    lanes.push({ kind, y, height });
    y += height;
  }
  const last = columns.at(-1);
  const right = last === undefined ? FRAME.labels : last.x + last.width;
  return { boxes, columns, lanes, width: right + FRAME.gutter + FRAME.tail, height: y };
}

/** The column width at which all stages fit, within what can be read. */
export function columnWidthFor(available: number, columns: number): number {
  if (columns === 0) return FRAME.maxColumn;
  const free = available - FRAME.labels - FRAME.gutter - FRAME.tail;
  const each = Math.floor(free / columns) - FRAME.gutter;
  return Math.min(FRAME.maxColumn, Math.max(FRAME.minColumn, each));
}

/** Where the "add" of a cell stands: under its last card. */
export function addBox(layout: Layout, kind: CardKind, column: number, cards: readonly string[]): Box {
  const lane = layout.lanes.find((one) => one.kind === kind);
  const place = layout.columns[column];
  const last = layout.boxes.get(cards.at(-1) ?? '');
  const y = last === undefined ? (lane?.y ?? 0) + FRAME.top : last.y + last.height + 4;
  return { x: place?.x ?? 0, y, width: place?.width ?? 0, height: 26 };
}
