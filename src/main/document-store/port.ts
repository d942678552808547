import type { DomainError, Result } from '#shared/core/result.ts';
import type { CommitMode, History } from '#shared/document/history.ts';
import type { Opened, Recoverable, SaveState } from '#shared/ipc/contract.ts';
import type { AnyRecord, RoadmapDocument, RoadmapPatch } from '#shared/kinds/registry.ts';
import type { Lanes } from './lanes.ts';

/** One state of a document, with what can be undone and redone from here. */
export interface Snapshot {
  readonly document: RoadmapDocument;
  readonly revision: number;
  readonly history: History<AnyRecord>;
}

/** One edit on its way into the store. `patch` has passed its schema; it was made for `baseRevision`. */
export interface Commit {
  readonly baseRevision: number;
  readonly patch: RoadmapPatch;
  /** A command's type, as the change log and Undo name it. */
  readonly label: string;
  readonly mode: CommitMode;
}

/** A stored document that can be read and, by type, nothing else. */
export interface ReadableDocument {
  /** Stays with the document for life, wherever its file goes. */
  readonly documentId: string;
  readonly revision: number;
  /** The state as it is now; later edits leave it alone. Costs a copy after each edit, so ask for `revision` where that is enough. */
  read(): Snapshot;
}

/** A stored document that takes edits. */
export interface WritableDocument extends ReadableDocument {
  /**
   * One synchronous transaction: all of the edit is kept, or nothing. When it returns ok, the edit survives a killed process.
   *
   * Errors: `document.stale` (another revision, a from-side that is not what is stored, an undo that is not next) and
   * whatever the invariants of the kinds say (`document.dangling`, `link.loop` …). A full disk is `file.disk-full`.
   */
  commit(commit: Commit): Result<{ readonly revision: number }>;
}

/** After a conflict: overwrite the file, take the file, or keep both as copies. */
export type Settlement = 'mine' | 'theirs' | 'both';

/**
 * A document on the desk: its working copy, and the user's file that follows it.
 *
 * Every change of the save state is also announced (`LibraryOptions.announce`).
 */
export interface OpenDocument {
  /** Names this open document towards the window (`documentId` of the contract); another one for each opening. */
  readonly id: string;
  /** What the user must be told once after opening: a damaged file opened in part as a copy, or what an import decided. */
  readonly notice: DomainError | null;
  /** All that the window needs, ready for the contract's `openedSchema`. */
  opened(): Opened;
  /** As WritableDocument.commit; `document.read-only` where `opened().readOnly` is set. The file follows a moment later. */
  commit(commit: Commit): Result<{ readonly revision: number }>;
  /** Writes the user's file now. Where it is gone, it is made again at its place. Untitled documents stay untitled. */
  save(): Promise<SaveState>;
  /** Moves the document to a new file and writes it. `.waymark` is added where the name has no ending. */
  saveAs(path: string): Promise<Result<SaveState>>;
  /** Writes the text form (`.waymark.json`) as it is now, for git; the document stays where it is. */
  saveTextCopy(path: string): Promise<Result<{ readonly path: string }>>;
  /** Ends a conflict. With `both`, the file keeps theirs, and this document goes on in a new file beside it. */
  settle(choice: Settlement): Promise<Result<Opened>>;
  /** Makes a read-only document editable once the other window or process is gone; `document.open-elsewhere` until then. */
  takeOver(): Promise<Result<Opened>>;
  /**
   * Writes the file a last time and lets go. What could not be written stays as a working copy and is offered on the next
   * start; so does an untitled document with edits.
   */
  close(): Promise<SaveState>;
}

/** All documents of one user on one machine: their working copies live in one folder. */
export interface DocumentLibrary {
  /**
   * Opens a `.waymark` file. A text form opens as a new untitled document. A second opener gets it read-only, as does
   * everybody for a file of a newer version whose records can still be read. A working copy that a killed process left
   * behind is taken up again, with every acknowledged edit.
   */
  openFile(path: string): Promise<Result<OpenDocument>>;
  /** A new document without a file; `notice` is what the user is told of it once. */
  createUntitled(records: Iterable<AnyRecord>, notice?: DomainError | null): Promise<Result<OpenDocument>>;
  /** Working copies whose edits never reached a file and that nobody has open, newest first. */
  recoverable(): Promise<Recoverable[]>;
  openRecoverable(workingId: string): Promise<Result<OpenDocument>>;
  /** Removes a working copy for good; gives what is left. */
  discard(workingId: string): Promise<Recoverable[]>;
  /** Closes every open document. */
  close(): Promise<void>;
}

export interface LibraryOptions {
  /** The app's data folder; made where it is missing. Nothing else may write there. */
  readonly folder: string;
  readonly announce: (documentId: string, saveState: SaveState) => void;
  /** How long after the last edit the file follows, in milliseconds. Default 800. */
  readonly delay?: number;
  /** Migrations other than the product's own: tests plant some. */
  readonly lanes?: Lanes;
}

/** `openLibrary` of library.ts. */
export type OpenLibrary = (options: LibraryOptions) => DocumentLibrary;
