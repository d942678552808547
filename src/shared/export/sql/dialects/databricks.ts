import { type Dialect, LARGEST, quoted, STANDARD } from '../dialect.ts';

/** Not allowed in a column of a Delta table unless its columns are mapped. */
const NOT_IN_NAMES = /[ ,;{}()\n\t=]/g;

const ESCAPES = new Map([
  ['\\', '\\\\'],
  ["'", '\\u0027'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['${', '$\\u007b'],
]);

/**
 * Databricks SQL. Names do not tell upper from lower case. Plain decimals are exact numerics, while one with an exponent is a double
 * [SM1]; `/` never divides whole numbers. Under ANSI mode a division by zero is an error; every division stands in a CASE that asks first.
 */
export const databricks: Dialect = {
  ...STANDARD,
  id: 'databricks',
  label: 'Databricks SQL',
  maxNameBytes: 255,
  allowed: (name) => name.replace(NOT_IN_NAMES, '_'),
  name: (name) => quoted(name, '`'),
  // A doubled quote would be two literals side by side, which are joined without it; `${` would begin a variable.
  text: (value) => `'${value.replaceAll('\0', '').replace(/[\\'\n\r]|\$\{/g, (found) => ESCAPES.get(found) ?? found)}'`,
  number: (digits) => (digits.includes('e') ? digits : `${digits}e0`),
  null: (type) => `CAST(NULL AS ${{ number: 'DOUBLE', text: 'STRING', integer: 'INT' }[type]})`,
  // FLOOR gives a whole number there; the division makes it a double again.
  round6: (value) => `floor(${value} * 1000000e0 + 0.5e0) / 1000000e0`,
  stored: {
    // NaN counts as larger than every number there, so the upper border keeps it out too.
    number: (column) =>
      `CASE WHEN TRY_CAST(${column} AS DOUBLE) BETWEEN -${LARGEST} AND ${LARGEST} THEN TRY_CAST(${column} AS DOUBLE) END`,
    boolean: (column) => `CASE WHEN ${column} THEN 1e0 WHEN NOT ${column} THEN 0e0 END`,
    text: (column) => `NULLIF(CAST(${column} AS STRING), '')`,
  },
  age: (date, asOf) => `CAST(datediff(TRY_CAST(${asOf} AS DATE), TRY_CAST(${date} AS DATE)) AS DOUBLE)`,
  types: { number: 'DOUBLE', boolean: 'BOOLEAN', text: 'STRING', date: 'DATE' },
  // Keys exist in Unity Catalog alone and are not enforced; a check needs a statement of its own.
  key: ' NOT NULL',
  onlyRow: () => '',
  run: (file) => `dbsqlcli -e ${file}`,
  checked: 'by-parser',
};
