import type { Value } from './account.ts';
import { dayNumber, dayText } from './calendar.ts';
import type { Field } from './model.ts';

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['はい', true],
  ['false', false],
  ['no', false],
  ['0', false],
  ['いいえ', false],
]);

/** Reads the trimmed, non-empty text of a cell; undefined where it is not of the type, so that it is missing and reported. */
export type CellReader = (text: string) => Exclude<Value, null> | undefined;

/**
 * What a cell of each type may hold:
 * numbers and ratings in the plain form `1234.5`, `-3`, `1e3` and within the range of a double;
 * booleans as true/false, yes/no, 1/0, はい/いいえ in any case;
 * dates as `YYYY-MM-DD`, with or without a time, of which the day is kept;
 * categories as any text, compared exactly.
 */
export const CELL_READERS: Readonly<Record<Field['type'], CellReader>> = {
  number: readNumber,
  rating: readNumber,
  boolean: (text) => BOOLEANS.get(text) ?? BOOLEANS.get(text.toLowerCase()),
  category: (text) => text,
  date: (text) => {
    const day = dayNumber(text);
    return day === null ? undefined : text.length === 10 ? text : dayText(day);
  },
};

const FORMULA_MARKED = /^'[=+\-@\t\r]/;

/** `'=total` is the text `=total`: our own exports mark what a spreadsheet would run as a formula, and here the mark comes off. */
export function unmarked(text: string): string {
  return text.charCodeAt(0) === 39 && FORMULA_MARKED.test(text) ? text.slice(1) : text;
}

function readNumber(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
