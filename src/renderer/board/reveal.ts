import { createContext, useContext } from 'react';
import { type Box, FRAME } from './layout.ts';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const SPARE = 12;

/** The viewport that shows a box between the labels, the headers and the far edges, moved as little as possible. */
export function revealed(viewport: Viewport, box: Box, screen: { width: number; height: number }): Viewport {
  const { zoom } = viewport;
  const spare = SPARE * zoom;
  const fitted = (at: number, from: number, size: number, near: number, far: number) => {
    const [start, end] = [at + from * zoom, at + (from + size) * zoom];
    // Where it cannot fit, its beginning wins.
    if (start < near || end - start > far - near) return at + near - start;
    return end > far ? at + far - end : at;
  };
  return {
    x: fitted(viewport.x, box.x, box.width, FRAME.labels * zoom + spare, screen.width - spare),
    y:
      box.y < FRAME.header
        ? viewport.y
        : fitted(viewport.y, box.y, box.height, FRAME.header * zoom + spare, screen.height - spare),
    zoom,
  };
}

/** Brings a stop into view. */
export type Reveal = (id: string) => void;

const RevealContext = createContext<Reveal>(() => {});
export const RevealProvider = RevealContext.Provider;

export function useReveal(): Reveal {
  return useContext(RevealContext);
}
