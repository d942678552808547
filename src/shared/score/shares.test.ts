import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../../tests/generators/score.ts';
import { areWholeShares, wholeShares } from './shares.ts';

test('what is left goes to the largest remainders, equal ones in order [SM15]', () => {
  expect(wholeShares([1, 1, 1])).toEqual([34, 33, 33]);
  expect(wholeShares([40, 30, 30])).toEqual([40, 30, 30]);
  expect(wholeShares([5, 2, 1], 10)).toEqual([6, 3, 1]);
  expect(wholeShares([1, 1, 1, 1, 1, 1], 1000)).toEqual([167, 167, 167, 167, 166, 166]);
  expect(wholeShares([])).toEqual([]);
});

test('shares add up to the total, and each is less than a unit away from its quota [SM15]', () => {
  const weights = fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(weights, fc.constantFrom(10, 100, 1000), (list, total) => {
      const shares = wholeShares(list, total);
      const sum = list.reduce((a, b) => a + b, 0);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
      shares.forEach((share, i) => {
        expect(Number.isInteger(share)).toBe(true);
        expect(Math.abs(share - ((list[i] ?? 0) / sum) * total)).toBeLessThan(1 + 1e-6);
      });
    }),
    seeded(500),
  );
});

test('a larger weight never gets the smaller share, and only proportions count [SM15]', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(weights, (list) => {
      const shares = wholeShares(list);
      expect(wholeShares(list.map((weight) => weight * 3))).toEqual(shares);
      const sorted = list
        .map((weight, i) => ({ weight, share: shares[i] ?? 0 }))
        .sort((a, b) => a.weight - b.weight || a.share - b.share);
      sorted.forEach(({ weight, share }, i) => {
        const before = sorted[i - 1];
        if (before && before.weight < weight) expect(share).toBeGreaterThanOrEqual(before.share);
      });
    }),
    seeded(500),
  );
});

test('weights that are whole percents already lose nothing [SM15]', () => {
  expect(areWholeShares([15, 5, 5, 33, 20, 17, 5])).toBe(true);
  expect(areWholeShares([33.4, 33.3, 33.3])).toBe(false);
  expect(areWholeShares([1, 1])).toBe(false);
});
