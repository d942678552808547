import { Author } from '#shared/commands/author.ts';
import { decide } from '#shared/commands/registry.ts';
import { readWall } from '#shared/commands/wall.ts';
import { newId, type RandomBytes } from '#shared/core/id.ts';
import { fail, ok, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { apply } from '#shared/document/patch.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ofKind } from '#shared/kinds/select.ts';

/** Text from a wall (markdown, bullets or bare lines) as a new document: its notes in the parking lot, its first title as title. */
export function importNotes(
  text: string,
  language: Language,
  random: RandomBytes,
  place: string,
): Result<RoadmapDocument> {
  const wall = readWall(text);
  if (wall.notes.length === 0) {
    return fail(
      'notes.empty',
      { ja: '付箋になる行がありません。', en: 'There is no line that could become a note.' },
      { ja: '1行に1枚ずつ書いたテキストを選んでください。', en: 'Choose a text with one note on each line.' },
      place,
    );
  }
  const author = new Author(language, random);
  if (wall.title !== '') author.change('roadmap', ROADMAP_ID, { title: author.text(wall.title) });
  author.paste(text);
  return ok(author.document);
}

/** The same document with every note sorted that says what it is; the rest stays in the parking lot. */
export function sortedAsSuggested(document: RoadmapDocument, random: RandomBytes): Result<RoadmapDocument> {
  const items = ofKind(document, 'note').map(({ id }) => ({
    note: id,
    id: newId('card', random),
    candidateId: newId('indicator', random),
    taskId: newId('action', random),
  }));
  const patch = decide(document, { type: 'note.sort', items, to: {} });
  return patch.ok ? apply(document, patch.value) : patch;
}
