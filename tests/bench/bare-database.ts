import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { AnyRecord } from '#shared/kinds/registry.ts';

/** What one edit puts on the disk, ready to be bound. */
export interface BareEdit {
  readonly id: string;
  readonly state: string;
  readonly patch: string;
}

/**
 * The least that an edit can cost: two prepared statements in one transaction, over a file with the same rows and the same
 * durability as a working copy, and nothing looked at before.
 *
 * @returns what writes one edit, and what closes the database
 */
export function bareDatabase(folder: string, records: readonly AnyRecord[]) {
  const db = new BetterSqlite3(join(folder, `bare-${Math.random()}.db`));
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE records (id TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL, revision INTEGER NOT NULL) STRICT');
  db.exec('CREATE TABLE changes (revision INTEGER PRIMARY KEY NOT NULL, patch TEXT NOT NULL) STRICT');
  const add = db.prepare('INSERT INTO records (id, state, revision) VALUES (?, ?, 0)');
  db.transaction(() => {
    for (const record of records) add.run(record.id, JSON.stringify(record));
  })();
  const update = db.prepare('UPDATE records SET state = ?, revision = ? WHERE id = ?');
  const append = db.prepare('INSERT INTO changes (revision, patch) VALUES (?, ?)');
  let revision = 0;
  const write = db.transaction(({ id, state, patch }: BareEdit) => {
    revision += 1;
    update.run(state, revision, id);
    append.run(revision, patch);
  }).immediate;
  return { write, close: () => db.close() };
}
