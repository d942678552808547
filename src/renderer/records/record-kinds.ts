import { newId } from '#shared/core/id.ts';
import { shown, textIn, withText } from '#shared/core/text.ts';
import type { RecordOf } from '#shared/kinds/registry.ts';
import { find, ofKind } from '#shared/kinds/select.ts';
import { announce, message, perform, select, session, textLanguage } from '../session/use-session.ts';

/** Kinds that are kept in lists beside the board. */
export const LISTED_KINDS = ['outcome', 'stakeholder', 'value', 'resource', 'feedback'] as const;
export type ListedKind = (typeof LISTED_KINDS)[number] | 'segment';

/** What the user does with the records of a list; each says what it did. */

/** A new record at the end of its list, selected so that its fields stand beside it. */
export function addRecord(kind: ListedKind, title: string): void {
  const id = newId(kind);
  const fields = { title: textIn(textLanguage(), title) };
  if (!perform({ type: 'record.add', id, kind, fields })) return;
  select([id]);
  announce(message('records.added', { title }));
}

export function renameRecord(kind: ListedKind, id: string, title: string): void {
  const record = find(session.state.document, kind, id);
  if (record === undefined) return;
  perform({ type: 'record.change', ids: [id], fields: { title: withText(record.title, textLanguage(), title) } });
}

export function moveRecord(kind: ListedKind, id: string, step: -1 | 1): void {
  const list = ofKind(session.state.document, kind);
  const index = list.findIndex((record) => record.id === id);
  const neighbour = list[index + step];
  if (index < 0 || neighbour === undefined) {
    announce(message('records.moved.not'));
    return;
  }
  const place = step < 0 ? { before: neighbour.id } : { after: neighbour.id };
  if (!perform({ type: 'record.move', ids: [id], place })) return;
  const title = nameOf(list[index]);
  announce(message('records.moved', { title, index: index + step + 1, count: list.length }));
}

/** Deletes a record; says so where a segment's cards become everybody's. */
export function removeRecord(kind: ListedKind, id: string): void {
  const { document } = session.state;
  const record = find(document, kind, id);
  const title = nameOf(record);
  const alone = [...document.records.values()].filter(
    (one) => 'segments' in one && one.segments.length === 1 && one.segments[0] === id,
  ).length;
  if (!perform({ type: 'record.remove', ids: [id] })) return;
  announce(
    alone > 0 ? message('records.removed.widened', { title, count: alone }) : message('records.removed', { title }),
  );
}

function nameOf(record: RecordOf[ListedKind] | undefined): string {
  return (record === undefined ? '' : shown(record.title, textLanguage())) || message('records.untitled');
}
