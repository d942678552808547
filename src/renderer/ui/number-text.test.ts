import { expect, test } from 'vitest';
import { numberText, readNumber } from './number-text.ts';

test.each([
  ['12', 12],
  ['１２．５', 12.5],
  ['1,200', 1200],
  ['−3', -3],
  ['1e3', 1000],
  [' 7 ', 7],
])('%j is read as %d', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});

test('an empty field is no number, and words are not one either', () => {
  expect(readNumber(' ')).toBeNull();
  expect(readNumber('二件')).toBeUndefined();
  expect(readNumber('1/2')).toBeUndefined();
});

test('what a field shows is read back as the same number', () => {
  for (const value of [0, -1.5, 1e21, 0.1]) expect(readNumber(numberText(value))).toBe(value);
  expect(numberText(null)).toBe('');
});
