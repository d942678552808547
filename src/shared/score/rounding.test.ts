import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../../tests/generators/score.ts';
import { round6 } from './rounding.ts';

test('six decimals, half away from zero [SM11]', () => {
  expect([0.0000005, 0.00000049, 1.0000005, 99.9999995].map(round6)).toEqual([0.000001, 0, 1.000001, 100]);
  expect([-0.0000005, -1.5].map(round6)).toEqual([-0.000001, -1.5]);
});

test('never gives a negative zero, which some engines print as -0 [SM11]', () => {
  expect(Object.is(round6(-1e-9), 0)).toBe(true);
  expect(Object.is(round6(-0), 0)).toBe(true);
});

test('moves a value by half a millionth at most, and a rounded value not at all [SM11]', () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (value) => {
      expect(Math.abs(round6(value) - value)).toBeLessThanOrEqual(0.5e-6 + 1e-13);
      expect(round6(round6(value))).toBe(round6(value));
      expect(round6(-value) + 0).toBe(-round6(value) + 0);
    }),
    seeded(1000),
  );
});
