import { expect, test } from 'vitest';
import { CELL_READERS, unmarked } from './values.ts';

test('numbers have the plain form, within the range of a double [SM6]', () => {
  const read = (text: string) => CELL_READERS.number(text);
  expect(['1234.5', '-3', '1e3', '0', '007', '2.5E-2'].map(read)).toEqual([1234.5, -3, 1000, 0, 7, 0.025]);
  const refused = [
    '1,234',
    '¥100',
    '10%',
    '+1',
    '.5',
    '5.',
    '0x10',
    '1e999',
    'Infinity',
    'NaN',
    '１２',
    '1 2',
    '--1',
    '1e',
  ];
  for (const text of refused) expect(read(text)).toBeUndefined();
});

test('booleans are yes or no in the ways people write them, in any case', () => {
  const read = (text: string) => CELL_READERS.boolean(text);
  expect(['true', 'TRUE', 'Yes', '1', 'はい'].map(read)).toEqual([true, true, true, true, true]);
  expect(['false', 'False', 'NO', '0', 'いいえ'].map(read)).toEqual([false, false, false, false, false]);
  for (const text of ['y', 'on', '2', '1.0', '○']) expect(read(text)).toBeUndefined();
});

test('dates keep their day, whatever time stands behind it [SM5]', () => {
  const read = (text: string) => CELL_READERS.date(text);
  expect(['2026-01-31', '2026-01-31T23:59:59Z', '2026-01-31 08:00'].map(read)).toEqual(Array(3).fill('2026-01-31'));
  for (const text of ['2026-02-30', '31.01.2026', '2026/01/31', '46053', 'yesterday'])
    expect(read(text)).toBeUndefined();
});

test('ratings are numbers, categories any text as it stands', () => {
  expect(CELL_READERS.rating('4')).toBe(4);
  expect(CELL_READERS.rating('four')).toBeUndefined();
  expect(CELL_READERS.category('Pro Plan')).toBe('Pro Plan');
});

test('the mark before a text that looks like a formula comes off, any other apostrophe stays', () => {
  expect(["'=x", "'-x", "'@x", "'tis", "'", "x'=y"].map(unmarked)).toEqual(['=x', '-x', '@x', "'tis", "'", "x'=y"]);
});
