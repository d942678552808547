import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { assertNever, type DomainError, err, ok, type Result } from '#shared/core/result.ts';
import { toText } from '#shared/formats/text-form.ts';
import type { Opened, SaveState } from '#shared/ipc/contract.ts';
import { setAside } from './backups.ts';
import { newFile } from './contents.ts';
import { ENDING, TEXT_ENDING } from './document-file.ts';
import { type EditingRight, takeEditingRight, workingCopyOf } from './editing-right.ts';
import { closedDocument, openElsewhere, readOnlyDocument, targetInUse } from './faults.ts';
import { writeFault } from './file-faults.ts';
import { FileFollower } from './file-follower.ts';
import { UNTITLED } from './origin.ts';
import { PathLock } from './path-lock.ts';
import type { Commit, OpenDocument, Settlement, Snapshot } from './port.ts';
import { replaceFile } from './replacement.ts';
import { type Premises, WorkingCopy } from './working-copy.ts';

/** What an open document needs of its library. */
export interface Surroundings {
  readonly premises: Premises;
  readonly delay: number;
  readonly announce: (documentId: string, saveState: SaveState) => void;
}

interface Editing {
  readonly mode: 'editing';
  readonly right: EditingRight;
  readonly follower: FileFollower;
}

interface Viewing {
  readonly mode: 'viewing';
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly reason: DomainError;
}

type Session = Editing | Viewing | { readonly mode: 'closed' };

/** One document of the library, being edited, viewed, or closed. */
export class LibraryDocument implements OpenDocument {
  readonly id: string = randomUUID();
  readonly notice: DomainError | null;
  readonly #around: Surroundings;
  #session: Session = { mode: 'closed' };
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(around: Surroundings, notice: DomainError | null) {
    this.#around = around;
    this.notice = notice;
  }

  /** Edits that never reached the file are written before this returns, or a conflict is found. */
  static async editing(
    around: Surroundings,
    right: EditingRight,
    notice: DomainError | null = null,
  ): Promise<LibraryDocument> {
    const document = new LibraryDocument(around, notice);
    await document.#edit(right);
    return document;
  }

  static viewing(around: Surroundings, snapshot: Snapshot, path: string, reason: DomainError): LibraryDocument {
    const document = new LibraryDocument(around, null);
    document.#session = { mode: 'viewing', snapshot, path, reason };
    return document;
  }

  opened(): Opened {
    const session = this.#session;
    if (session.mode === 'closed') throw new Error('a closed document was asked for its state');
    const viewing = session.mode === 'viewing';
    const { document, revision, history } = viewing ? session.snapshot : session.right.working.read();
    const path = viewing ? session.path : session.right.working.origin.path;
    return {
      documentId: this.id,
      path,
      name: path === null ? null : basename(path),
      revision,
      records: [...document.records.values()],
      history: { undo: [...history.undo], redo: [...history.redo] },
      readOnly: viewing ? session.reason : null,
      saveState: viewing ? { state: 'saved' } : session.follower.state,
    };
  }

  commit(commit: Commit): Result<{ readonly revision: number }> {
    const session = this.#session;
    if (session.mode === 'closed') return err(closedDocument());
    if (session.mode === 'viewing') return err(readOnlyDocument(session.reason));
    const committed = session.right.working.commit(commit);
    if (committed.ok) session.follower.edited();
    return committed;
  }

  async save(): Promise<SaveState> {
    return this.#session.mode === 'editing' ? this.#session.follower.publish('save') : { state: 'saved' };
  }

  saveAs(path: string): Promise<Result<SaveState>> {
    return this.#inTurn(async () => {
      const target = await realTarget(extname(path) === '' ? `${path}${ENDING}` : path);
      if (!target.ok) return target;
      if (this.#session.mode !== 'viewing') return this.#moveTo(target.value);
      return this.#moveView(this.#session, target.value);
    });
  }

  async saveTextCopy(path: string): Promise<Result<{ readonly path: string }>> {
    const { mode } = this.#session;
    if (mode === 'closed') return err(closedDocument());
    const named = path.endsWith('.json') ? path : `${path}${TEXT_ENDING}`;
    const text = toText(this.#snapshot().document);
    const written = await replaceFile(named, Buffer.from(text), randomUUID());
    return written.ok ? ok({ path: named }) : written;
  }

  settle(choice: Settlement): Promise<Result<Opened>> {
    return this.#inTurn(async () => {
      const session = this.#session;
      if (session.mode === 'closed') return err(closedDocument());
      const path = session.mode === 'editing' ? session.right.working.origin.path : null;
      if (session.mode === 'viewing' || path === null || session.follower.state.state !== 'conflict') {
        return ok(this.opened());
      }
      const settled = await this.#settle(session, path, choice);
      return settled.ok ? ok(this.opened()) : settled;
    });
  }

  takeOver(): Promise<Result<Opened>> {
    return this.#inTurn(async () => {
      const session = this.#session;
      if (session.mode === 'closed') return err(closedDocument());
      if (session.mode === 'editing') return ok(this.opened());
      const right = await takeEditingRight(this.#around.premises, session.path);
      if (right === null) return err(openElsewhere(session.path));
      if (!right.ok) return right;
      await this.#edit(right.value);
      return ok(this.opened());
    });
  }

  close(): Promise<SaveState> {
    return this.#inTurn(async () => {
      const session = this.#session;
      if (session.mode !== 'editing') {
        this.#session = { mode: 'closed' };
        return { state: 'saved' };
      }
      const { working, lock } = session.right;
      const state = await session.follower.publish('follow');
      session.follower.stop();
      this.#session = { mode: 'closed' };
      if (working.isWorthKeeping) working.close();
      else working.remove();
      lock?.release();
      return state;
    });
  }

  async #edit(right: EditingRight): Promise<void> {
    const { announce, delay } = this.#around;
    const follower = new FileFollower(right.working, delay, (state) => announce(this.id, state));
    this.#session = { mode: 'editing', right, follower };
    await follower.publish('follow');
  }

  async #moveTo(path: string): Promise<Result<SaveState>> {
    const session = this.#session;
    if (session.mode !== 'editing') return err(closedDocument());
    const { working, lock } = session.right;
    if (working.origin.path === path) return ok(await session.follower.publish('overwrite'));
    const next = PathLock.acquire(this.#around.premises.locks, path);
    if (next === null) return err(targetInUse(path));
    const moved = await session.follower.moveTo(path);
    if (!moved.ok) {
      next.release();
      return moved;
    }
    lock?.release();
    this.#session = { ...session, right: { working, lock: next } };
    return moved;
  }

  /** A document that was only viewed becomes editable in a file of its own. */
  async #moveView(view: Viewing, target: string): Promise<Result<SaveState>> {
    if (target === view.path) return err(targetInUse(target));
    const file = newFile(view.snapshot.document);
    const working = await WorkingCopy.create(this.#around.premises, file, { ...UNTITLED, precious: true });
    file.db.close();
    if (!working.ok) return working;
    await this.#edit({ working: working.value, lock: null });
    const moved = await this.#moveTo(target);
    if (!moved.ok) {
      working.value.remove();
      this.#session = view;
    }
    return moved;
  }

  async #settle(session: Editing, path: string, choice: Settlement): Promise<Result<unknown>> {
    const { working, lock } = session.right;
    const { premises } = this.#around;
    try {
      switch (choice) {
        case 'both':
          return await this.#moveTo(freeNameBeside(path));
        case 'mine':
          await setAside(premises.backups, path, await readFile(path));
          return ok(await session.follower.publish('overwrite'));
        case 'theirs': {
          const theirs = await workingCopyOf(premises, path);
          if (!theirs.ok) return theirs;
          session.follower.stop();
          await setAside(premises.backups, path, working.image());
          await this.#edit({ working: theirs.value, lock });
          return ok(working.remove());
        }
        default:
          return assertNever(choice);
      }
    } catch (error) {
      return err(writeFault(error, path));
    }
  }

  #snapshot(): Snapshot {
    const session = this.#session;
    if (session.mode === 'closed') throw new Error('a closed document was asked for its state');
    return session.mode === 'viewing' ? session.snapshot : session.right.working.read();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** The path under which a file is locked and written: links are followed, and the file need not be there yet. */
async function realTarget(path: string): Promise<Result<string>> {
  try {
    return ok(existsSync(path) ? await realpath(path) : join(await realpath(dirname(path)), basename(path)));
  } catch (error) {
    return err(writeFault(error, path));
  }
}

/** `Plan (2).waymark` beside `Plan.waymark`, or the next number that is free. */
function freeNameBeside(path: string): string {
  const ending = extname(path);
  const stem = basename(path, ending);
  for (let number = 2; ; number += 1) {
    const free = join(dirname(path), `${stem} (${number})${ending}`);
    if (!existsSync(free)) return free;
  }
}
