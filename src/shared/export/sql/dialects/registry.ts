import type { Dialect } from '../dialect.ts';
import { bigquery } from './bigquery.ts';
import { databricks } from './databricks.ts';
import { duckdb } from './duckdb.ts';
import { postgres } from './postgres.ts';
import { snowflake } from './snowflake.ts';
import { sqlite } from './sqlite.ts';

/** A new database is one file beside these and one line here. */
export const DIALECTS = { postgres, duckdb, sqlite, bigquery, snowflake, databricks } as const satisfies Record<
  string,
  Dialect
>;
export type DialectId = keyof typeof DIALECTS;
export const DIALECT_IDS = [
  'postgres',
  'duckdb',
  'sqlite',
  'bigquery',
  'snowflake',
  'databricks',
] as const satisfies readonly DialectId[];
export const DEFAULT_DIALECT = 'postgres' satisfies DialectId;
