import { type Dialect, LARGEST, STANDARD } from '../dialect.ts';

/**
 * DuckDB 1.1 or newer. Names do not tell upper from lower case there, even in quotes. Plain decimals are exact numerics, while
 * one with an exponent is a double, read to the last bit [SM1]. Doubles follow IEEE: nothing overflows into an error.
 */
export const duckdb: Dialect = {
  ...STANDARD,
  id: 'duckdb',
  label: 'DuckDB',
  number: (digits) => (digits.includes('e') ? digits : `${digits}e0`),
  null: (type) => `NULL::${{ number: 'DOUBLE', text: 'VARCHAR', integer: 'INTEGER' }[type]}`,
  round6: (value) => `floor(${value} * 1000000e0 + 0.5e0) / 1000000e0`,
  stored: {
    // NaN counts as larger than every number there, so the upper border keeps it out too.
    number: (column) =>
      `CASE WHEN TRY_CAST(${column} AS DOUBLE) BETWEEN -${LARGEST} AND ${LARGEST} THEN TRY_CAST(${column} AS DOUBLE) END`,
    boolean: (column) => `CASE WHEN ${column} THEN 1e0 WHEN NOT ${column} THEN 0e0 END`,
    text: (column) => `NULLIF(CAST(${column} AS VARCHAR), '')`,
  },
  // Null for the dates 'infinity' and '-infinity', which a subtraction would not take.
  age: (date, asOf) => `CAST(date_diff('day', TRY_CAST(${date} AS DATE), TRY_CAST(${asOf} AS DATE)) AS DOUBLE)`,
  types: { number: 'DOUBLE', boolean: 'BOOLEAN', text: 'VARCHAR', date: 'DATE' },
  run: (file) => `duckdb health.duckdb < ${file}`,
  checked: 'by-engine',
};
