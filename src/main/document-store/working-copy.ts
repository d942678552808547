import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '#shared/core/result.ts';
import { MAX_CHANGES } from './change-log.ts';
import { type Checked, readMeta } from './contents.ts';
import { type Database, databaseFromBytes, faultIn, isSqliteError, pragmaNumber, workingDatabase } from './database.ts';
import { damaged, newerVersion } from './faults.ts';
import { flush } from './file-bytes.ts';
import { writeFault } from './file-faults.ts';
import type { Lanes } from './lanes.ts';
import { type Origin, readOrigin, UNTITLED, writeOrigin } from './origin.ts';
import type { Commit, Snapshot } from './port.ts';
import { SqliteStore } from './sqlite-store.ts';
import { upgrade } from './upgrade.ts';

/** Where a library keeps its things, all inside the app's data folder, and what brings old ones to today's shape. */
export interface Premises {
  readonly working: string;
  readonly locks: string;
  /** Files as they were before a migration, an overwrite after a conflict, or a discarded version. */
  readonly backups: string;
  readonly lanes: Lanes;
}

const COPY = 'copy.waymark';
const IMAGE = 'image.waymark';

/** Milliseconds to wait for another process that only looks whether a working copy is in use. */
const PATIENCE = 500;
/** For that look itself. */
export const NO_PATIENCE = 0;

/**
 * A document under edit: a folder of its own with a SQLite database that every acknowledged edit has reached, and a note
 * of where the user's file is. It belongs to this process until it is closed.
 */
export class WorkingCopy {
  readonly id: string;
  readonly folder: string;
  readonly #db: Database;
  readonly #store: SqliteStore;
  #origin: Origin;

  private constructor(id: string, folder: string, db: Database, store: SqliteStore, origin: Origin) {
    this.id = id;
    this.folder = folder;
    this.#db = db;
    this.#store = store;
    this.#origin = origin;
  }

  /** A new working copy of a checked database in memory. */
  static async create(premises: Premises, { db, contents }: Checked, origin: Origin): Promise<Result<WorkingCopy>> {
    const id = randomUUID();
    // Made under another name first, so that nobody finds half a working copy.
    const unfinished = join(premises.working, `${id}.new`);
    try {
      mkdirSync(unfinished, { recursive: true, mode: 0o700 });
      db.prepare('DELETE FROM changes WHERE revision <= (SELECT max(revision) FROM changes) - ?').run(MAX_CHANGES);
      saveImage(db, join(unfinished, COPY));
      writeOrigin(unfinished, origin);
      await flush(join(unfinished, COPY));
      renameSync(unfinished, join(premises.working, id));
      await flush(premises.working);
      const path = copyPath(premises, id);
      const copy = workingDatabase(path, PATIENCE);
      const store = new SqliteStore(copy, path, contents);
      return ok(new WorkingCopy(id, workingFolder(premises, id), copy, store, origin));
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      return err(writeFault(error, premises.working));
    }
  }

  /**
   * Takes a working copy up again. null where somebody else has it open. One of an older version is copied aside before it
   * is brought to today's.
   */
  static open(premises: Premises, id: string, patience: number = PATIENCE): Result<WorkingCopy> | null {
    const folder = workingFolder(premises, id);
    const path = join(folder, COPY);
    let db: Database | undefined;
    try {
      db = workingDatabase(path, patience);
      const store = prepared(db, path, join(premises.backups, `${id}.waymark`), premises.lanes);
      if (store.ok) return ok(new WorkingCopy(id, folder, db, store.value, readOrigin(folder) ?? UNTITLED));
      db.close();
      return store;
    } catch (error) {
      db?.close();
      if (!isSqliteError(error)) throw error;
      return error.code.startsWith('SQLITE_BUSY') ? null : err(damaged(path, error.code));
    }
  }

  get origin(): Origin {
    return this.#origin;
  }

  set origin(origin: Origin) {
    writeOrigin(this.folder, origin);
    this.#origin = origin;
  }

  get documentId(): string {
    return this.#store.documentId;
  }

  /** True where the user's file, as last seen, holds everything. */
  get isPublished(): boolean {
    return this.#origin.published?.revision === this.revision;
  }

  /** True where closing it for good would lose words that no file has. */
  get isWorthKeeping(): boolean {
    const { path, precious } = this.#origin;
    return path === null ? precious || this.revision > 0 : !this.isPublished;
  }

  get revision(): number {
    return this.#store.revision;
  }

  read(): Snapshot {
    return this.#store.read();
  }

  commit(commit: Commit): Result<{ readonly revision: number }> {
    return this.#store.commit(commit);
  }

  /** The document as one file's bytes: compact, without a write-ahead log, and checked. Throws SqliteError. */
  image(): Buffer {
    const path = join(this.folder, IMAGE);
    saveImage(this.#db, path);
    const bytes = readFileSync(path);
    rmSync(path);
    const db = databaseFromBytes(bytes);
    const fault = faultIn(db);
    db.close();
    if (fault !== null) throw new Error(`the image of a working copy is damaged: ${fault}`);
    return bytes;
  }

  /** Lets go of it; it stays and can be taken up again. */
  close(): void {
    if (this.#db.open) this.#db.close();
  }

  /** Lets go of it for good. */
  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Ids of the working copies that are there, whoever has them open. */
export function workingIds(premises: Premises): string[] {
  if (!existsSync(premises.working)) return [];
  return readdirSync(premises.working).filter((name) => !name.endsWith('.new') && existsSync(copyPath(premises, name)));
}

export function workingFolder(premises: Premises, id: string): string {
  return join(premises.working, id);
}

/** Where the database of a working copy is. While it is open, only SQLite may touch that file: closing it drops its locks. */
export function copyPath(premises: Premises, id: string): string {
  return join(workingFolder(premises, id), COPY);
}

/** Takes away a working copy that cannot be opened. */
export function removeWorkingFolder(premises: Premises, id: string): void {
  rmSync(workingFolder(premises, id), { recursive: true, force: true });
}

/** Puts a working copy that cannot be opened out of sight, for whoever may still get something out of it. */
export function keepAside(premises: Premises, id: string): void {
  mkdirSync(premises.backups, { recursive: true });
  renameSync(workingFolder(premises, id), join(premises.backups, id));
}

/** The store of a working copy, checked, and brought to today's version after a copy has been put aside. */
function prepared(db: Database, path: string, backup: string, lanes: Lanes): Result<SqliteStore> {
  const fault = faultIn(db);
  if (fault !== null) return err(damaged(path, fault));
  const meta = readMeta(db, path);
  if (!meta.ok) return meta;
  const [schema, records] = [pragmaNumber(db, 'user_version'), meta.value.recordsVersion];
  const today = lanes.schema.length;
  if (schema > today || records > lanes.recordsVersion) return err(newerVersion(path));
  if (schema < today || records < lanes.recordsVersion) {
    mkdirSync(dirname(backup), { recursive: true });
    saveImage(db, backup);
    upgrade(db, records, lanes);
  }
  return SqliteStore.open(db, path);
}

function saveImage(db: Database, path: string): void {
  rmSync(path, { force: true });
  db.prepare('VACUUM INTO ?').run(path);
}
