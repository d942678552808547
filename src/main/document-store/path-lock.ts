import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { codeOf } from './file-faults.ts';

/**
 * The right to edit the file at a path, among all windows and processes that share a data folder.
 *
 * It is an exclusive transaction on an empty SQLite database: the operating system lets go of it when the process ends,
 * however it ends, so there is no stale lock to judge.
 */
export class PathLock {
  readonly #db: BetterSqlite3.Database;

  private constructor(db: BetterSqlite3.Database) {
    this.#db = db;
  }

  /** null where somebody else has it. */
  static acquire(folder: string, path: string): PathLock | null {
    mkdirSync(folder, { recursive: true });
    const name = createHash('sha256').update(path).digest('hex').slice(0, 32);
    const db = new BetterSqlite3(join(folder, `${name}.lock`), { timeout: 0 });
    try {
      db.pragma('journal_mode = MEMORY');
      db.exec('BEGIN EXCLUSIVE');
      return new PathLock(db);
    } catch (error) {
      db.close();
      if (codeOf(error).startsWith('SQLITE_BUSY')) return null;
      throw error;
    }
  }

  release(): void {
    this.#db.close();
  }
}
