import type { Point } from './drop.ts';
import { type Join, joinKey } from './joins.ts';
import { type Box, FRAME, type Layout } from './layout.ts';

/** The way of a link from side to side of two cards: right angles only, first and last point on a card's edge. */
export type Route = readonly Point[];

type Side = 'left' | 'right';

interface Plan {
  readonly key: string;
  readonly from: Box;
  readonly to: Box;
  readonly exit: Side;
  readonly entry: Side;
  /** Gutters by index: the gutter i stands left of column i. */
  readonly exitGutter: number;
  readonly entryGutter: number;
  /** The lane under whose cards the link runs level; null where one gutter is enough. */
  readonly band: number | null;
}

/**
 * Routes every join through the gutters between columns and the bands under lanes, never across a card. Links that share
 * a gutter or a band get tracks of their own. Joins with an end that is not shown have no route.
 */
export function routesOf(layout: Layout, joins: readonly Join[]): ReadonlyMap<string, Route> {
  const plans = joins.flatMap((join) => planOf(layout, join) ?? []);
  const ports = portsOf(plans);
  const port = (plan: Plan, end: 'from' | 'to') => ports.get(`${end} ${plan.key}`) ?? 0;
  const bandAt = tracks(
    plans.flatMap((plan) => {
      if (plan.band === null) return [];
      const span = [gutterMiddle(layout, plan.exitGutter), gutterMiddle(layout, plan.entryGutter)].sort(
        (a, b) => a - b,
      );
      return [{ key: plan.key, channel: plan.band, from: span[0] ?? 0, to: span[1] ?? 0 }];
    }),
    (band) => bandSpan(layout, band),
  );
  const upright = plans.flatMap((plan) => {
    const [a, b] = [port(plan, 'from'), port(plan, 'to')];
    if (plan.band === null) return [uprightSpan(`exit ${plan.key}`, plan.exitGutter, a, b)];
    const level = bandAt.get(plan.key) ?? 0;
    return [
      uprightSpan(`exit ${plan.key}`, plan.exitGutter, a, level),
      uprightSpan(`entry ${plan.key}`, plan.entryGutter, level, b),
    ];
  });
  const gutterAt = tracks(upright, (gutter) => gutterSpan(layout, gutter));
  return new Map(
    plans.map((plan) => {
      const start = { x: edge(plan.from, plan.exit), y: port(plan, 'from') };
      const end = { x: edge(plan.to, plan.entry), y: port(plan, 'to') };
      const out = gutterAt.get(`exit ${plan.key}`) ?? start.x;
      if (plan.band === null)
        return [plan.key, straightened([start, { x: out, y: start.y }, { x: out, y: end.y }, end])];
      const into = gutterAt.get(`entry ${plan.key}`) ?? end.x;
      const level = bandAt.get(plan.key) ?? 0;
      return [
        plan.key,
        straightened([
          start,
          { x: out, y: start.y },
          { x: out, y: level },
          { x: into, y: level },
          { x: into, y: end.y },
          end,
        ]),
      ];
    }),
  );
}

/** The route as an SVG path with its corners rounded. */
export function pathOf(route: Route, radius = 6): string {
  const [first, ...rest] = route;
  if (first === undefined) return '';
  let path = `M${first.x} ${first.y}`;
  rest.forEach((corner, index) => {
    const before = route[index] ?? corner;
    const after = rest[index + 1];
    if (after === undefined) {
      path += `L${corner.x} ${corner.y}`;
      return;
    }
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const from = towards(corner, before, r);
    const to = towards(corner, after, r);
    path += `L${from.x} ${from.y}Q${corner.x} ${corner.y} ${to.x} ${to.y}`;
  });
  return path;
}

function planOf(layout: Layout, join: Join): Plan | null {
  const [from, to] = [layout.boxes.get(join.from), layout.boxes.get(join.to)];
  if (from === undefined || to === undefined) return null;
  const [a, b] = [columnOf(layout, from), columnOf(layout, to)];
  const exit: Side = b > a ? 'right' : 'left';
  const entry: Side = b < a ? 'right' : 'left';
  const exitGutter = exit === 'right' ? a + 1 : a;
  const entryGutter = entry === 'right' ? b + 1 : b;
  const band = exitGutter === entryGutter ? null : bandBetween(layout, from, to);
  return { key: joinKey(join), from, to, exit, entry, exitGutter, entryGutter, band };
}

/** The lane under which a link between two far columns runs: the one beside its start on the way to its end. */
function bandBetween(layout: Layout, from: Box, to: Box): number {
  const [a, b] = [laneOf(layout, from), laneOf(layout, to)];
  return b < a ? a - 1 : a;
}

/** Where links touch their cards: spread along the side, in the order of their other ends, so that few cross. */
function portsOf(plans: readonly Plan[]): ReadonlyMap<string, number> {
  const bySide = new Map<string, { readonly id: string; readonly box: Box; readonly towards: number }[]>();
  const put = (end: 'from' | 'to', side: Side, plan: Plan) => {
    const [box, other] = end === 'from' ? [plan.from, plan.to] : [plan.to, plan.from];
    const key = `${box.x} ${box.y} ${side}`;
    const port = { id: `${end} ${plan.key}`, box, towards: other.y + other.height / 2 };
    const list = bySide.get(key);
    if (list === undefined) bySide.set(key, [port]);
    else list.push(port);
  };
  for (const plan of plans) {
    put('from', plan.exit, plan);
    put('to', plan.entry, plan);
  }
  const ports = new Map<string, number>();
  for (const list of bySide.values()) {
    list.sort((a, b) => a.towards - b.towards || (a.id < b.id ? -1 : 1));
    list.forEach(({ id, box }, index) => {
      ports.set(id, round(box.y + (box.height * (index + 1)) / (list.length + 1)));
    });
  }
  return ports;
}

interface Span {
  readonly key: string;
  readonly channel: number;
  readonly from: number;
  readonly to: number;
}

function uprightSpan(key: string, channel: number, a: number, b: number): Span {
  return { key, channel, from: Math.min(a, b), to: Math.max(a, b) };
}

/** Gives each span of a channel a track that no overlapping span has, and each track its place across the channel. */
function tracks(
  spans: readonly Span[],
  across: (channel: number) => readonly [number, number],
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [channel, list] of Map.groupBy(spans, (span) => span.channel)) {
    const ends: number[] = [];
    const taken = list
      .toSorted((a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1))
      .map((span) => {
        const free = ends.findIndex((end) => end < span.from - 2);
        const track = free < 0 ? ends.length : free;
        ends[track] = span.to;
        return { key: span.key, track };
      });
    const [low, high] = across(channel);
    for (const { key, track } of taken) places.set(key, round(low + ((high - low) * (track + 1)) / (ends.length + 1)));
  }
  return places;
}

function gutterSpan(layout: Layout, index: number): readonly [number, number] {
  const next = layout.columns[index];
  const right = next === undefined ? rightOf(layout) + FRAME.gutter : next.x;
  return [right - FRAME.gutter, right];
}

function gutterMiddle(layout: Layout, index: number): number {
  const [low, high] = gutterSpan(layout, index);
  return (low + high) / 2;
}

/** The free band under the cards of a lane, the lane's line left out. */
function bandSpan(layout: Layout, lane: number): readonly [number, number] {
  const box = layout.lanes[lane];
  const bottom = box === undefined ? layout.height : box.y + box.height;
  return [bottom - FRAME.band + FRAME.gap, bottom - 2];
}

function rightOf(layout: Layout): number {
  const last = layout.columns.at(-1);
  return last === undefined ? FRAME.labels : last.x + last.width;
}

function columnOf(layout: Layout, box: Box): number {
  return layout.columns.findIndex((column) => column.x === box.x);
}

function laneOf(layout: Layout, box: Box): number {
  return layout.lanes.findIndex(({ y, height }) => box.y >= y && box.y < y + height);
}

function edge(box: Box, side: Side): number {
  return side === 'left' ? box.x : box.x + box.width;
}

/** Without corners that turn nowhere. */
function straightened(route: Route): Route {
  return route.filter((point, index) => {
    const [before, after] = [route[index - 1], route[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: round(from.x + Math.sign(to.x - from.x) * by), y: round(from.y + Math.sign(to.y - from.y) * by) };
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}
