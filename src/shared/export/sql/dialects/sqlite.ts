import { type Dialect, LARGEST, quoted, STANDARD } from '../dialect.ts';

/** SQLite 3.35 or newer. Columns may hold any type there, so each read asks for the type first. */
export const sqlite: Dialect = {
  ...STANDARD,
  id: 'sqlite',
  label: 'SQLite',
  maxColumns: 1_900,
  number: (digits) => (/[.e]/.test(digits) ? digits : `${digits}.0`),
  null: () => 'NULL',
  materialized: ' MATERIALIZED',
  least: 'min',
  greatest: 'max',
  round6: (value) => `CAST(${value} * 1000000.0 + 0.5 AS INTEGER) / 1000000.0`,
  stored: {
    number: (column) =>
      `CASE WHEN typeof(${column}) IN ('integer', 'real') AND ${column} BETWEEN -${LARGEST} AND ${LARGEST} THEN ${column} + 0.0 END`,
    boolean: (column) =>
      `CASE WHEN typeof(${column}) IN ('integer', 'real') AND ${column} IN (0, 1) THEN ${column} + 0.0 END`,
    text: (column) => `NULLIF(CAST(${column} AS TEXT), '')`,
  },
  // julianday gives whole steps between two midnights; date() turns a day that is not in the calendar into another one.
  age: (date, asOf) =>
    `CASE WHEN date(substr(${date}, 1, 10)) = substr(${date}, 1, 10) AND substr(${date} || 'T', 11, 1) IN ('T', ' ') THEN julianday(substr(${asOf}, 1, 10)) - julianday(substr(${date}, 1, 10)) END`,
  types: { number: 'REAL', boolean: 'INTEGER', text: 'TEXT', date: 'TEXT' },
  boolean: { true: '1', false: '0' },
  date: (day) => quoted(day, "'"),
  run: (file) => `sqlite3 health.db < ${file}`,
  checked: 'by-engine',
};
