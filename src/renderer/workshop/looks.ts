import { readAs, type SortedKind, type Suggestion, suggest } from '#shared/commands/suggestion.ts';
import type { WallNote } from '#shared/commands/words.ts';
import { type Language, shown } from '#shared/core/text.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Perspective } from '#shared/kinds/goal/goal.ts';
import type { Note } from '#shared/kinds/note/note.ts';

/** A shape for each perspective, so that colour is never alone. */
export const PERSPECTIVE_SHAPES: Readonly<Record<Perspective, string>> = {
  financial: '▲',
  customer: '●',
  process: '■',
  learning: '◆',
};

const known = new WeakMap<Note, Map<Language, Suggestion | null>>();

export function wordsOf(note: Note, language: Language): WallNote {
  return { text: shown(note.title, language), heading: shown(note.heading, language) };
}

/** What a note looks like; read once for each state of the note. */
export function suggestionOf(note: Note, language: Language): Suggestion | null {
  const read = known.get(note) ?? new Map<Language, Suggestion | null>();
  const before = read.get(language);
  if (before !== undefined) return before;
  const suggestion = suggest(wordsOf(note, language));
  read.set(language, suggestion);
  known.set(note, read);
  return suggestion;
}

/** The suggestion where it is of the kind, or else the note read as that kind. */
export function readingOf(note: Note, kind: SortedKind, language: Language): Suggestion {
  const suggestion = suggestionOf(note, language);
  return suggestion?.kind === kind ? suggestion : readAs(kind, wordsOf(note, language));
}

/** A suggestion in a few words. */
export function lookOf(suggestion: Suggestion, t: Translate): string {
  switch (suggestion.kind) {
    case 'goal':
      return suggestion.perspective === null
        ? t('kind.goal')
        : t('workshop.looks.goal', { perspective: t(`perspective.${suggestion.perspective}`) });
    case 'action':
      return suggestion.when === '' ? t('kind.action') : t('workshop.looks.actionWithCandidate');
    case 'indicator':
      return t('workshop.looks.candidate');
    default:
      return t(`kind.${suggestion.kind}`);
  }
}
