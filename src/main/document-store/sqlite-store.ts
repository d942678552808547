import { err, ok, type Result } from '#shared/core/result.ts';
import { type Contents, readContents } from './contents.ts';
import { type Database, isSqliteError } from './database.ts';
import { writeFault } from './file-faults.ts';
import { LiveDocument } from './live-document.ts';
import type { Commit, Snapshot, WritableDocument } from './port.ts';

/**
 * A document in a SQLite database of today's shape, held open for writing.
 *
 * The document is kept in memory beside the database, so that an edit costs its own rows and one flush, whatever the size
 * of the document. The database is this connection's alone (`workingDatabase`), so the two cannot drift apart.
 */
export class SqliteStore implements WritableDocument {
  readonly documentId: string;
  readonly #path: string;
  readonly #write: (commit: Commit, revision: number) => void;
  readonly #live: LiveDocument;

  /** `contents` is what the database holds: read and checked already. */
  constructor(db: Database, path: string, { documentId, ...state }: Contents) {
    this.documentId = documentId;
    this.#path = path;
    this.#live = new LiveDocument(state);
    this.#write = writing(db);
  }

  /** Reads and checks the whole document once. `path` is for messages. */
  static open(db: Database, path: string): Result<SqliteStore> {
    const contents = readContents(db, path);
    return contents.ok ? ok(new SqliteStore(db, path, contents.value)) : contents;
  }

  get revision(): number {
    return this.#live.revision;
  }

  read(): Snapshot {
    return this.#live.read();
  }

  commit(commit: Commit): Result<{ readonly revision: number }> {
    return this.#live.take(commit, (revision) => {
      try {
        this.#write(commit, revision);
        return ok(undefined);
      } catch (error) {
        if (isSqliteError(error)) return err(writeFault(error, this.#path));
        throw error;
      }
    });
  }
}

/** The transaction of one edit, its statements prepared once. A row count that surprises rolls everything back. */
function writing(db: Database): (commit: Commit, revision: number) => void {
  // The key refuses a revision that is there already: the comparison inside the transaction.
  const change = db.prepare('INSERT INTO changes (revision, mode, label, time, patch) VALUES (?, ?, ?, ?, ?)');
  const add = db.prepare('INSERT INTO records (id, kind, state, revision) VALUES (?, ?, ?, ?)');
  const update = db.prepare('UPDATE records SET kind = ?, state = ?, revision = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM records WHERE id = ?');
  const one = (result: { readonly changes: number }) => {
    if (result.changes !== 1) throw new Error('the working copy and the document in memory differ');
  };
  return db.transaction(({ patch, mode, label }: Commit, revision: number) => {
    for (const id of Object.keys(patch.removed)) one(remove.run(id));
    for (const [id, [, to]] of Object.entries(patch.updated)) {
      one(update.run(to.kind, JSON.stringify(to), revision, id));
    }
    for (const [id, record] of Object.entries(patch.added)) add.run(id, record.kind, JSON.stringify(record), revision);
    change.run(revision, mode, label, Date.now(), JSON.stringify(patch));
  }).immediate;
}
