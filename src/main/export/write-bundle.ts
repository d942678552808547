import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { codeOf } from '#main/document-store/file-faults.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import type { ExportFile } from '#shared/export/target.ts';
import { bundleFault, folderInUse, unsafePath } from './faults.ts';

/** What was written: the bundle's folder, and its files by their paths inside it. */
export interface WrittenBundle {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Writes a bundle as the folder `name` in `parent`, whole or not at all: everything goes into a folder beside, which is then renamed.
 *
 * A folder that stands there already is replaced where all it holds are files of this bundle (an earlier export); a folder
 * with anything else in it is refused (`export.folder-in-use`), because replacing it would take that away.
 * Other errors: `export.no-permission`, `export.disk-full`, `export.not-written`. Nothing is left behind by a failure.
 */
export async function writeBundle(
  parent: string,
  name: string,
  files: readonly ExportFile[],
): Promise<Result<WrittenBundle>> {
  const folder = join(parent, name);
  const unsafe = files.find(({ path }) => !isInside(path));
  if (unsafe !== undefined) return err(unsafePath(unsafe.path));
  const mark = randomUUID().slice(0, 8);
  const beside = join(parent, `.${name}.${mark}.partial`);
  try {
    if (!(await isReplaceable(folder, files))) return err(folderInUse(folder));
    await mkdir(parent, { recursive: true });
    for (const file of files) await write(join(beside, file.path), file.content);
    await exchange(beside, folder, mark);
    return ok({ folder, files: files.map(({ path }) => path) });
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    return err(bundleFault(error, folder));
  }
}

/** The first of `name`, `name (2)`, `name (3)` … that a bundle with these files may be written as. */
export async function freeName(parent: string, name: string, files: readonly ExportFile[]): Promise<string> {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name} (${count})`;
    // What cannot even be looked at will be refused with its reason when it is written.
    if (await isReplaceable(join(parent, free), files).catch(() => true)) return free;
  }
}

function isInside(path: string): boolean {
  const plain = normalize(path);
  return (
    path !== '' && !/[\\:\0]/.test(path) && !path.startsWith('/') && plain !== '..' && !plain.startsWith(`..${sep}`)
  );
}

async function isReplaceable(folder: string, files: readonly ExportFile[]): Promise<boolean> {
  const ours = new Set(files.map(({ path }) => path));
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.every((entry) => {
      if (entry.isDirectory()) return true;
      const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
      return entry.isFile() && ours.has(path.replaceAll(sep, '/'));
    });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** An earlier bundle steps aside, comes back if its successor cannot take the place, and goes only then. */
async function exchange(beside: string, folder: string, mark: string): Promise<void> {
  const earlier = join(dirname(folder), `.${basename(folder)}.${mark}.earlier`);
  const hadEarlier = await rename(folder, earlier).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(beside, folder);
  } catch (error) {
    if (hadEarlier) await rename(earlier, folder);
    throw error;
  }
  // The new bundle stands; a leftover of the old one is no reason to call the export a failure.
  if (hadEarlier) await rm(earlier, { recursive: true, force: true }).catch(() => undefined);
}
