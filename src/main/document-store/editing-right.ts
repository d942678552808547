import { ok, type Result } from '#shared/core/result.ts';
import { setAside } from './backups.ts';
import { readBytes, withJournal } from './file-bytes.ts';
import { openImage } from './image.ts';
import { readOrigin } from './origin.ts';
import { PathLock } from './path-lock.ts';
import { type Premises, WorkingCopy, workingFolder, workingIds } from './working-copy.ts';

/** The right to edit a document: its working copy, and the lock on its file where it has one. */
export interface EditingRight {
  readonly working: WorkingCopy;
  readonly lock: PathLock | null;
}

/**
 * Takes the right to edit the file at a real path; null where somebody else has it. Edits that a killed process left
 * behind are taken up again; otherwise the file is read.
 */
export async function takeEditingRight(premises: Premises, path: string): Promise<Result<EditingRight> | null> {
  const lock = PathLock.acquire(premises.locks, path);
  if (lock === null) return null;
  const working = leftBehind(premises, path) ?? (await workingCopyOf(premises, path));
  if (working.ok) return ok({ working: working.value, lock });
  lock.release();
  return working;
}

/** A new working copy of the file as it stands. One of an older version is set aside first. */
export async function workingCopyOf(premises: Premises, path: string): Promise<Result<WorkingCopy>> {
  const file = await readBytes(path);
  if (!file.ok) return file;
  const image = openImage(await withJournal(path, file.value.bytes), path, premises.lanes);
  if (!image.ok) return image;
  const { db, contents, migrated } = image.value;
  try {
    if (migrated) await setAside(premises.backups, path, file.value.bytes);
    const published = { ...file.value.print, revision: contents.revision };
    return await WorkingCopy.create(premises, image.value, { path, published, publishing: null, precious: false });
  } finally {
    db.close();
  }
}

/** Unpublished edits for this file. A working copy that its file already holds is of no more use. */
function leftBehind(premises: Premises, path: string): Result<WorkingCopy> | undefined {
  for (const id of workingIds(premises)) {
    if (readOrigin(workingFolder(premises, id))?.path !== path) continue;
    const working = WorkingCopy.open(premises, id);
    // One that cannot be opened is offered on the start screen, where it can be salvaged.
    if (working === null || !working.ok) continue;
    if (!working.value.isPublished) return working;
    working.value.remove();
  }
  return undefined;
}
