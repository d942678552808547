import { backslashed, type Dialect, LARGEST, STANDARD } from '../dialect.ts';

/** Not allowed in a column's name, not even in backticks. */
const NOT_IN_NAMES = /[!"$()*,./;?@[\\\]^`{}~]/g;
/** Names that BigQuery keeps for itself. */
const RESERVED_START = /^(_TABLE_|_FILE_|_PARTITION|_ROW_TIMESTAMP|__ROOT__|_COLIDENTIFIER|_CHANGE_)/i;

/**
 * GoogleSQL. Column names do not tell upper from lower case, a decimal point makes a FLOAT64, and `/` never divides whole numbers.
 * A division by zero is an error, but CASE evaluates a branch only when it is taken, and every division stands in one.
 */
export const bigquery: Dialect = {
  ...STANDARD,
  id: 'bigquery',
  label: 'BigQuery',
  maxNameBytes: 300,
  maxStatement: 1_000_000,
  allowed: (name) => name.replace(NOT_IN_NAMES, '_').replace(RESERVED_START, 'c$1'),
  name: (name) => backslashed(name, '`'),
  text: (value) => backslashed(value, "'"),
  number: (digits) => (/[.e]/.test(digits) ? digits : `${digits}.0`),
  null: (type) => `CAST(NULL AS ${{ number: 'FLOAT64', text: 'STRING', integer: 'INT64' }[type]})`,
  round6: (value) => `floor(${value} * 1000000.0 + 0.5) / 1000000.0`,
  stored: {
    // A comparison with NaN never holds there, so the borders keep it out.
    number: (column) =>
      `CASE WHEN SAFE_CAST(${column} AS FLOAT64) BETWEEN -${LARGEST} AND ${LARGEST} THEN SAFE_CAST(${column} AS FLOAT64) END`,
    boolean: (column) => `CASE WHEN ${column} THEN 1.0 WHEN NOT ${column} THEN 0.0 END`,
    text: (column) => `NULLIF(CAST(${column} AS STRING), '')`,
  },
  age: (date, asOf) => `CAST(DATE_DIFF(SAFE_CAST(${asOf} AS DATE), SAFE_CAST(${date} AS DATE), DAY) AS FLOAT64)`,
  types: { number: 'FLOAT64', boolean: 'BOOL', text: 'STRING', date: 'DATE' },
  // Keys are not enforced and checks do not exist there.
  key: ' NOT NULL',
  onlyRow: () => '',
  everyRow: ' WHERE TRUE',
  run: (file) => `bq --dataset_id="$DATASET" query --use_legacy_sql=false < ${file}`,
  checked: 'by-parser',
};
