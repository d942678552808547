import type { BaseRecord } from './document.ts';
import type { Patch } from './patch.ts';

/** How a commit stands in the history: a new edit, or a step back or forth over an earlier one. */
export const COMMIT_MODES = ['do', 'undo', 'redo'] as const;
export type CommitMode = (typeof COMMIT_MODES)[number];

/** One edit as the user sees it in Undo: `label` is a command's type. */
export interface Step<R extends BaseRecord> {
  readonly label: string;
  readonly patch: Patch<R>;
}

/** The tape: what can be undone (last is next) and what can be redone (last is next). */
export interface History<R extends BaseRecord> {
  readonly undo: readonly Step<R>[];
  readonly redo: readonly Step<R>[];
}

export const NO_HISTORY = { undo: [], redo: [] } as const;

/** Steps that can be undone, at most: a long day of work, and what is handed to a window stays small. */
export const MAX_UNDO = 1000;

/**
 * Moves the tape on by one commit. The change log is append-only, so folding it over `record` gives the tape back on
 * reopening; for undo and redo the step itself is known from the tape and only the mode matters.
 */
export function record<R extends BaseRecord>(history: History<R>, mode: CommitMode, step: Step<R>): History<R> {
  if (mode === 'do') return { undo: [...history.undo.slice(1 - MAX_UNDO), step], redo: [] };
  const [from, to] = mode === 'undo' ? [history.undo, history.redo] : [history.redo, history.undo];
  const moved = from.at(-1);
  if (moved === undefined) return history;
  const rest = from.slice(0, -1);
  return mode === 'undo' ? { undo: rest, redo: [...to, moved] } : { undo: [...to, moved], redo: rest };
}
