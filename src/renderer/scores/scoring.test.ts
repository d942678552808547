import { describe, expect, it } from 'vitest';
import type { Transform } from '#shared/kinds/indicator/transform.ts';
import type { AccountScore } from '#shared/score/evaluate.ts';
import { rulerOf } from './ruler.ts';
import { bandChanges, bandCounts, histogram, lookOf, type Row, sorted } from './scoring.ts';
import { thresholdsOf, withThreshold } from './thresholds.ts';

const bands = [
  { id: 'red', label: 'At risk', from: 0 },
  { id: 'yellow', label: 'Watch', from: 40 },
  { id: 'green', label: 'Healthy', from: 70 },
];

function row(id: string, score: number | null, band: string, coverage = 1): Row {
  const nothing = { profile: 'p', groups: {}, reasons: [], overrides: [], triggers: [] };
  const status: AccountScore['status'] = score === null ? 'low-coverage' : 'scored';
  return { id, stage: 's', account: {}, score: { ...nothing, account: id, status, score, band, coverage } };
}

const rows = [row('b', 90, 'green'), row('c', null, 'unknown', 0.2), row('a', 100, 'green'), row('d', 38.2, 'red')];
const order = (list: readonly Row[]) => list.map(({ id }) => id).join('');

describe('accounts', () => {
  it('sort by any column, and those without a score stand last in either direction', () => {
    expect(order(sorted(rows, { column: 'score', descending: false }))).toBe('dbac');
    expect(order(sorted(rows, { column: 'score', descending: true }))).toBe('abdc');
    expect(order(sorted(rows, { column: 'account', descending: false }))).toBe('abcd');
    expect(order(sorted(rows, { column: 'coverage', descending: false }))).toBe('cbad');
  });

  it('are counted by band and by ten points, 100 with the highest', () => {
    const model = { bands };
    expect(bandCounts(model, rows).map(({ count }) => count)).toEqual([1, 0, 2, 1]);
    expect(histogram(model, rows)[9]).toEqual([{ band: 'green', count: 2 }]);
    expect(histogram(model, rows)[3]).toEqual([{ band: 'red', count: 1 }]);
  });

  it('that change their band are told apart from those that only change their score', () => {
    const after = [row('b', 71, 'green'), row('c', null, 'unknown'), row('a', 69, 'yellow'), row('d', 40, 'yellow')];
    expect(bandChanges(rows, after)).toEqual([
      { account: 'a', from: 'green', to: 'yellow' },
      { account: 'd', from: 'red', to: 'yellow' },
    ]);
  });

  it('look like the lowest band, the highest, one between, or none', () => {
    const looks = ['red', 'yellow', 'green', 'unknown'].map((band) => lookOf({ bands }, band));
    expect(looks).toEqual(['low', 'middle', 'high', 'unknown']);
  });
});

const steps: Transform = {
  type: 'steps',
  below: 0,
  steps: [
    { from: 2, score: 50, inclusive: true },
    { from: 4, score: 100, inclusive: true },
  ],
};

describe('the bar of a measure', () => {
  it('changes its band at the thresholds and shows where an account stands', () => {
    const ruler = rulerOf(steps, { bands }, 3);
    expect(ruler.pieces.map(({ band }) => band)).toEqual(['red', 'yellow', 'green']);
    expect(ruler.marks).toHaveLength(2);
    expect(ruler.at).toBeGreaterThan(ruler.marks[0] ?? 1);
    expect(ruler.at).toBeLessThan(ruler.marks[1] ?? 0);
    expect(ruler.pieces.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(1);
  });

  it('keeps a value beyond its ends at the edge, and shows none for a missing one', () => {
    expect(rulerOf(steps, { bands }, 99).at).toBe(1);
    expect(rulerOf(steps, { bands }, null).at).toBeNull();
  });

  it('changes its band where a line crosses a border', () => {
    const line: Transform = {
      type: 'linear',
      points: [
        { x: 0, score: 100 },
        { x: 10, score: 0 },
      ],
    };
    const { pieces } = rulerOf(line, { bands }, 0);
    expect(pieces.map(({ band }) => band)).toEqual(['green', 'yellow', 'red']);
  });

  it('has a place for every value of a list', () => {
    const list: Transform = { type: 'categories', scores: { low: 0, high: 100 }, otherwise: null };
    expect(rulerOf(list, { bands }, 'high').at).toBeCloseTo(0.75);
    expect(rulerOf(list, { bands }, 'other').at).toBeNull();
    expect(rulerOf({ type: 'boolean', true: 100, false: 0 }, { bands }, false).at).toBeCloseTo(0.25);
  });
});

describe('the rows of a rule', () => {
  it.each<Transform>([
    steps,
    {
      type: 'linear',
      points: [
        { x: 0, score: 0 },
        { x: 9, score: 100 },
      ],
    },
    { type: 'categories', scores: { low: 0, high: 100 }, otherwise: 50 },
    { type: 'boolean', true: 100, false: 0 },
  ])('can each be changed without touching the others ($type)', (rule) => {
    const before = thresholdsOf(rule);
    before.forEach((_, index) => {
      const after = thresholdsOf(withThreshold(rule, index, { score: 33 }));
      expect(after).toEqual(before.map((one, at) => (at === index ? { ...one, score: 33 } : one)));
    });
  });

  it('move their limits', () => {
    expect(thresholdsOf(withThreshold(steps, 1, { limit: 3 })).map(({ limit }) => limit)).toEqual([null, 3, 4]);
  });
});
