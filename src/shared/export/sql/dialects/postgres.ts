import { type Dialect, LARGEST, STANDARD } from '../dialect.ts';

/** PostgreSQL 12 or newer. Plain decimals are exact numerics there, so every number says that it is a double [SM1]. */
export const postgres: Dialect = {
  ...STANDARD,
  id: 'postgres',
  label: 'PostgreSQL',
  maxNameBytes: 63,
  number: (digits) => `${digits.startsWith('-') ? `'${digits}'` : digits}::float8`,
  null: (type) => `NULL::${type === 'number' ? 'float8' : type}`,
  materialized: ' MATERIALIZED',
  round6: (value) => `floor(${value} * 1000000::float8 + 0.5::float8) / 1000000::float8`,
  // A product that comes out as 0 although no factor is 0 is an error there, and a run this short climbs nothing.
  climb: (rise, run, width) =>
    `CASE WHEN abs${run} < 1e-150::float8 THEN 0::float8 ELSE ${rise} * ${run} / ${width} END`,
  stored: {
    // NaN counts as larger than every number there, so the upper border keeps it out too.
    number: (column) =>
      `CASE WHEN ${column}::float8 BETWEEN '-${LARGEST}'::float8 AND ${LARGEST}::float8 THEN ${column}::float8 END`,
    boolean: (column) => `CASE WHEN ${column} THEN 1::float8 WHEN NOT ${column} THEN 0::float8 END`,
    text: (column) => `NULLIF(${column}::text, '')`,
  },
  age: (date, asOf) => `(${asOf}::date - ${date}::date)::float8`,
  types: { number: 'double precision', boolean: 'boolean', text: 'text', date: 'date' },
  run: (file) => `psql "$DATABASE_URL" -f ${file}`,
  checked: 'by-engine',
};
