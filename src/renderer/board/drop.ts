import type { Place } from '#shared/commands/placement.ts';
import type { CardKind } from '#shared/kinds/registry.ts';
import type { Grid } from './grid.ts';
import { type Box, FRAME, type Layout } from './layout.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a card would land: the column, the place among the cards that stay, and the line that shows it. */
export interface Landing {
  readonly column: number;
  readonly stage: string | null;
  readonly place: Place;
  readonly line: Box;
}

/** The landing of cards of a kind that are held at a point; their own boxes do not count. Null beside the columns. */
export function landingAt(
  layout: Layout,
  grid: Grid,
  kind: CardKind,
  point: Point,
  moving: ReadonlySet<string>,
): Landing | null {
  const column = columnAt(layout, point.x);
  const box = layout.columns[column];
  const lane = layout.lanes.find((one) => one.kind === kind);
  if (box === undefined || lane === undefined) return null;
  // An action always lives in a stage.
  if (kind === 'action' && box.stage === null) return null;
  const staying = (grid[column]?.cells[kind] ?? []).filter((id) => !moving.has(id));
  const next = staying.find((id) => {
    const card = layout.boxes.get(id);
    return card !== undefined && point.y < card.y + card.height / 2;
  });
  const last = layout.boxes.get(staying.at(-1) ?? '');
  const nextBox = layout.boxes.get(next ?? '');
  const y =
    nextBox !== undefined
      ? nextBox.y - FRAME.gap / 2
      : last !== undefined
        ? last.y + last.height + FRAME.gap / 2
        : lane.y + FRAME.top;
  return {
    column,
    stage: box.stage,
    place: next === undefined ? null : { before: next },
    line: { x: box.x, y: y - 1, width: box.width, height: 3 },
  };
}

/** The cell under a point, the gutters being shared out to the nearer column; null outside the lanes. */
export function cellAt(layout: Layout, point: Point): { kind: CardKind; column: number; stage: string | null } | null {
  const column = columnAt(layout, point.x);
  const lane = layout.lanes.find(({ y, height }) => point.y >= y && point.y < y + height);
  const box = layout.columns[column];
  return lane === undefined || box === undefined ? null : { kind: lane.kind, column, stage: box.stage };
}

function columnAt(layout: Layout, x: number): number {
  return layout.columns.findIndex(
    (column) => x >= column.x - FRAME.gutter / 2 && x < column.x + column.width + FRAME.gutter / 2,
  );
}
