import { oneLine } from '../escape.ts';
import type { SqlType, StoredType } from './nodes.ts';

/** What a database writes differently from the others; everything else is printed the same way for all. */
export interface Dialect {
  readonly id: string;
  readonly label: string;
  /** Longest identifier in UTF-8 bytes. */
  readonly maxNameBytes: number;
  /** Widest result that the database can give. */
  readonly maxColumns: number;
  /** Longest statement in characters. */
  readonly maxStatement: number;
  /** A column's name without the characters that it cannot have there, quoted or not. */
  readonly allowed: (name: string) => string;
  /** A name as the database stores it; `name` puts it into quotes. */
  readonly folded: (name: string) => string;
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
  /** Behind the type of the column that tells rows apart. */
  readonly key: string;
  /** Behind the key of a table that may hold one row alone. */
  readonly onlyRow: (column: string) => string;
  /** Behind DELETE FROM a table that is to be emptied. */
  readonly everyRow: string;
  readonly boolean: Readonly<Record<'true' | 'false', string>>;
  /** A day as a literal, from `YYYY-MM-DD`. */
  readonly date: (day: string) => string;
  /** The command line that runs a script. */
  readonly run: (file: string) => string;
  /** How the SQL is checked before it is shipped: the engine itself scores with it, or another maker's parser reads it. */
  readonly checked: 'by-engine' | 'by-parser';
}

/** What standard SQL says and most databases do. */
export const STANDARD = {
  maxNameBytes: 120,
  maxColumns: 1_600,
  maxStatement: Number.POSITIVE_INFINITY,
  allowed: (name) => name,
  folded: (name) => name,
  name: (name) => quoted(name, '"'),
  text: (value) => quoted(value, "'"),
  materialized: '',
  least: 'LEAST',
  greatest: 'GREATEST',
  climb: (rise, run, width) => `${rise} * ${run} / ${width}`,
  key: ' NOT NULL PRIMARY KEY',
  onlyRow: (column) => ` CHECK (${column} = 1)`,
  everyRow: '',
  boolean: { true: 'TRUE', false: 'FALSE' },
  date: (day) => `DATE ${quoted(day, "'")}`,
} as const satisfies Partial<Dialect>;

/** Doubles beyond this are infinite, and infinite is missing [SM6]. */
export const LARGEST = '1.7976931348623157e308';

/** Quotes by doubling, as standard SQL does. */
export function quoted(value: string, quote: '"' | "'" | '`'): string {
  return quote + value.replaceAll('\0', '').replaceAll(quote, quote + quote) + quote;
}

/** Quotes for databases in whose literals a backslash escapes, and where a line end may not stand in a literal. */
export function backslashed(value: string, quote: "'" | '`'): string {
  const inside = value
    .replaceAll('\0', '')
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return quote + inside + quote;
}

/** A comment to the end of the line. Spark goes on with a comment on the next line when the line ends with a backslash. */
export function comment(text: string): string {
  return `-- ${oneLine(text).replace(/[\\\s]+$/, '')}`;
}
