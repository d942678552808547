import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Bilingual, type DomainError, err, ok, type Result } from '#shared/core/result.ts';
import type { SaveState } from '#shared/ipc/contract.ts';
import { changedOutside, fileGone, folderGone } from './faults.ts';
import { digestOf, isUnchanged, readBytes } from './file-bytes.ts';
import { codeOf, writeFault } from './file-faults.ts';
import { openImage } from './image.ts';
import { replaceFile } from './replacement.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Why the file is written: it follows an edit, the user asked for it, or the user chose to overwrite another's change. */
export type Intent = 'follow' | 'save' | 'overwrite';

/** Steady typing must not keep the file waiting longer than this, in milliseconds. */
const LONGEST_WAIT = 5_000;
/** After a failure, the file is tried again without being asked: disks come back, and space gets free. */
const RETRY = 15_000;

/** Lets the user's file follow a working copy, whole each time, and never over a change made elsewhere. */
export class FileFollower {
  readonly #working: WorkingCopy;
  readonly #delay: number;
  readonly #announce: (state: SaveState) => void;
  #state: SaveState;
  #timer: NodeJS.Timeout | undefined;
  #waitingSince = 0;
  /** One write after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(working: WorkingCopy, delay: number, announce: (state: SaveState) => void) {
    this.#working = working;
    this.#delay = delay;
    this.#announce = announce;
    this.#state = working.origin.path === null ? { state: 'untitled' } : { state: settledState(working) };
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The working copy has moved on: the file follows in a moment. A conflict waits for the user. */
  edited(): void {
    if (this.#state.state === 'untitled' || this.#state.state === 'conflict') return;
    if (this.#state.state === 'saved') this.#become({ state: 'pending' });
    this.#follow(this.#delay);
  }

  /** Writes the file now, after whatever is being written. Never rejects: what went wrong is the state. */
  publish(intent: Intent): Promise<SaveState> {
    return this.#inTurn(async () => {
      this.stop();
      const { path } = this.#working.origin;
      if (path === null) return this.#state;
      const state = await this.#publish(path, intent).catch((error: unknown) => failed(writeFault(error, path)));
      this.#become(state);
      if (state.state === 'pending') this.#follow(this.#delay);
      if (state.state === 'failed') this.#follow(RETRY);
      return state;
    });
  }

  /** Writes another file and follows that one from now on. Where it cannot be written, everything stays as it was. */
  moveTo(path: string): Promise<Result<SaveState>> {
    return this.#inTurn(async () => {
      const written = await this.#write(path).catch((error: unknown) => err(writeFault(error, path)));
      if (!written.ok) return written;
      this.stop();
      const state: SaveState = { state: settledState(this.#working) };
      this.#become(state);
      if (state.state === 'pending') this.#follow(this.#delay);
      return ok(state);
    });
  }

  /** No more writes of its own accord. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waitingSince = 0;
  }

  async #publish(path: string, intent: Intent): Promise<SaveState> {
    if (intent === 'follow' && this.#working.isPublished) return { state: 'saved' };
    const there = await this.#whatIsThere(path);
    if (there === 'folder-gone') return failed(folderGone(path));
    if (there === 'gone' && intent === 'follow') return failed(fileGone(path));
    if (there === 'changed' && intent !== 'overwrite') {
      return { state: 'conflict', error: changedOutside(path, await this.#theirs(path)) };
    }
    if (there === 'same' && this.#working.isPublished) return { state: 'saved' };
    const written = await this.#write(path);
    return written.ok ? { state: settledState(this.#working) } : failed(written.error);
  }

  /** What stands where the file should be. A file that a killed process had just written is our own. */
  async #whatIsThere(path: string): Promise<'same' | 'changed' | 'gone' | 'folder-gone'> {
    const { published, publishing } = this.#working.origin;
    try {
      if (published !== null && (await isUnchanged(path, published))) return 'same';
      return digestOf(await readFile(path)) === publishing ? 'same' : 'changed';
    } catch (error) {
      if (codeOf(error) === 'EISDIR') return 'changed';
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
      const folder = await stat(dirname(path)).catch(() => undefined);
      return folder?.isDirectory() ? 'gone' : 'folder-gone';
    }
  }

  /** Takes an image of the working copy, notes what is coming, puts it in place, notes that it is there. */
  async #write(path: string): Promise<Result<void>> {
    const { revision } = this.#working;
    const image = this.#working.image();
    const digest = digestOf(image);
    const { origin } = this.#working;
    if (origin.path === path) this.#working.origin = { ...origin, publishing: digest };
    const written = await replaceFile(path, image, this.#working.id);
    if (!written.ok) return written;
    const { mtimeMs } = await stat(path);
    const published = { digest, size: image.length, modified: mtimeMs, revision };
    this.#working.origin = { path, published, publishing: null, precious: false };
    return ok(undefined);
  }

  async #theirs(path: string): Promise<Bilingual> {
    const file = await readBytes(path);
    const image = file.ok ? openImage(file.value.bytes, path) : file;
    if (!image.ok) return { ja: 'いまの中身は読み取れません', en: 'what stands there now cannot be read' };
    image.value.db.close();
    const { documentId, revision } = image.value.contents;
    if (documentId !== this.#working.documentId) return { ja: '別の文書です', en: 'it is another document now' };
    const mine = this.#working.revision;
    return { ja: `ファイルは版 ${revision}、こちらは版 ${mine}`, en: `revision ${revision} there, ${mine} here` };
  }

  #follow(delay: number): void {
    const now = Date.now();
    if (this.#waitingSince === 0) this.#waitingSince = now;
    const wait = delay === RETRY ? delay : Math.max(0, Math.min(delay, this.#waitingSince + LONGEST_WAIT - now));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.publish('follow'), wait);
    // Closing writes the file anyway; a timer alone must not keep a process alive.
    this.#timer.unref();
  }

  #become(state: SaveState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#announce(state);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

function settledState(working: WorkingCopy): 'saved' | 'pending' {
  return working.isPublished ? 'saved' : 'pending';
}

function failed(error: DomainError): SaveState {
  return { state: 'failed', error };
}
