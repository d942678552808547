import { useEffect, useMemo, useRef } from 'react';
import { isCard, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { session, useSession, useTextLanguage } from '../session/use-session.ts';
import { boardStore, useBoard } from './board-state.ts';
import { estimatedHeight } from './estimate.ts';
import { type Grid, gridOf, sameGrid } from './grid.ts';
import { type Join, joinsOf, sameJoins, type Trail, trailOf } from './joins.ts';
import { columnWidthFor, type Layout, layOut } from './layout.ts';
import { stopAfterRemoval, stopsOf } from './navigation.ts';
import { type Route, routesOf } from './routes.ts';
import type { Sight } from './sight.ts';

export interface BoardSight extends Sight {
  readonly joins: readonly Join[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly trail: Trail;
}

/** What the board shows for the document as it is now; parts that an edit did not change keep their identity. */
export function useSight(width: number, withLinks: boolean): BoardSight {
  const document = useSession((state) => state.document);
  const filter = useSession((state) => state.segmentFilter);
  const selection = useSession((state) => state.selection);
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const draft = useBoard((state) => state.draft);
  const grid = useUnchanged(
    useMemo(() => gridOf(document, filter, draft), [document, filter, draft]),
    sameGrid,
  );
  const joins = useUnchanged(
    useMemo(() => joinsOf(document), [document]),
    sameJoins,
  );
  const layout = useLayout(grid, width);
  const routes = useMemo(() => (withLinks ? routesOf(layout, joins) : NO_ROUTES), [layout, joins, withLinks]);
  const trail = useMemo(() => trailOf(joins, selection), [joins, selection]);
  const stops = useMemo(() => stopsOf(layout, grid, !isReadOnly), [layout, grid, isReadOnly]);
  useEffect(() => boardStore.setState({ trail: selection.length === 0 ? new Set() : trail.cards }), [trail, selection]);
  const sight = useMemo(
    () => ({ grid, layout, stops, joins, routes, trail }),
    [grid, layout, stops, joins, routes, trail],
  );
  useTabStop(sight);
  return sight;
}

const NO_ROUTES: ReadonlyMap<string, Route> = new Map();

function useLayout(grid: Grid, width: number): Layout {
  const heights = useBoard((state) => state.heights);
  const language = useTextLanguage();
  return useMemo(() => {
    const column = columnWidthFor(width, grid.length);
    const { document } = session.state;
    return layOut(grid, (id) => heights.get(id) ?? estimateOf(document, id, column, language), column);
  }, [grid, heights, width, language]);
}

function estimateOf(document: RoadmapDocument, id: string, width: number, language: 'ja' | 'en'): number {
  const card = document.records.get(id);
  return isCard(card) ? estimatedHeight(card, width, language) : 60;
}

/** Keeps one stop of the board reachable by Tab, and the keyboard on the board when what it stood on goes away. */
function useTabStop({ stops }: Sight): void {
  const selected = useSession((state) => state.selection.at(-1));
  const before = useRef(stops);
  useEffect(() => {
    const { focused, linking } = boardStore.getState();
    const there = (id: string | null | undefined) => id != null && stops.some((stop) => stop.id === id);
    if (linking === null && selected !== undefined && selected !== focused && there(selected)) {
      // Selected elsewhere, as by Duplicate: the keyboard comes along only if it was on the board.
      const isHere = isStop(globalThis.document.activeElement);
      boardStore.setState({ focused: selected, ...(isHere && { wanted: selected }) });
    } else if (!there(focused)) {
      const gone = new Set(before.current.filter((stop) => !there(stop.id)).map((stop) => stop.id));
      const next = focused === null ? null : stopAfterRemoval(before.current, gone);
      const wasThere = globalThis.document.activeElement === globalThis.document.body && next !== null;
      boardStore.setState({ focused: next?.id ?? stops[0]?.id ?? null, ...(wasThere && { wanted: next.id }) });
    }
    before.current = stops;
  }, [stops, selected]);
}

function isStop(element: Element | null): boolean {
  return element instanceof HTMLElement && element.dataset.stop !== undefined;
}

function useUnchanged<T>(value: T, isSame: (a: T, b: T) => boolean): T {
  const kept = useRef(value);
  const stable = kept.current === value || isSame(kept.current, value) ? kept.current : value;
  useEffect(() => {
    kept.current = stable;
  });
  return stable;
}
