import { createContext, useContext } from 'react';
import { type Text, withText } from '#shared/core/text.ts';
import { type AnyRecord, type CardKind, isCard, isKind, titleOf } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { removeOrAsk } from '../session/removal.ts';
import {
  announce,
  message,
  perform,
  select,
  session,
  shownText,
  startEditing,
  stopEditing,
  textLanguage,
} from '../session/use-session.ts';
import { beginDraft, boardStore, endDraft, writeWord } from './board-state.ts';
import type { Intent } from './keys.ts';
import { Linking } from './linking.ts';
import { cardIn, type Draft, layerAbove, layerBelow, moved, siblingOf, stageAfter, written } from './moves.ts';
import { nameOf, stageName } from './names.ts';
import { ADD_STAGE, cellOfStop, type Direction, nextStop, stopAfterRemoval } from './navigation.ts';
import type { Sight } from './sight.ts';

/** Where the keyboard goes after a text is committed. */
export type Onward = 'stay' | 'next' | 'deeper' | 'higher' | 'nowhere';

/** Everything a user can do on the board, whichever device asks for it. */
export class BoardActs {
  readonly linking: Linking;
  readonly #sight: () => Sight;
  readonly #leave: () => void;

  /** @param sight what is on the board when asked; `leave` gives the keyboard to what follows the board. */
  constructor(sight: () => Sight, leave: () => void) {
    this.#sight = sight;
    this.#leave = leave;
    this.linking = new Linking(sight);
  }

  /** Does what a key asks for. False where the key is to do what it always does. */
  follow(intent: Intent, id: string): boolean {
    if (boardStore.getState().linking !== null) return this.linking.follow(intent, id);
    if (intent.does === 'go') return this.#go(id, intent.direction);
    if (intent.does === 'leave') return this.leave();
    const record = this.#record(id);
    if (record === undefined) return intent.does === 'sibling' && this.addIn(id);
    switch (intent.does) {
      case 'move':
        return this.move(id, intent.direction);
      case 'sibling':
        return this.#sibling(record);
      case 'deeper':
        return this.#deeper(record);
      case 'higher':
        return this.#higher(record);
      case 'edit':
        return this.edit(id, 'title');
      case 'remove':
        return this.remove(this.#chosen(id));
      case 'link':
        if (isCard(record)) this.linking.begin(id);
        return true;
      default:
        return false;
    }
  }

  /** Gives the keyboard to a stop, and selects what stands there. */
  stand(id: string): void {
    boardStore.setState({ focused: id, wanted: id });
    select(this.#record(id) === undefined ? [] : [id]);
  }

  edit(id: string, field: 'title' | 'when'): boolean {
    const record = this.#record(id);
    if (record === undefined || this.#isReadOnly()) return true;
    boardStore.setState({ focused: id });
    select([id]);
    startEditing(id, isKind(record, 'action') ? field : 'title');
    return true;
  }

  /** Begins a card in the cell whose "add" it is, or a stage. */
  addIn(stop: string): boolean {
    if (stop === ADD_STAGE) {
      this.addStage(null);
      return true;
    }
    const cell = cellOfStop(stop);
    if (cell !== null) this.addCard(cell.kind, cell.stage, stop);
    return cell !== null;
  }

  addCard(kind: CardKind, stage: string | null, origin: string): void {
    this.#write(cardIn(kind, stage, session.state.segmentFilter, origin));
  }

  addStage(after: string | null): void {
    const last = ofKind(session.state.document, 'stage').at(-1)?.id ?? null;
    this.#write(stageAfter(after ?? last, after ?? boardStore.getState().focused ?? ''));
  }

  /** Moves by keyboard; the card keeps the keyboard. */
  move(id: string, direction: Direction): boolean {
    const command = moved(session.state.document, this.#sight().grid, id, direction);
    if (command === null) announce(message('board.moved.not'));
    else if (perform(command)) {
      this.stand(id);
      this.tellPlace(id);
    }
    return true;
  }

  remove(ids: readonly string[]): boolean {
    const [first] = ids;
    if (first === undefined || this.#isReadOnly()) return true;
    const next = stopAfterRemoval(this.#sight().stops, new Set(ids));
    const title = this.#title(first);
    if (!removeOrAsk(ids)) return true;
    if (next !== null) this.stand(next.id);
    announce(
      ids.length === 1 ? message('board.removed', { title }) : message('board.removed.many', { count: ids.length }),
    );
    return true;
  }

  /** Takes over what was typed into a card, a stage or a draft, and goes on. */
  commit(id: string, field: 'title' | 'when', value: string, onward: Onward): void {
    const { draft } = boardStore.getState();
    if (draft?.id === id) this.#commitDraft(draft, field, value, onward);
    else this.#commitText(id, field, value, onward);
  }

  /** Gives up what is being typed. */
  cancel(id: string): void {
    const { draft } = boardStore.getState();
    if (draft?.id === id) {
      endDraft();
      this.stand(draft.origin);
    } else {
      stopEditing();
      this.stand(id);
    }
  }

  leave(): boolean {
    select([]);
    this.#leave();
    announce(message('board.left'));
    return true;
  }

  /** Reads out where a card or stage stands now. */
  tellPlace(id: string): void {
    const title = this.#title(id);
    const stages = ofKind(session.state.document, 'stage');
    const at = stages.findIndex((stage) => stage.id === id);
    if (at >= 0) {
      announce(message('board.moved.stage', { title, index: at + 1, count: stages.length }));
      return;
    }
    const record = this.#record(id);
    if (!isCard(record)) return;
    // Sight follows a moment later; what the reader is told is the document as it is now.
    const cell = ofKind(session.state.document, record.kind).filter((card) => card.stage === record.stage);
    const index = cell.findIndex((card) => card.id === id) + 1;
    announce(message('board.moved', { title, stage: stageName(record.stage), index, count: cell.length }));
  }

  #commitText(id: string, field: 'title' | 'when', value: string, onward: Onward): void {
    const record = this.#record(id);
    stopEditing();
    if (record === undefined) return;
    const before = field === 'when' && isKind(record, 'action') ? record.when : titleOf(record);
    if (value.trim() !== shownText(before).trim()) {
      const text = withText(before, textLanguage(), value.trim());
      perform({ type: 'record.change', ids: [id], fields: { [field]: text } });
    }
    if (onward === 'nowhere') return;
    const other = isKind(record, 'action') ? otherField(field, onward) : null;
    if (other !== null) this.edit(id, other);
    else if (onward === 'deeper') this.#deeper(record);
    else if (onward === 'higher') this.#higher(record);
    else this.stand(id);
  }

  #commitDraft(draft: Draft, field: 'title' | 'when', value: string, onward: Onward): void {
    writeWord(field, textNow(value));
    const other = draft.kind === 'action' ? otherField(field, onward) : null;
    if (other !== null) {
      boardStore.setState({ field: other });
      return;
    }
    const command = written(draft, boardStore.getState().words);
    if (command === null || !perform(command)) {
      endDraft();
      if (onward !== 'nowhere') this.stand(draft.origin);
      return;
    }
    endDraft();
    const record = this.#record(draft.id);
    announce(message('board.added', { kind: message(`kind.${draft.kind}`), title: this.#title(draft.id) }));
    if (record === undefined || onward === 'nowhere') return;
    if (onward === 'deeper') this.#deeper(record);
    else if (onward === 'higher') this.#higher(record);
    else this.stand(draft.id);
  }

  #go(id: string, direction: Direction): boolean {
    const next = nextStop(this.#sight().stops, id, direction);
    if (next !== null) this.stand(next.id);
    return true;
  }

  #sibling(record: AnyRecord): boolean {
    if (isKind(record, 'stage')) this.addStage(record.id);
    else if (isCard(record)) this.#write(siblingOf(session.state.document, record));
    return true;
  }

  #deeper(record: AnyRecord): boolean {
    const { document, segmentFilter } = session.state;
    const next = layerBelow(document, this.#sight().grid, record, segmentFilter);
    if (next === null) return false;
    if ('goTo' in next) this.stand(next.goTo);
    else this.#write(next.write);
    return true;
  }

  #higher(record: AnyRecord): boolean {
    const above = layerAbove(session.state.document, record);
    if (above === null || !this.#sight().stops.some((stop) => stop.id === above)) return false;
    this.stand(above);
    return true;
  }

  #write(draft: Draft): void {
    if (this.#isReadOnly()) return;
    const { draft: open } = boardStore.getState();
    if (open !== null) endDraft();
    select([]);
    beginDraft(draft);
  }

  /** All selected cards where the one with the keyboard is among them, else that one alone. */
  #chosen(id: string): readonly string[] {
    const { selection } = session.state;
    return selection.includes(id) ? selection : [id];
  }

  #isReadOnly(): boolean {
    return session.state.readOnly !== null;
  }

  #record(id: string): AnyRecord | undefined {
    return session.state.document.records.get(id);
  }

  #title(id: string): string {
    return nameOf(this.#record(id));
  }
}

/** An action's "when" leads on to its "do what"; Shift+Tab leads back. */
function otherField(field: 'title' | 'when', onward: Onward): 'title' | 'when' | null {
  if (field === 'when') return onward === 'next' || onward === 'deeper' ? 'title' : null;
  return onward === 'higher' ? 'when' : null;
}

function textNow(value: string): Text {
  return withText({}, textLanguage(), value.trim());
}

const ActsContext = createContext<BoardActs | null>(null);
export const ActsProvider = ActsContext.Provider;

/** The board's acts, for what stands on it. */
export function useActs(): BoardActs {
  const acts = useContext(ActsContext);
  if (acts === null) throw new Error('outside of the board');
  return acts;
}
