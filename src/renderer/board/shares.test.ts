import { describe, expect, it } from 'vitest';
import { add, edited, smallRoadmap } from './board-fixture.ts';
import { sharesOf, shareText } from './shares.ts';

const scored = { scored: true, transform: { type: 'boolean', true: 100, false: 0 } };

describe('the share of an indicator', () => {
  it('is its part of the group, times the part of the group', () => {
    const document = edited(
      smallRoadmap(),
      add('indicator', 'i-1', { ...scored, group: 'process', weight: 3 }),
      add('indicator', 'i-2', { ...scored, group: 'process', weight: 1 }),
      add('indicator', 'i-3', { ...scored, group: 'outcome', weight: 1 }),
    );
    const shares = sharesOf(document);
    // Process 40 and outcome 30 of the 70 that count.
    expect(shares.get('i-1')?.most).toBeCloseTo((40 / 70) * 0.75);
    expect(shares.get('i-3')?.most).toBeCloseTo(30 / 70);
    expect(shares.has('indicator-1')).toBe(false);
  });

  it('is a range where segments are scored differently', () => {
    const document = edited(
      smallRoadmap(),
      add('indicator', 'i-1', { ...scored, group: 'process' }),
      add('indicator', 'i-2', { ...scored, group: 'process', segments: ['segment-b'] }),
    );
    const share = sharesOf(document).get('i-1');
    expect(share).toEqual({ least: 0.5, most: 1 });
    expect(share && shareText(share)).toBe('50–100%');
  });
});
