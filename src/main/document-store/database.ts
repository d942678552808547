import BetterSqlite3 from 'better-sqlite3';
import { z } from 'zod';

export type Database = BetterSqlite3.Database;

/** The part of a database that cannot write: functions that only read ask for this one. */
export interface ReadableDatabase {
  prepare(sql: string): {
    get(...parameters: unknown[]): unknown;
    all(...parameters: unknown[]): unknown[];
    iterate(...parameters: unknown[]): IterableIterator<unknown>;
  };
}

/** An empty database in memory. */
export function memoryDatabase(): Database {
  return harden(new BetterSqlite3(':memory:'));
}

/**
 * A database in memory from a file's bytes, so that nothing SQLite does can reach the file. Throws SqliteError.
 *
 * A header that asks for a write-ahead log cannot be met in memory; the bytes given here have none beside them.
 */
export function databaseFromBytes(bytes: Buffer): Database {
  const copy = Buffer.from(bytes);
  copy.fill(1, 18, 20);
  return harden(new BetterSqlite3(copy));
}

/**
 * A working copy on disk, for this connection alone: others get SQLITE_BUSY, after `patience` milliseconds, until this
 * process is gone. A commit that returns has reached the disk. Throws SqliteError.
 */
export function workingDatabase(path: string, patience: number): Database {
  const db = harden(new BetterSqlite3(path, { fileMustExist: true, timeout: patience }));
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Nothing in a file may run code: no trusted schema, no odd cells, no extensions (better-sqlite3 is defensive by default). */
function harden(db: Database): Database {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  return db;
}

export function pragmaNumber(db: Database, name: string): number {
  return z.number().parse(db.pragma(name, { simple: true }));
}

/** What quick_check and foreign_key_check find, in SQLite's words; null where all is well. */
export function faultIn(db: Database): string | null {
  const rows = z.array(z.object({ quick_check: z.string() })).parse(db.pragma('quick_check(3)'));
  const found = rows.map((row) => row.quick_check).filter((text) => text !== 'ok');
  if (found.length > 0) return found.join('; ');
  return z.array(z.unknown()).parse(db.pragma('foreign_key_check')).length > 0 ? 'foreign key' : null;
}

/** True for what SQLite itself reports about a file or a disk; anything else is a bug and goes on its way. */
export function isSqliteError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof BetterSqlite3.SqliteError;
}
