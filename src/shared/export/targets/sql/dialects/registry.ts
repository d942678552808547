import type { Dialect } from '../dialect.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';

/** A new database is one file beside these and one line here. */
export const DIALECTS = { postgres, sqlite } as const satisfies Record<string, Dialect>;
export type DialectId = keyof typeof DIALECTS;
export const DIALECT_IDS = ['postgres', 'sqlite'] as const satisfies readonly DialectId[];
export const DEFAULT_DIALECT = 'postgres' satisfies DialectId;
