import type { SqlType, StoredType } from './nodes.ts';

/** What a database writes differently from the others; everything else is printed the same way for all. */
export interface Dialect {
  readonly id: string;
  readonly label: string;
  /** Longest identifier in UTF-8 bytes. */
  readonly maxNameBytes: number;
  /** Widest result that the database can give. */
  readonly maxColumns: number;
  readonly name: (name: string) => string;
  readonly text: (value: string) => string;
  /** A double from its shortest decimal form, as `0.5`. */
  readonly number: (digits: string) => string;
  readonly null: (type: SqlType) => string;
  /** Behind the name of a step: computed once and not merged into its reader. */
  readonly materialized: string;
  readonly least: string;
  readonly greatest: string;
  /** Six decimals, half up, of a number that is not negative, in double arithmetic alone [SM11]. */
  readonly round6: (value: string) => string;
  /** rise · run / width from left to right [SM2], for a run of any size. */
  readonly climb: (rise: string, run: string, width: string) => string;
  readonly stored: Readonly<Record<Exclude<StoredType, 'date'>, (column: string) => string>>;
  /** Whole days as a double from a stored date to the day to score at [SM5]. */
  readonly age: (date: string, asOf: string) => string;
  /** The type of a column in CREATE TABLE. */
  readonly types: Readonly<Record<StoredType, string>>;
  readonly boolean: Readonly<Record<'true' | 'false', string>>;
  /** A day as a literal, from `YYYY-MM-DD`. */
  readonly date: (day: string) => string;
}

/** Doubles beyond this are infinite, and infinite is missing [SM6]. */
export const LARGEST = '1.7976931348623157e308';

/** Quotes by doubling, as standard SQL does. */
export function quoted(value: string, quote: '"' | "'"): string {
  return quote + value.replaceAll('\0', '').replaceAll(quote, quote + quote) + quote;
}
