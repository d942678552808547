import type { Place } from '#shared/commands/placement.ts';
import { CARD_KINDS, type Card, type CardKind, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';

/** One column of the board: a stage, or null for cards that belong to the roadmap as a whole. Ids stand in reading order. */
export interface Column {
  readonly stage: string | null;
  readonly cells: Readonly<Record<CardKind, readonly string[]>>;
}

/** The board without any measure: what stands in which cell. */
export type Grid = readonly Column[];

/** A card or stage that is being written and is not in the document yet. */
export interface Placed {
  readonly id: string;
  readonly kind: CardKind | 'stage';
  /** The stage of a card; for a stage of no meaning. */
  readonly stage: string | null;
  readonly place: Place;
}

/** Whether a card is shown under a segment filter: an empty filter shows all, and a card without segments is for everybody. */
export function isShown(card: Pick<Card, 'segments'>, filter: readonly string[]): boolean {
  return filter.length === 0 || card.segments.length === 0 || card.segments.some((id) => filter.includes(id));
}

/** The cells of a document, with the card or stage that is being written in its place. */
export function gridOf(document: RoadmapDocument, filter: readonly string[], written: Placed | null): Grid {
  const byCell = new Map<string, string[]>();
  const isHome = homes(document);
  for (const kind of CARD_KINDS) {
    for (const card of ofKind(document, kind)) {
      if (!isShown(card, filter)) continue;
      const key = cellKey(kind, isHome.has(card.stage ?? '') ? card.stage : null);
      const cell = byCell.get(key);
      if (cell === undefined) byCell.set(key, [card.id]);
      else cell.push(card.id);
    }
  }
  const stages: (string | null)[] = placed(
    ofKind(document, 'stage').map((stage) => stage.id),
    written?.kind === 'stage' ? written : null,
  );
  const asWhole = CARD_KINDS.some((kind) => byCell.has(cellKey(kind, null)));
  const writesAsWhole = written !== null && written.kind !== 'stage' && written.stage === null;
  if (asWhole || writesAsWhole) stages.unshift(null);
  return stages.map((stage) => {
    const cell = (kind: CardKind) =>
      placed(
        byCell.get(cellKey(kind, stage)) ?? [],
        written !== null && written.kind === kind && written.stage === stage ? written : null,
      );
    return {
      stage,
      cells: {
        goal: cell('goal'),
        touchpoint: cell('touchpoint'),
        action: cell('action'),
        indicator: cell('indicator'),
      },
    };
  });
}

/** Whether two grids hold the same ids in the same cells, so that an edit of words moves nothing. */
export function sameGrid(a: Grid, b: Grid): boolean {
  return (
    a.length === b.length &&
    a.every((column, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        column.stage === other.stage &&
        CARD_KINDS.every((kind) => sameIds(column.cells[kind], other.cells[kind]))
      );
    })
  );
}

/** Where a card stands: its column, its cell and its index among the cards of the cell. */
export interface Spot {
  readonly column: number;
  readonly kind: CardKind;
  readonly index: number;
  readonly count: number;
}

/** Every card's spot, in reading order: stage by stage, lane by lane. */
export function spotsOf(grid: Grid): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  grid.forEach((column, at) => {
    for (const kind of CARD_KINDS) {
      const cell = column.cells[kind];
      cell.forEach((id, index) => {
        spots.set(id, { column: at, kind, index, count: cell.length });
      });
    }
  });
  return spots;
}

export function cellKey(kind: CardKind, stage: string | null): string {
  return `${kind} ${stage ?? ''}`;
}

function homes(document: RoadmapDocument): ReadonlySet<string> {
  return new Set(ofKind(document, 'stage').map((stage) => stage.id));
}

function placed(ids: readonly string[], written: Placed | null): string[] {
  const list = [...ids];
  if (written === null) return list;
  const { place } = written;
  const beside = place === null ? -1 : list.indexOf('before' in place ? place.before : place.after);
  const index = place === null || beside < 0 ? list.length : 'before' in place ? beside : beside + 1;
  list.splice(index, 0, written.id);
  return list;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
