import { mayJoin } from '#shared/kinds/invariants.ts';
import { type AnyRecord, isCard, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';

/** Two joined cards, from cause to effect: a link record, or an indicator and the action that it watches. */
export interface Join {
  readonly from: string;
  readonly to: string;
}

/** Every join whose two ends are cards; outcomes and values stand outside the board. */
export function joinsOf(document: RoadmapDocument): Join[] {
  const joins: Join[] = [];
  for (const { from, to } of ofKind(document, 'link')) {
    if (isCard(document.records.get(from)) && isCard(document.records.get(to))) joins.push({ from, to });
  }
  for (const { id, action } of ofKind(document, 'indicator')) if (action !== null) joins.push({ from: id, to: action });
  return joins;
}

/** Whether two cards are joined already, in the direction that is meant. */
export function isJoinedIn(document: RoadmapDocument, one: string, other: string): boolean {
  const [a, b] = [document.records.get(one), document.records.get(other)];
  if (a === undefined || b === undefined) return false;
  const { from, to } = meantJoin(a, b);
  return joinsOf(document).some((join) => join.from === from && join.to === to);
}

export function joinKey({ from, to }: Join): string {
  return `${from} ${to}`;
}

export function sameJoins(a: readonly Join[], b: readonly Join[]): boolean {
  return a.length === b.length && a.every((join, index) => join.from === b[index]?.from && join.to === b[index]?.to);
}

/**
 * The join that people mean when they join two cards: cause to effect, whichever they began with. Where neither way is
 * allowed it runs as it was drawn, so that the refusal names what was tried.
 */
export function meantJoin(one: AnyRecord, other: AnyRecord): Join {
  return !joinable(one, other) && joinable(other, one)
    ? { from: other.id, to: one.id }
    : { from: one.id, to: other.id };
}

/** Whether two cards may be joined in some direction. */
export function mayBeJoined(one: AnyRecord | undefined, other: AnyRecord | undefined): boolean {
  if (one === undefined || other === undefined || one.id === other.id) return false;
  return joinable(one, other) || joinable(other, one);
}

function joinable(from: AnyRecord, to: AnyRecord): boolean {
  return mayJoin(from.kind, to.kind) || (from.kind === 'indicator' && to.kind === 'action');
}

/** The joins that lead to the selected cards and on from them, and all cards along the way. */
export interface Trail {
  readonly joins: ReadonlySet<string>;
  readonly cards: ReadonlySet<string>;
}

export function trailOf(joins: readonly Join[], selection: readonly string[]): Trail {
  const found: Trail & { joins: Set<string>; cards: Set<string> } = { joins: new Set(), cards: new Set() };
  if (selection.length === 0) return found;
  const forth = grouped(joins, ({ from }) => from);
  const back = grouped(joins, ({ to }) => to);
  follow(selection, forth, ({ to }) => to, found);
  follow(selection, back, ({ from }) => from, found);
  return found;
}

function grouped(joins: readonly Join[], by: (join: Join) => string): ReadonlyMap<string, readonly Join[]> {
  return Map.groupBy(joins, by);
}

function follow(
  start: readonly string[],
  next: ReadonlyMap<string, readonly Join[]>,
  end: (join: Join) => string,
  found: { joins: Set<string>; cards: Set<string> },
): void {
  const seen = new Set(start);
  const open = [...start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    found.cards.add(id);
    for (const join of next.get(id) ?? []) {
      found.joins.add(joinKey(join));
      if (!seen.has(end(join))) {
        seen.add(end(join));
        open.push(end(join));
      }
    }
  }
}
