import { type AnyRecord, isKind, titleOf } from '#shared/kinds/registry.ts';
import { message, session, shownText } from '../session/use-session.ts';

/** A record's name as it is read out: its title, else an action's "when". */
export function nameOf(record: AnyRecord | undefined): string {
  if (record === undefined) return '';
  const title = shownText(titleOf(record));
  if (title !== '') return title;
  return isKind(record, 'action') && shownText(record.when) !== '' ? shownText(record.when) : message('board.untitled');
}

export function stageName(stage: string | null): string {
  return stage === null ? message('board.whole') : nameOf(session.state.document.records.get(stage));
}
