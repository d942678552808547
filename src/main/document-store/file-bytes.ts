import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { err, ok, type Result } from '#shared/core/result.ts';
import { isFolder, notADocument, tooLarge } from './faults.ts';
import { readFault } from './file-faults.ts';

/** Larger than any roadmap with its images; a file beyond it was chosen by mistake. */
export const MAX_BYTES = 256 * 1024 * 1024;

/** What tells one state of a file from another. */
export interface Fingerprint {
  readonly digest: string;
  readonly size: number;
  readonly modified: number;
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export interface FileBytes {
  readonly bytes: Buffer;
  readonly print: Fingerprint;
}

/** A file whole, with its fingerprint. Nothing is opened for writing. */
export async function readBytes(path: string): Promise<Result<FileBytes>> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return err(isFolder(path));
    if (!info.isFile()) return err(notADocument(path));
    if (info.size > MAX_BYTES) return err(tooLarge(path, info.size, MAX_BYTES));
    const bytes = await readFile(path);
    return ok({ bytes, print: { digest: digestOf(bytes), size: bytes.length, modified: info.mtimeMs } });
  } catch (error) {
    return err(readFault(error, path));
  }
}

/**
 * The database bytes of a file beside which another program has left a journal: its words belong to the document.
 * They are put together in a temporary folder, so that the user's folder stays as it is. Without a journal, the bytes as they are.
 */
export async function withJournal(path: string, bytes: Buffer): Promise<Buffer> {
  const beside = await Promise.all(['-wal', '-journal'].map((ending) => sizeOf(path + ending)));
  if (beside.every((size) => size === 0 || size > MAX_BYTES)) return bytes;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-'));
  try {
    const copy = join(folder, 'copy');
    const endings = ['', '-wal', '-journal'];
    await Promise.all(endings.map((ending) => copyFile(path + ending, copy + ending).catch(() => undefined)));
    return joined(copy) ?? bytes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function joined(path: string): Buffer | undefined {
  try {
    const db = new BetterSqlite3(path, { fileMustExist: true });
    try {
      db.pragma('trusted_schema = OFF');
      db.pragma('wal_checkpoint(TRUNCATE)');
      return db.serialize();
    } finally {
      db.close();
    }
  } catch {
    // What cannot be joined is judged as it stands in the file itself.
    return undefined;
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

/** True where the file still is what the fingerprint says; reads it only where size or time differ. */
export async function isUnchanged(path: string, print: Fingerprint): Promise<boolean> {
  const info = await stat(path);
  if (info.size === print.size && info.mtimeMs === print.modified) return true;
  return info.size === print.size && digestOf(await readFile(path)) === print.digest;
}

/** Flushes a file or folder to the disk. Windows has no flush for folders and needs none. */
export async function flush(path: string): Promise<void> {
  const folder = (await stat(path)).isDirectory();
  if (folder && process.platform === 'win32') return;
  const handle = await open(path, folder ? 'r' : 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
