import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { select, session } from '../session/use-session.ts';

/** The ways to look at the open roadmap, in the order of their keys. */
export const VIEWS = ['board', 'scores'] as const;
export type View = (typeof VIEWS)[number];

interface ViewState {
  readonly view: View;
  /** What was selected on the board when it was left. */
  readonly left: readonly string[];
}

const store = createStore<ViewState>(() => ({ view: 'board', left: [] }));

export function useView(): View {
  return useStore(store, ({ view }) => view);
}

/** Shows a view. Nothing stays selected away from the board, so that no key changes a card that nobody sees. */
export function showView(view: View): void {
  const { view: before, left } = store.getState();
  const { selection, document, opened } = session.state;
  if (view === before || opened === null) return;
  store.setState({ view, left: selection });
  if (view === 'scores') select([]);
  else if (selection.length === 0) select(left.filter((id) => document.records.has(id)));
}

/** Back to the board with nothing remembered, as when another document is shown. */
export function resetView(): void {
  store.setState({ view: 'board', left: [] });
}

/** Shows a record where records are shown. */
export function showRecord(id: string): void {
  select([id]);
  showView('board');
}
