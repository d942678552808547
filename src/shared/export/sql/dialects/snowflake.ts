import { type Dialect, quoted, STANDARD } from '../dialect.ts';

/** A name that may be written without quotes, and is then read as upper case. */
const UNQUOTED = /^[A-Za-z_][A-Za-z0-9_$]*$/;
/** A decimal with so few digits that its conversion to a double cannot round twice. */
const SHORT = /^-?(?=\d{1,15}$|[\d.]{1,16}$)\d+(\.\d+)?$/;

/**
 * Snowflake. Quoted names keep their case, and unquoted ones become upper case: a name that needs no quotes is written in upper case,
 * so that it is the column which everybody means by it. Plain decimals are exact numerics, so every number is made a FLOAT [SM1].
 * A division by zero is an error; every division stands in a CASE that asks first.
 */
export const snowflake: Dialect = {
  ...STANDARD,
  id: 'snowflake',
  label: 'Snowflake',
  maxNameBytes: 255,
  maxStatement: 1_000_000,
  folded,
  name: (name) => quoted(folded(name), '"'),
  // A backslash escapes there, and quotes may be doubled all the same.
  text: (value) => quoted(value.replaceAll('\\', '\\\\'), "'"),
  number: float,
  null: (type) => `NULL::${{ number: 'FLOAT', text: 'VARCHAR', integer: 'INTEGER' }[type]}`,
  round6: (value) => `FLOOR(${value} * ${float('1000000')} + ${float('0.5')}) / ${float('1000000')}`,
  stored: {
    // NaN counts as larger than infinity there. TRY_CAST takes texts alone, so a column of numbers is cast plainly.
    number: (column) =>
      `CASE WHEN ${column}::FLOAT > '-inf'::FLOAT AND ${column}::FLOAT < 'inf'::FLOAT THEN ${column}::FLOAT END`,
    boolean: (column) => `CASE WHEN ${column} THEN ${float('1')} WHEN NOT ${column} THEN ${float('0')} END`,
    text: (column) => `NULLIF(${column}::VARCHAR, '')`,
  },
  age: (date, asOf) => `DATEDIFF('day', ${date}::DATE, ${asOf}::DATE)::FLOAT`,
  types: { number: 'FLOAT', boolean: 'BOOLEAN', text: 'VARCHAR', date: 'DATE' },
  // Keys are not enforced there.
  key: ' NOT NULL',
  onlyRow: () => '',
  run: (file) => `snow sql -f ${file}`,
  checked: 'by-parser',
};

function folded(name: string): string {
  return UNQUOTED.test(name) ? name.toUpperCase() : name;
}

function float(digits: string): string {
  return SHORT.test(digits) && !digits.startsWith('-') ? `${digits}::FLOAT` : `'${digits}'::FLOAT`;
}
