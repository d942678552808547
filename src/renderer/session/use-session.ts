import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Command } from '#shared/commands/registry.ts';
import type { DomainError, Result } from '#shared/core/result.ts';
import { type Language, shown, type Text } from '#shared/core/text.ts';
import { type MessageKey, type Translate, translator } from '#shared/i18n/translate.ts';
import type { KindName } from '#shared/kinds/kind.ts';
import { type AnyRecord, isKind, type RecordOf, type RoadmapPatch } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { client } from '../ipc/client.ts';
import { Documents } from './documents.ts';
import { Session } from './session.ts';
import type { Dialog, SessionState } from './state.ts';

export type { Dialog, Notice, SessionState } from './state.ts';

/** The session of this window. */
export const session = new Session(client);
/** Opening, saving and closing in this window. */
export const documents = new Documents(session);

/** Reads the session; a component is drawn again only where what its selector gives has changed (compared by identity). */
export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(session.store, selector);
}

/** One record by id; undefined once it is gone. */
export function useRecord(id: string): AnyRecord | undefined {
  return useSession((state) => state.document.records.get(id));
}

/** One record by kind and id; undefined where it is gone or of another kind. */
export function useRecordOf<K extends KindName>(kind: K, id: string | null): RecordOf[K] | undefined {
  return useSession((state) => {
    const record = id === null ? undefined : state.document.records.get(id);
    return isKind(record, kind) ? record : undefined;
  });
}

/** All records of a kind in their order; drawn again only when one of them changes. */
export function useKind<K extends KindName>(kind: K): readonly RecordOf[K][] {
  return useSession(useShallow((state) => ofKind(state.document, kind)));
}

/** Makes an edit; the caller shows the error, if there is one. */
export function dispatch(command: Command): Result<RoadmapPatch> {
  return session.dispatch(command);
}

/** Makes an edit; an error becomes a notice. True where it was made. */
export function perform(command: Command): boolean {
  return session.perform(command);
}

export function undo(): Result<RoadmapPatch> {
  return session.undo();
}

export function redo(): Result<RoadmapPatch> {
  return session.redo();
}

export function select(ids: readonly string[]): void {
  session.store.setState({ selection: ids });
}

/** Opens a card for typing in place. */
export function startEditing(id: string, field: 'title' | 'when'): void {
  session.store.setState({ editing: { id, field } });
}

export function stopEditing(): void {
  session.store.setState({ editing: null });
}

/** Which segments are shown; none means all. */
export function setSegmentFilter(ids: readonly string[]): void {
  session.store.setState({ segmentFilter: ids });
}

/** Tells a screen reader something that is seen otherwise. */
export function announce(text: string): void {
  session.store.setState(({ announcement }) => ({ announcement: { text, number: announcement.number + 1 } }));
}

/** Shows a message until it is read. */
export function notify(what: DomainError | string): void {
  session.notify(what);
}

export function dismiss(notice: number): void {
  session.store.setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== notice) }));
}

export function openDialog(dialog: Dialog): void {
  session.store.setState({ dialog });
}

export function closeDialog(): void {
  session.store.setState({ dialog: null });
}

const translators: Readonly<Record<Language, Translate>> = { ja: translator('ja'), en: translator('en') };

/** The language of the user interface. */
export function useLanguage(): Language {
  return useSession((state) => state.settings.language);
}

/** The translator of the user interface; another function when the language changes. */
export function useT(): Translate {
  return translators[useLanguage()];
}

/** A message outside of components, in the language of the moment. */
export function message(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
  return translators[session.state.settings.language](key, values);
}

/** The language in which the document's texts are shown and written. */
export function useTextLanguage(): Language {
  return useSession(textLanguageOf);
}

/** The same outside of components. */
export function textLanguage(): Language {
  return textLanguageOf(session.state);
}

/** A text as shown now. Components that call it also use `useTextLanguage`, so that they follow a change. */
export function shownText(text: Text): string {
  return shown(text, textLanguage());
}

function textLanguageOf({ document, settings }: SessionState): Language {
  const roadmap = document.records.get(ROADMAP_ID);
  return isKind(roadmap, 'roadmap') ? roadmap.language : settings.language;
}
