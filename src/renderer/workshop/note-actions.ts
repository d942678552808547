import type { Result } from '#shared/core/result.ts';
import { shown } from '#shared/core/text.ts';
import { find, ofKind } from '#shared/kinds/select.ts';
import { announce, message, perform, session, textLanguage } from '../session/use-session.ts';
import { useParking } from './parking-state.ts';
import { pasteLines } from './pasting.ts';
import { groupsOf, type Outcome, sortNotes, type Wish } from './sorting.ts';

/** What the user does with notes: each makes its edit, says what was done, and offers to undo it. */

/** From so many pasted notes on, the work is with the notes: they get the room. */
const MANY = 4;

export function paste(text: string): void {
  const pasted = pasteLines(text);
  if (!pasted.ok) {
    useParking.setState({ told: pasted });
    return;
  }
  const { count, title } = pasted.value;
  if (count >= MANY) useParking.setState({ spread: true });
  if (count === 0) tell(message('workshop.pasted.nothing'));
  else if (title === '') tellDone(message('workshop.pasted', { count }));
  else tellDone(message('workshop.pasted.titled', { count, title }));
}

export function sort(ids: readonly string[], wish: Wish): void {
  tellSorted(sortNotes(ids, wish));
}

export function tellSorted(result: Result<Outcome>): void {
  if (!result.ok) {
    useParking.setState({ told: result });
    return;
  }
  const { sorted, left } = result.value;
  if (sorted === 0) tell(message('workshop.sorted.none'));
  else if (left > 0) tellDone(message('workshop.sorted.some', { count: sorted, left }));
  else tellDone(message('workshop.sorted', { count: sorted }));
}

export function removeNotes(ids: readonly string[]): void {
  if (ids.length === 0 || !perform({ type: 'record.remove', ids: [...ids] })) return;
  tellDone(message('workshop.removed', { count: ids.length }));
}

/** Moves notes one place up or down among those under the same heading. */
export function moveNotes(ids: readonly string[], step: -1 | 1): void {
  const { document } = session.state;
  const language = textLanguage();
  const first = find(document, 'note', ids[0] ?? null);
  if (first === undefined) return;
  const headingOf = (note: typeof first) => shown(note.heading, language);
  const group = groupsOf(ofKind(document, 'note'), headingOf).find(({ heading }) => heading === headingOf(first));
  const notes = group?.notes ?? [];
  const moving = notes.filter((note) => ids.includes(note.id));
  const edge = step < 0 ? notes.indexOf(moving[0] ?? first) - 1 : notes.indexOf(moving.at(-1) ?? first) + 1;
  const neighbour = notes[edge];
  if (neighbour === undefined) {
    announce(message('workshop.moved.not'));
    return;
  }
  const place = step < 0 ? { before: neighbour.id } : { after: neighbour.id };
  if (!perform({ type: 'record.move', ids: moving.map((note) => note.id), place })) return;
  announce(message('workshop.moved', { index: edge + 1, count: notes.length }));
}

/** Says what was done and read out alike; the undo beside it lasts as long as nothing else is done. */
function tellDone(text: string): void {
  useParking.setState({ told: { text, step: session.state.history.undo.at(-1) ?? null } });
}

function tell(text: string): void {
  useParking.setState({ told: { text, step: null } });
}

/** One written line becomes a note; false where it could not. */
export function addNote(text: string): boolean {
  const added = pasteLines(text);
  if (!added.ok) {
    useParking.setState({ told: added });
    return false;
  }
  announce(message('workshop.added', { text }));
  return true;
}
