import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { NO_TEXT, type Text } from '#shared/core/text.ts';
import type { CardKind } from '#shared/kinds/registry.ts';
import type { Landing } from './drop.ts';
import type { Draft, Words } from './moves.ts';

/** What the board remembers beside the document: never history, never saved. */
export interface BoardState {
  /** The stop that Tab comes to; null before the board has been entered. */
  readonly focused: string | null;
  /** The stop that is to get the keyboard as soon as it is drawn. */
  readonly wanted: string | null;
  /** The card or stage that is being written, its words so far and the field that is open. */
  readonly draft: Draft | null;
  readonly words: Words;
  readonly field: 'title' | 'when';
  /** The card from which a link is being drawn. */
  readonly linking: string | null;
  /** Cards on the way to and from the selection along links. */
  readonly trail: ReadonlySet<string>;
  /** Cards that are being dragged and where they would land. */
  readonly held: { readonly ids: readonly string[]; readonly landing: Landing | null } | null;
  /** The cell over which notes are being dragged. */
  readonly noteCell: { readonly kind: CardKind; readonly stage: string | null } | null;
  /** Heights of cards as they were drawn, in board pixels. */
  readonly heights: ReadonlyMap<string, number>;
}

export const NO_WORDS: Words = { title: NO_TEXT, when: NO_TEXT };

const BEGIN: BoardState = {
  focused: null,
  wanted: null,
  draft: null,
  words: NO_WORDS,
  field: 'title',
  linking: null,
  trail: new Set(),
  held: null,
  noteCell: null,
  heights: new Map(),
};

export const boardStore = createStore<BoardState>(() => BEGIN);

export function useBoard<T>(selector: (state: BoardState) => T): T {
  return useStore(boardStore, selector);
}

/** Forgets everything, as when another document is shown. */
export function resetBoard(): void {
  boardStore.setState(BEGIN);
}

/** Opens a draft for writing; an action begins with its "when". */
export function beginDraft(draft: Draft): void {
  boardStore.setState({ draft, words: NO_WORDS, field: draft.kind === 'action' ? 'when' : 'title', focused: draft.id });
}

export function endDraft(): void {
  boardStore.setState({ draft: null, words: NO_WORDS });
}

/** Keeps what was written into one field of the draft. */
export function writeWord(field: 'title' | 'when', text: Text): void {
  boardStore.setState(({ words }) => ({ words: { ...words, [field]: text } }));
}
