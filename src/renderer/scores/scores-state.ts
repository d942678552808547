import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DomainError } from '#shared/core/result.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import type { Sorting } from './scoring.ts';
import { localDay } from './today.ts';
import { NO_TRIAL, type Trial } from './trial.ts';

/** A file of accounts, kept as it was read, so that it can be read again when the columns of the model change. */
export interface AccountsFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What this view holds besides the document: all of it this window's alone, none of it history. */
export interface ScoresState {
  /** The day at which accounts are scored, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** null: accounts made from the model. */
  readonly file: AccountsFile | null;
  /** Why the file that was chosen last could not be read. */
  readonly refused: DomainError | null;
  /** What the made-up accounts were made from: they stay the same while thresholds are being moved. */
  readonly sampled: ScoreModel | null;
  readonly selected: string | null;
  readonly sorting: Sorting;
  /** The measure whose trail is shown; null: the one that costs most. */
  readonly traced: string | null;
  readonly trial: Trial;
}

const begin = (): ScoresState => ({
  asOf: localDay(new Date()),
  file: null,
  refused: null,
  sampled: null,
  selected: null,
  sorting: { column: 'score', descending: false },
  traced: null,
  trial: NO_TRIAL,
});

export const scoresStore = createStore<ScoresState>(begin);

export function useScores<T>(selector: (state: ScoresState) => T): T {
  return useStore(scoresStore, selector);
}

/** Forgets everything, as when another document is shown. */
export function resetScores(): void {
  scoresStore.setState(begin());
}

export function selectAccount(selected: string): void {
  scoresStore.setState({ selected, traced: null });
}
