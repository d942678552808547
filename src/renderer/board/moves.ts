import type { Command } from '#shared/commands/registry.ts';
import { newId } from '#shared/core/id.ts';
import { isBlank, type Text } from '#shared/core/text.ts';
import {
  type AnyRecord,
  type Card,
  type CardKind,
  isCard,
  isKind,
  type RoadmapDocument,
} from '#shared/kinds/registry.ts';
import { find, ofKind, stageOf } from '#shared/kinds/select.ts';
import type { Stage } from '#shared/kinds/stage/stage.ts';
import { type Grid, type Placed, spotsOf } from './grid.ts';
import type { Direction } from './navigation.ts';

/** A card or stage that is being written. It enters the document with its words, as one step that Undo takes back whole. */
export interface Draft extends Placed {
  /** Fields besides the words. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Cards that the new one leads to. */
  readonly leadsTo: readonly string[];
  /** Where the keyboard goes back to, should it stay empty. */
  readonly origin: string;
}

/** The words of a draft as they are written. */
export interface Words {
  readonly title: Text;
  readonly when: Text;
}

/** What Tab finds on the next layer: a card to go to, or one to write. */
export type NextLayer = { readonly goTo: string } | { readonly write: Draft };

/** A new card at the end of a cell. */
export function cardIn(kind: CardKind, stage: string | null, filter: readonly string[], origin: string): Draft {
  return { id: newId(kind), kind, stage, place: null, fields: { stage, segments: [...filter] }, leadsTo: [], origin };
}

/** A new stage after another one, or at the end. */
export function stageAfter(after: string | null, origin: string): Draft {
  return {
    id: newId('stage'),
    kind: 'stage',
    stage: null,
    place: after === null ? null : { after },
    fields: {},
    leadsTo: [],
    origin,
  };
}

/** A new card right below a card: of its kind, for its segments, and for what it serves. */
export function siblingOf(document: RoadmapDocument, card: Card): Draft {
  const { id, kind, stage, segments } = card;
  const fields = { stage, segments };
  const [goal, ...others] = goalsOf(document, card.id);
  return {
    id: newId(kind),
    kind,
    stage,
    place: { after: id },
    fields: isKind(card, 'goal')
      ? { ...fields, perspective: card.perspective }
      : isKind(card, 'indicator')
        ? { ...fields, action: card.action }
        : isKind(card, 'action')
          ? { ...fields, touchpoint: card.touchpoint }
          : fields,
    // A card that serves several goals does not say which of them its sibling is for.
    leadsTo: kind !== 'goal' && goal !== undefined && others.length === 0 ? [goal] : [],
    origin: id,
  };
}

/**
 * The layer below: goal → action → indicator, a stage → its goals, a touchpoint → the actions there. Goes to what is there
 * already, else begins a card that is linked. Null below the last layer, and where there is no stage for an action yet.
 */
export function layerBelow(
  document: RoadmapDocument,
  grid: Grid,
  record: AnyRecord,
  filter: readonly string[],
): NextLayer | null {
  // What stands in the same stage is nearest; after that, reading order decides.
  const inStage = new Set(Object.values(grid.find((column) => column.stage === stageOf(record))?.cells ?? {}).flat());
  const shown = [...inStage, ...spotsOf(grid).keys()];
  const first = (ids: readonly string[]) => shown.find((id) => ids.includes(id));
  if (isKind(record, 'stage')) {
    const goal = grid.find((column) => column.stage === record.id)?.cells.goal[0];
    return goal === undefined ? { write: cardIn('goal', record.id, filter, record.id) } : { goTo: goal };
  }
  if (isKind(record, 'goal') || isKind(record, 'touchpoint')) {
    const served = isKind(record, 'goal')
      ? ofKind(document, 'link')
          .filter((link) => link.to === record.id && isKind(document.records.get(link.from), 'action'))
          .map((link) => link.from)
      : ofKind(document, 'action')
          .filter((action) => action.touchpoint === record.id)
          .map((action) => action.id);
    const there = first(served);
    if (there !== undefined) return { goTo: there };
    const stage = record.stage ?? ofKind(document, 'stage')[0]?.id;
    if (stage === undefined) return null;
    const draft = cardIn('action', stage, segmentsFor(record, filter), record.id);
    return isKind(record, 'goal')
      ? { write: { ...draft, leadsTo: [record.id] } }
      : { write: { ...draft, fields: { ...draft.fields, touchpoint: record.id } } };
  }
  if (isKind(record, 'action')) {
    const there = first(
      ofKind(document, 'indicator')
        .filter((one) => one.action === record.id)
        .map((one) => one.id),
    );
    if (there !== undefined) return { goTo: there };
    const draft = cardIn('indicator', record.stage, segmentsFor(record, filter), record.id);
    return { write: { ...draft, fields: { ...draft.fields, action: record.id } } };
  }
  return null;
}

/** The layer above: indicator → its action → its goal, else its touchpoint; without any, the stage that it stands in. */
export function layerAbove(document: RoadmapDocument, record: AnyRecord): string | null {
  if (isKind(record, 'indicator') && record.action !== null) return record.action;
  if (isKind(record, 'action') || isKind(record, 'touchpoint')) {
    const goal = goalsOf(document, record.id)[0] ?? (isKind(record, 'action') ? record.touchpoint : null);
    if (goal !== null) return goal;
  }
  return isCard(record) ? record.stage : null;
}

/** Alt and an arrow: up and down among the shown cards of the cell, left and right into the neighbouring stage. */
export function moved(document: RoadmapDocument, grid: Grid, id: string, direction: Direction): Command | null {
  const stage = find(document, 'stage', id);
  if (stage !== undefined) return movedStage(document, stage, direction);
  const spot = spotsOf(grid).get(id);
  if (spot === undefined) return null;
  const cell = grid[spot.column]?.cells[spot.kind] ?? [];
  if (direction === 'up' || direction === 'down') {
    const neighbour = cell[spot.index + (direction === 'up' ? -1 : 1)];
    if (neighbour === undefined) return null;
    return { type: 'record.move', ids: [id], place: direction === 'up' ? { before: neighbour } : { after: neighbour } };
  }
  const stages = ofKind(document, 'stage').map((one) => one.id);
  const from = grid[spot.column]?.stage ?? null;
  const at = from === null ? -1 : stages.indexOf(from);
  const to = at + (direction === 'left' ? -1 : 1);
  // Left of the first stage stands the roadmap as a whole, where an action cannot be.
  if (to < -1 || to >= stages.length || (to === -1 && (spot.kind === 'action' || at === -1))) return null;
  const target = to === -1 ? null : (stages[to] ?? null);
  const before = grid.find((column) => column.stage === target)?.cells[spot.kind][spot.index];
  return { type: 'record.move', ids: [id], stage: target, place: before === undefined ? null : { before } };
}

function movedStage(document: RoadmapDocument, stage: Stage, direction: Direction): Command | null {
  if (direction === 'up' || direction === 'down') return null;
  const stages = ofKind(document, 'stage');
  const neighbour = stages[stages.indexOf(stage) + (direction === 'left' ? -1 : 1)];
  if (neighbour === undefined) return null;
  const place = direction === 'left' ? { before: neighbour.id } : { after: neighbour.id };
  return { type: 'record.move', ids: [stage.id], place };
}

/** The command that brings a draft into the document; null while it has no words. */
export function written(draft: Draft, { title, when }: Words): Command | null {
  if (isBlank(title) && isBlank(when)) return null;
  const { id, kind, fields, place, leadsTo } = draft;
  return {
    type: 'record.add',
    id,
    kind,
    fields: { ...fields, title, ...(kind === 'action' && { when }) },
    place,
    links: leadsTo.map((to) => ({ id: newId('link'), to })),
  };
}

function goalsOf(document: RoadmapDocument, id: string): string[] {
  return ofKind(document, 'link')
    .filter((link) => link.from === id && isKind(document.records.get(link.to), 'goal'))
    .map((link) => link.to);
}

function segmentsFor(card: Card, filter: readonly string[]): readonly string[] {
  return card.segments.length > 0 ? card.segments : filter;
}
