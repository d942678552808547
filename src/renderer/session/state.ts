import type { DomainError } from '#shared/core/result.ts';
import { type Document, documentOf } from '#shared/document/document.ts';
import type { History } from '#shared/document/history.ts';
import { NO_HISTORY } from '#shared/document/history.ts';
import type { Output, SaveState, Settings } from '#shared/ipc/contract.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import type { RefusedEdit } from './refused.ts';

/** A message to the user that stays until it is read: an error with its remedy, or a plain sentence. */
export type Notice =
  | { readonly id: number; readonly error: DomainError }
  | { readonly id: number; readonly text: string };

/** What stands in front of the window, one at a time. */
export type Dialog =
  | { readonly name: 'export' }
  | { readonly name: 'shortcuts' }
  | { readonly name: 'problems' }
  | { readonly name: 'conflict' }
  | { readonly name: 'refused' }
  | { readonly name: 'removeStage'; readonly stage: string };

/** All that a window holds. The document is the main process's; the rest is this window's alone and never history. */
export interface SessionState {
  /** What the app told on its start; null until then. */
  readonly app: Output<'app.start'> | null;
  readonly opened: { readonly documentId: string; readonly path: string | null; readonly name: string | null } | null;
  readonly document: Document<AnyRecord>;
  /** The revision that the next commit is made for; edits under way are counted. */
  readonly revision: number;
  readonly history: History<AnyRecord>;
  readonly readOnly: DomainError | null;
  readonly saveState: SaveState;
  /** Edits that the main process has not acknowledged yet. */
  readonly pending: number;
  /** Edits that it refused, kept until the user has dealt with them. */
  readonly refused: readonly RefusedEdit[];
  readonly settings: Settings;
  /** True while a document is being opened, made or written on the user's request. */
  readonly waiting: boolean;

  readonly selection: readonly string[];
  readonly editing: { readonly id: string; readonly field: 'title' | 'when' } | null;
  /** Ids of the segments that are shown; empty means all. */
  readonly segmentFilter: readonly string[];
  readonly notices: readonly Notice[];
  /** What a screen reader is told next; the number makes equal texts in a row be read again. */
  readonly announcement: { readonly text: string; readonly number: number };
  readonly dialog: Dialog | null;
}

/** What belongs to an open document and goes with it. */
export const NOTHING_OPEN = {
  opened: null,
  document: documentOf<AnyRecord>([]),
  revision: 0,
  history: NO_HISTORY,
  readOnly: null,
  saveState: { state: 'untitled' },
  selection: [],
  editing: null,
  segmentFilter: [],
  refused: [],
  dialog: null,
} as const satisfies Partial<SessionState>;

export const INITIAL: SessionState = {
  ...NOTHING_OPEN,
  app: null,
  pending: 0,
  settings: { language: 'ja', theme: 'system' },
  waiting: false,
  notices: [],
  announcement: { text: '', number: 0 },
};
