import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** How the board is looked at, and how menus and shortcuts change that. Without a board on screen nothing happens. */
export interface BoardView {
  /** 1 is 100 %. */
  readonly zoom: number;
  zoomIn(): void;
  zoomOut(): void;
  /** The whole board. */
  fit(): void;
  /** Back to 100 %. */
  reset(): void;
}

const nothing = () => {};

export const boardView = createStore<BoardView>(() => ({
  zoom: 1,
  zoomIn: nothing,
  zoomOut: nothing,
  fit: nothing,
  reset: nothing,
}));

/** The zoom of the board, as for the status bar. */
export function useBoardZoom(): number {
  return useStore(boardView, (view) => view.zoom);
}
