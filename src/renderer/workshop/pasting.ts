import { readWall } from '#shared/commands/wall.ts';
import { newId } from '#shared/core/id.ts';
import { type DomainError, domainError, err, ok, type Result } from '#shared/core/result.ts';
import { isBlank } from '#shared/core/text.ts';
import { roadmapOf } from '#shared/kinds/select.ts';
import { dispatch, session } from '../session/use-session.ts';

/** Characters of one paste that are read at all: more than a thousand pages, and still read at once. */
const MAX_PASTED_TEXT = 2_000_000;

/** What a paste did. `title` is the name that the roadmap got, empty where it has kept its own. */
export interface Pasted {
  readonly count: number;
  readonly title: string;
}

/**
 * Pasted lines become notes, as one step in the history. Errors: `note.text-too-long`, `note.too-many` and those of
 * every edit; they change nothing. A text without any words gives a count of 0.
 */
export function pasteLines(text: string): Result<Pasted> {
  if (text.length > MAX_PASTED_TEXT) return err(tooLong(text.length));
  const wall = readWall(text);
  if (wall.notes.length === 0) return ok({ count: 0, title: '' });
  const { opened, document } = session.state;
  const title = opened !== null && isBlank(roadmapOf(document).title) ? wall.title : '';
  const notes = wall.notes.map((note) => ({ ...note, id: newId('note') }));
  const made = dispatch({ type: 'note.paste', notes, title });
  return made.ok ? ok({ count: notes.length, title }) : made;
}

function tooLong(length: number): DomainError {
  const million = (count: number) => (count / 1_000_000).toFixed(1);
  const ten = (count: number) => Math.ceil(count / 10_000).toLocaleString('en');
  return domainError(
    'note.text-too-long',
    {
      ja: `貼り付けた文章は約${ten(length)}万字あり、上限の${ten(MAX_PASTED_TEXT)}万字を超えています。何も変更していません。`,
      en: `The pasted text has ${million(length)} million characters; the limit is ${million(MAX_PASTED_TEXT)} million. Nothing was changed.`,
    },
    { ja: '必要な部分だけを選んで貼り付けてください。', en: 'Paste only the part you need.' },
  );
}
