import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { digestOf } from './file-bytes.ts';

/**
 * Puts a file's bytes aside before something takes their place: a migration, an overwrite after a conflict, a version that
 * the user gave up. Named by content, so that the same bytes are kept once.
 */
export async function setAside(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, `${digestOf(bytes).slice(0, 12)}-${basename(path).slice(0, 150)}`), bytes);
}
