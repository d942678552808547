import { z } from 'zod';

const rectangle = { x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() };
export const boundsSchema = z.object({ ...rectangle, maximized: z.boolean() });
export type Bounds = z.infer<typeof boundsSchema>;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 800, height: 560 } as const;
const USUAL = { width: 1440, height: 900 } as const;
/** How far a further window stands from the one before, in pixels. */
const STEP = 32;

/**
 * Where a window opens: where the last one was, moved and shrunk until it lies on a screen that is there today.
 *
 * @param screens work areas, the main one first
 * @param open how many windows are open already; each one steps aside
 */
export function placement(saved: Bounds | null, screens: readonly Rectangle[], open: number): Bounds {
  const [main = { x: 0, y: 0, ...USUAL }] = screens;
  if (saved === null) return { ...centred(main), maximized: false };
  const screen = screens.find((area) => overlaps(area, saved));
  if (screen === undefined) return { ...centred(main), maximized: saved.maximized };
  const [width, height] = [Math.min(saved.width, screen.width), Math.min(saved.height, screen.height)];
  const aside = (open % 8) * STEP;
  return {
    x: clamp(saved.x + aside, screen.x, screen.x + screen.width - width),
    y: clamp(saved.y + aside, screen.y, screen.y + screen.height - height),
    width,
    height,
    maximized: saved.maximized,
  };
}

function centred(screen: Rectangle): Rectangle {
  const [width, height] = [Math.min(USUAL.width, screen.width), Math.min(USUAL.height, screen.height)];
  return {
    x: screen.x + Math.floor((screen.width - width) / 2),
    y: screen.y + Math.floor((screen.height - height) / 2),
    width,
    height,
  };
}

/** Enough of the window lies on the screen to take hold of it. */
function overlaps(screen: Rectangle, window: Rectangle): boolean {
  const width = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x);
  const height = Math.min(screen.y + screen.height, window.y + window.height) - Math.max(screen.y, window.y);
  return width >= 100 && height >= 100;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
