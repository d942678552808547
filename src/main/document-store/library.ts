import { mkdirSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type DomainError, err, ok, type Result } from '#shared/core/result.ts';
import { shown } from '#shared/core/text.ts';
import { type Document, documentOf } from '#shared/document/document.ts';
import { NO_HISTORY } from '#shared/document/history.ts';
import { fromText, looksLikeText } from '#shared/formats/text-form.ts';
import type { Recoverable } from '#shared/ipc/contract.ts';
import { violations } from '#shared/kinds/invariants.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { roadmapOf } from '#shared/kinds/select.ts';
import { newFile } from './contents.ts';
import { textOf } from './document-file.ts';
import { takeEditingRight } from './editing-right.ts';
import { noSuchWorkingCopy, openElsewhere, salvaged, targetInUse } from './faults.ts';
import { readBytes, withJournal } from './file-bytes.ts';
import { readFault } from './file-faults.ts';
import { openImage } from './image.ts';
import { TODAY } from './lanes.ts';
import { LibraryDocument, type Surroundings } from './library-document.ts';
import { type Origin, readOrigin, UNTITLED } from './origin.ts';
import { PathLock } from './path-lock.ts';
import type { DocumentLibrary, LibraryOptions, OpenDocument } from './port.ts';
import { readNewer, salvage } from './salvage.ts';
import {
  copyPath,
  keepAside,
  NO_PATIENCE,
  removeWorkingFolder,
  WorkingCopy,
  workingFolder,
  workingIds,
} from './working-copy.ts';

const DELAY = 800;

/** Opens the library in the app's data folder. */
export function openLibrary({ folder, announce, delay = DELAY, lanes = TODAY }: LibraryOptions): DocumentLibrary {
  const inside = (name: string) => join(folder, name);
  const premises = { working: inside('working'), locks: inside('locks'), backups: inside('backups'), lanes };
  mkdirSync(premises.working, { recursive: true, mode: 0o700 });
  return new Library({ premises, announce, delay });
}

class Library implements DocumentLibrary {
  readonly #around: Surroundings;
  readonly #documents = new Set<LibraryDocument>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async openFile(path: string): Promise<Result<OpenDocument>> {
    const real = await realpath(path).catch((error: unknown) => error);
    if (typeof real !== 'string') return err(readFault(real, path));
    const file = await readBytes(real);
    if (!file.ok) return file;
    const { bytes } = file.value;
    if (looksLikeText(bytes)) {
      const document = fromText(textOf(bytes), real);
      return document.ok ? this.#create(document.value, { ...UNTITLED, precious: true }, null) : document;
    }
    const right = await takeEditingRight(this.#around.premises, real);
    if (right?.ok) return ok(this.#shelve(await LibraryDocument.editing(this.#around, right.value)));
    const whole = await withJournal(real, bytes);
    if (right === null) return this.#view(whole, real);
    return this.#rescue(whole, real, right.error);
  }

  async createUntitled(records: Iterable<AnyRecord>, notice: DomainError | null = null): Promise<Result<OpenDocument>> {
    const document = documentOf(records);
    const [broken] = violations(document);
    if (broken !== undefined) return err(broken);
    return this.#create(document, UNTITLED, notice);
  }

  async recoverable(): Promise<Recoverable[]> {
    const found = workingIds(this.#around.premises).flatMap((id) => this.#offered(id) ?? []);
    return found.sort((a, b) => b.changedAt - a.changedAt);
  }

  async openRecoverable(workingId: string): Promise<Result<OpenDocument>> {
    const { premises } = this.#around;
    if (!workingIds(premises).includes(workingId)) return err(noSuchWorkingCopy());
    const path = readOrigin(workingFolder(premises, workingId))?.path ?? null;
    const lock = path === null ? null : PathLock.acquire(premises.locks, path);
    if (path !== null && lock === null) return err(targetInUse(path));
    const working = WorkingCopy.open(premises, workingId);
    if (working?.ok) {
      return ok(this.#shelve(await LibraryDocument.editing(this.#around, { working: working.value, lock })));
    }
    lock?.release();
    return working === null ? err(openElsewhere(path)) : this.#rescueWorkingCopy(workingId, working.error);
  }

  async discard(workingId: string): Promise<Recoverable[]> {
    const { premises } = this.#around;
    if (workingIds(premises).includes(workingId)) {
      const working = WorkingCopy.open(premises, workingId);
      // One that is open somewhere stays; one that cannot be opened goes.
      if (working?.ok) working.value.remove();
      else if (working !== null) removeWorkingFolder(premises, workingId);
    }
    return this.recoverable();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#documents].map((document) => document.close()));
    this.#documents.clear();
  }

  /** What the start screen offers for a working copy; null where there is nothing to lose, and it is tidied away. */
  #offered(id: string): Recoverable | null {
    const { premises } = this.#around;
    const working = WorkingCopy.open(premises, id, NO_PATIENCE);
    if (working === null) return null;
    const path = readOrigin(workingFolder(premises, id))?.path ?? null;
    const changedAt = lastChange(copyPath(premises, id));
    if (!working.ok) return { workingId: id, title: '', path, changedAt };
    if (!working.value.isWorthKeeping) {
      working.value.remove();
      return null;
    }
    const roadmap = roadmapOf(working.value.read().document);
    working.value.close();
    return { workingId: id, title: shown(roadmap.title, roadmap.language), path, changedAt };
  }

  /** Read-only, because another window or process has the right to edit. */
  #view(bytes: Buffer, path: string): Result<OpenDocument> {
    const image = openImage(bytes, path, this.#around.premises.lanes);
    if (!image.ok) return image;
    image.value.db.close();
    return ok(this.#shelve(LibraryDocument.viewing(this.#around, image.value.contents, path, openElsewhere(path))));
  }

  /** What can be made of a file that cannot be edited: a view of a newer one, a copy of a damaged one, or the error. */
  async #rescue(bytes: Buffer, path: string, error: DomainError): Promise<Result<OpenDocument>> {
    if (error.code === 'file.newer-version') {
      const document = readNewer(bytes, path);
      if (!document.ok) return document;
      const snapshot = { document: document.value, revision: 0, history: NO_HISTORY };
      return ok(this.#shelve(LibraryDocument.viewing(this.#around, snapshot, path, error)));
    }
    const saved = salvage(bytes, path);
    if (!saved.ok) return err(error);
    const { document, kept, lost } = saved.value;
    return this.#create(document, { ...UNTITLED, precious: true }, salvaged(path, error, kept, lost));
  }

  async #rescueWorkingCopy(id: string, error: DomainError): Promise<Result<OpenDocument>> {
    const { premises } = this.#around;
    const path = copyPath(premises, id);
    const file = await readBytes(path);
    if (!file.ok) return file;
    const rescued = await this.#rescue(await withJournal(path, file.value.bytes), path, error);
    // The damaged one is kept, out of the list.
    if (rescued.ok) keepAside(premises, id);
    return rescued;
  }

  async #create(
    document: Document<AnyRecord>,
    origin: Origin,
    notice: DomainError | null,
  ): Promise<Result<OpenDocument>> {
    const file = newFile(document);
    const working = await WorkingCopy.create(this.#around.premises, file, origin);
    file.db.close();
    if (!working.ok) return working;
    const right = { working: working.value, lock: null };
    return ok(this.#shelve(await LibraryDocument.editing(this.#around, right, notice)));
  }

  #shelve(document: LibraryDocument): LibraryDocument {
    this.#documents.add(document);
    return document;
  }
}

function lastChange(path: string): number {
  const times = [path, `${path}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.max(...times);
}
