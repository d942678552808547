import type { Sorted } from '#shared/commands/settling.ts';
import type { SortedKind } from '#shared/commands/suggestion.ts';
import { newId } from '#shared/core/id.ts';
import { ok, type Result } from '#shared/core/result.ts';
import type { Note } from '#shared/kinds/note/note.ts';
import { find } from '#shared/kinds/select.ts';
import { dispatch, select, session, textLanguage } from '../session/use-session.ts';
import { suggestionOf } from './looks.ts';

/** What notes are to become; without a kind, what each looks like. */
export type Wish = Partial<Sorted>;

/** How many notes became records, and how many stayed because nothing was known of them. */
export interface Outcome {
  readonly sorted: number;
  readonly left: number;
}

/** Sorts notes as one step in the history and selects what they became. Errors are those of `note.sort`. */
export function sortNotes(ids: readonly string[], wish: Wish): Result<Outcome> {
  const notes = ids.flatMap((id) => find(session.state.document, 'note', id) ?? []);
  const language = textLanguage();
  const items = notes.flatMap((note) => {
    const kind = wish.kind ?? suggestionOf(note, language)?.kind;
    return kind === undefined ? [] : [{ note: note.id, ...newIds(kind) }];
  });
  const left = notes.length - items.length;
  if (items.length === 0) return ok({ sorted: 0, left });
  const made = dispatch({ type: 'note.sort', items, to: { stage: null, ...wish } });
  if (!made.ok) return made;
  select(items.map(({ id }) => id).filter((id) => session.state.document.records.has(id)));
  return ok({ sorted: items.length, left });
}

/** Ids for all that a note may become. */
export function newIds(kind: SortedKind): { id: string; candidateId: string; taskId: string } {
  return { id: newId(kind), candidateId: newId('indicator'), taskId: newId('action') };
}

/** Notes under one heading, in the order in which the headings first appear. */
export interface NoteGroup {
  readonly heading: string;
  readonly notes: readonly Note[];
}

export function groupsOf(notes: readonly Note[], headingOf: (note: Note) => string): NoteGroup[] {
  return [...Map.groupBy(notes, headingOf)].map(([heading, members]) => ({ heading, notes: members }));
}
