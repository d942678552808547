import { describe, expect, it } from 'vitest';
import { FRAME } from './layout.ts';
import { revealed } from './reveal.ts';

const SCREEN = { width: 800, height: 600 };
const box = (x: number, y: number) => ({ x, y, width: 180, height: 80 });

describe('bringing a card into view', () => {
  it('moves nothing that is in view', () => {
    const viewport = { x: 0, y: 0, zoom: 1 };
    expect(revealed(viewport, box(200, 200), SCREEN)).toEqual(viewport);
  });

  it('moves just far enough, and clear of the headers and labels that stay in view', () => {
    const down = revealed({ x: 0, y: 0, zoom: 1 }, box(200, 900), SCREEN);
    expect(down.y + 980).toBeLessThanOrEqual(600);
    const back = revealed({ x: -400, y: -500, zoom: 1 }, box(88, 70), SCREEN);
    expect(back.x + 88).toBeGreaterThanOrEqual(FRAME.labels);
    expect(back.y + 70).toBeGreaterThanOrEqual(FRAME.header);
  });
});
