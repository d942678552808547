import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useMenuCommand } from '../session/menu-command.ts';
import { boardView } from './board-view.ts';
import type { Box } from './layout.ts';

/** The board's part of the window, in screen pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const [MIN_ZOOM, MAX_ZOOM] = [0.3, 2];
/** Below this a whole board is not readable at first sight; it is panned instead. */
export const READABLE = 0.82;

/** Which cards are drawn: those in sight, and so many of the others. */
export interface Drawn {
  inSight(box: Box): boolean;
  readonly others: number;
}

/** Cards drawn in one go after the first sight: few enough that a key or a click does not wait for them. */
const SLICE = 120;

/** At first the cards in sight are drawn, so that a large board is there at once; then slice by slice all of them. */
export function useDrawn({ width, height }: Size, cards: number): Drawn {
  const [others, setOthers] = useState(0);
  useEffect(() => {
    if (others === Number.POSITIVE_INFINITY) return undefined;
    const next = others + SLICE < cards ? others + SLICE : Number.POSITIVE_INFINITY;
    let idle = 0;
    const timer = setTimeout(
      () => {
        idle = requestIdleCallback(() => setOthers(next), { timeout: 300 });
      },
      others === 0 ? 30 : 0,
    );
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [others, cards]);
  return useMemo(
    () => ({ inSight: (box) => box.x * READABLE < width && box.y * READABLE < height, others }),
    [others, width, height],
  );
}

/** How far the board may be panned: its own area, and never less than what is on screen, so that it stays at the top left. */
export function useExtent(width: number, height: number, size: Size): [[number, number], [number, number]] {
  const zoom = useStore((state) => state.transform[2]);
  return useMemo(() => {
    // A little more than the screen, because the zoom of the next wheel turn is not known yet.
    const spare = 1.6 / zoom;
    return [
      [0, 0],
      [Math.max(width + 24, size.width * spare), Math.max(height + 40, size.height * spare)],
    ];
  }, [zoom, width, height, size.width, size.height]);
}

/** Tells the rest of the window how the board is looked at, and lets it change that. */
export function useView(width: number, height: number, size: Size): void {
  const flow = useReactFlow();
  useMenuCommand((command) => {
    if (command === 'zoomIn' || command === 'zoomOut') boardView.getState()[command]();
    else if (command === 'zoomFit') boardView.getState().fit();
  });
  const zoom = useStore((state) => state.transform[2]);
  useEffect(() => boardView.setState({ zoom }), [zoom]);
  useEffect(() => {
    boardView.setState({
      zoomIn: () => void flow.zoomIn(),
      zoomOut: () => void flow.zoomOut(),
      fit: () => {
        const whole = Math.min(size.width / width, size.height / height, 1);
        void flow.setViewport({ x: 0, y: 0, zoom: Math.max(MIN_ZOOM, whole) });
      },
      reset: () => void flow.setViewport({ x: 0, y: 0, zoom: 1 }),
    });
    const { zoomIn, zoomOut, fit, reset } = boardView.getInitialState();
    return () => boardView.setState({ zoomIn, zoomOut, fit, reset });
  }, [flow, width, height, size.width, size.height]);
}
