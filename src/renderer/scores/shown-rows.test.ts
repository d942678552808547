import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownRows } from './shown-rows.ts';

describe('the rows of a long table that are drawn', () => {
  it('are all of them where there are few', () => {
    expect(shownRows(3, 0, 1)).toEqual([0, 1, 2, 3].map((index) => ({ index, gap: 0 })));
    expect(shownRows(0, 0, -1)).toEqual([{ index: 0, gap: 0 }]);
  });

  it('are those in sight and the selected one, and the gaps make up for the others', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), fc.integer({ min: -1, max: 20_000 }), (count, first, kept) => {
        const rows = shownRows(count, first, kept);
        const drawn = rows.slice(0, -1).map(({ index }) => index);
        expect(drawn.length).toBeLessThanOrEqual(101);
        expect(rows.reduce((sum, { gap }) => sum + gap, 0) + drawn.length).toBe(count);
        expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b));
        if (kept >= 0 && kept < count) expect(drawn).toContain(kept);
        if (first < count) expect(drawn).toContain(first);
      }),
      { seed: 20_261_122 },
    );
  });
});
