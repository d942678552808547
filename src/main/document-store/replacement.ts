import { chmod, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '#shared/core/result.ts';
import { flush } from './file-bytes.ts';
import { codeOf, writeFault } from './file-faults.ts';

/**
 * Puts bytes in the place of a file, whole or not at all: temporary file beside it → flush → rename → flush of the folder.
 * A sync service or a second reader never sees half a file. `owner` names the temporary file, so that one left behind by a
 * killed process is taken away by the next try. A file marked read-only is respected.
 */
export async function replaceFile(path: string, bytes: Uint8Array, owner: string): Promise<Result<void>> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${owner.slice(0, 12)}.tmp`);
  try {
    const mode = await modeOf(path);
    const handle = await open(temporary, 'w', mode ?? 0o666);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (mode !== undefined) await chmod(temporary, mode);
    await renamePatiently(temporary, path);
    await flush(dirname(path));
    return ok(undefined);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return err(writeFault(error, path));
  }
}

/** The permissions of the file that stands there; undefined where there is none. Rejects where it must not be written. */
async function modeOf(path: string): Promise<number | undefined> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) return undefined;
  const handle = await open(path, 'r+');
  await handle.close();
  return info.mode & 0o777;
}

/** On Windows, scanners and sync services hold a file for a moment; that passes. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of process.platform === 'win32' ? [50, 100, 200, 400, 800] : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await pause(wait);
    }
  }
  await rename(from, to);
}
