import { z } from 'zod';
import { err, ok, type Result } from '#shared/core/result.ts';
import { type Checked, readContents, readMeta } from './contents.ts';
import { type Database, databaseFromBytes, faultIn, isSqliteError } from './database.ts';
import { damaged, emptyFile, foreignContent, newerVersion, notADocument, truncated } from './faults.ts';
import { type Lanes, TODAY } from './lanes.ts';
import { APPLICATION_ID, schemaOf, shapeOf } from './schema.ts';
import { upgrade } from './upgrade.ts';

/** A file's document in memory, checked from header to invariants and brought to today's shape. */
export interface Image extends Checked {
  /** True where the file itself is of an older version. */
  readonly migrated: boolean;
}

const MAGIC = 'SQLite format 3\0';
const HEADER = 100;

/** Opens a file's bytes with distrust. The caller closes `db`. Errors name the file and the place in it. */
export function openImage(bytes: Buffer, path: string, lanes: Lanes = TODAY): Result<Image> {
  const header = checkHeader(bytes, path, lanes);
  if (!header.ok) return header;
  return guarded(path, () => {
    const db = databaseFromBytes(bytes);
    const image = checked(db, header.value.version, path, lanes);
    if (!image.ok) db.close();
    return image;
  });
}

/** Runs a read of a distrusted database; what SQLite finds broken becomes a domain error. */
export function guarded<T>(path: string, read: () => Result<T>): Result<T> {
  try {
    return read();
  } catch (error) {
    if (isSqliteError(error)) return err(damaged(path, error.code));
    if (error instanceof z.ZodError) return err(damaged(path, 'rows'));
    throw error;
  }
}

function checked(db: Database, version: number, path: string, lanes: Lanes): Result<Image> {
  const sound = checkStructure(db, version, path);
  if (!sound.ok) return sound;
  const meta = readMeta(db, path);
  if (!meta.ok) return meta;
  if (meta.value.recordsVersion > lanes.recordsVersion) return err(newerVersion(path));
  const migrated = upgrade(db, meta.value.recordsVersion, lanes);
  const contents = readContents(db, path);
  return contents.ok ? ok({ db, contents: contents.value, migrated }) : contents;
}

/** SQLite's own checks, and the file's shape: exactly what this version has, and nothing that another hand has put there. */
function checkStructure(db: Database, version: number, path: string): Result<void> {
  const fault = faultIn(db);
  if (fault !== null) return err(damaged(path, fault));
  const [shape, found] = [shapeOf(version), schemaOf(db)];
  const key = ({ type, name, sql }: { type: string; name: string; sql: string }) => `${type} ${name} ${sql}`;
  const expected = new Set(shape.map(key));
  const foreign = found.find((object) => !expected.has(key(object)));
  if (foreign !== undefined) return err(foreignContent(path, foreign.name));
  return found.length === shape.length ? ok(undefined) : err(damaged(path, 'schema'));
}

/** What the first hundred bytes say, before SQLite sees anything. */
function checkHeader(bytes: Buffer, path: string, { schema }: Lanes): Result<{ readonly version: number }> {
  if (bytes.length === 0) return err(emptyFile(path));
  if (bytes.length < HEADER && bytes.toString('latin1', 0, MAGIC.length) === MAGIC) {
    return err(truncated(path, HEADER - bytes.length));
  }
  if (!isDatabase(bytes)) return err(notADocument(path));
  const version = bytes.readUInt32BE(60);
  if (version > schema.length) return err(newerVersion(path));
  const missing = wholeLength(bytes) - bytes.length;
  if (missing > 0) return err(truncated(path, missing));
  return version < 1 ? err(damaged(path, 'user_version')) : ok({ version });
}

/** True where a whole SQLite header with our application id stands at the beginning. */
export function isDatabase(bytes: Buffer): boolean {
  if (bytes.length < HEADER || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return false;
  return bytes.readUInt32BE(68) === APPLICATION_ID;
}

/** Bytes that the header promises; 0 where its page count is not to be relied on. */
export function wholeLength(bytes: Buffer): number {
  const size = bytes.readUInt16BE(16);
  const current = bytes.readUInt32BE(24) === bytes.readUInt32BE(92);
  return current ? (size === 1 ? 65_536 : size) * bytes.readUInt32BE(28) : 0;
}
