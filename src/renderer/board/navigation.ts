import { CARD_KINDS, type CardKind } from '#shared/kinds/registry.ts';
import type { Grid } from './grid.ts';
import { addBox, type Box, FRAME, type Layout } from './layout.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Something on the board that the keyboard can stand on: a stage header (lane −1), a card, or the "add" of an empty cell. */
export interface Stop {
  readonly id: string;
  readonly column: number;
  readonly lane: number;
  readonly box: Box;
}

const ADD = 'add:';

/** The id of "add a stage", right of the last header. */
export const ADD_STAGE = 'add-stage';

/** The id of the "add" of a cell. */
export function addStop(kind: CardKind, stage: string | null): string {
  return `${ADD}${kind}:${stage ?? ''}`;
}

/** The cell whose "add" an id names; null for cards and stages. */
export function cellOfStop(id: string): { kind: CardKind; stage: string | null } | null {
  if (!id.startsWith(ADD)) return null;
  const [name, stage] = id.slice(ADD.length).split(':');
  const kind = CARD_KINDS.find((one) => one === name);
  return kind === undefined ? null : { kind, stage: stage || null };
}

/** All stops in reading order. Empty cells only count where something may be added. */
export function stopsOf(layout: Layout, grid: Grid, editable: boolean): Stop[] {
  const stops = grid.flatMap((column, at) => {
    const place = layout.columns[at];
    if (place === undefined) return [];
    const stops: Stop[] =
      column.stage === null
        ? []
        : [
            {
              id: column.stage,
              column: at,
              lane: -1,
              box: { x: place.x, y: 0, width: place.width, height: FRAME.header },
            },
          ];
    CARD_KINDS.forEach((kind, lane) => {
      const cards = column.cells[kind];
      for (const id of cards) {
        const box = layout.boxes.get(id);
        if (box !== undefined) stops.push({ id, column: at, lane, box });
      }
      if (cards.length === 0 && editable && mayAdd(kind, column.stage)) {
        stops.push({ id: addStop(kind, column.stage), column: at, lane, box: addBox(layout, kind, at, cards) });
      }
    });
    return stops;
  });
  if (!editable || grid.length === 0) return stops;
  const box = { x: layout.width - FRAME.tail, y: 0, width: FRAME.tail, height: FRAME.header };
  return [...stops, { id: ADD_STAGE, column: grid.length, lane: -1, box }];
}

/** An action always lives in a stage; the other cards may stand for the roadmap as a whole. */
export function mayAdd(kind: CardKind, stage: string | null): boolean {
  return kind !== 'action' || stage !== null;
}

/**
 * The stop that an arrow leads to: up and down the column, or to the stop of the same lane in the next column whose middle is
 * nearest. A lane without stops there falls back to the nearest stop of that column.
 */
export function nextStop(
  stops: readonly Stop[],
  from: string,
  direction: Direction,
  accepts: (stop: Stop) => boolean = () => true,
): Stop | null {
  const here = stops.find((stop) => stop.id === from);
  if (here === undefined) return null;
  const others = stops.filter((stop) => stop.id !== from && accepts(stop));
  if (direction === 'up' || direction === 'down') {
    const column = others.filter((stop) => stop.column === here.column);
    const ahead = column.filter((stop) => (direction === 'up' ? stop.box.y < here.box.y : stop.box.y > here.box.y));
    return nearest(ahead, here);
  }
  const step = direction === 'left' ? -1 : 1;
  // Headers lead to headers, cards to cards.
  const ahead = others.filter(
    (stop) => Math.sign(stop.column - here.column) === step && stop.lane < 0 === here.lane < 0,
  );
  const column = ahead
    .map((stop) => stop.column)
    .reduce((a, b) => (step * a <= step * b ? a : b), step * Number.MAX_SAFE_INTEGER);
  const candidates = ahead.filter((stop) => stop.column === column);
  const sameLane = candidates.filter((stop) => stop.lane === here.lane);
  return nearest(sameLane.length > 0 ? sameLane : candidates, here);
}

/** The stop to stand on once some are gone: the one after them in the cell, else before, else whatever is nearest. */
export function stopAfterRemoval(stops: readonly Stop[], gone: ReadonlySet<string>): Stop | null {
  const first = stops.findIndex((stop) => gone.has(stop.id));
  const here = stops[first];
  if (here === undefined) return null;
  const left = stops.filter((stop) => !gone.has(stop.id));
  const cell = left.filter((stop) => stop.column === here.column && stop.lane === here.lane);
  return (
    nearest(cell.length > 0 ? cell : left.filter((stop) => stop.column === here.column), here) ?? nearest(left, here)
  );
}

function middle({ box }: Stop): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function nearest(stops: readonly Stop[], here: Stop): Stop | null {
  const [a] = [middle(here)];
  const far = (stop: Stop) => Math.hypot(middle(stop).x - a.x, middle(stop).y - a.y);
  return stops.reduce<Stop | null>((best, stop) => (best === null || far(stop) < far(best) ? stop : best), null);
}
