import { type Language, type Text, withText } from '#shared/core/text.ts';
import type { ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { message } from '../../session/use-session.ts';

/** Changes part of the score settings; gives what is wrong, or null. */
export type ChangeScore = (part: Partial<ScoreSettings>) => string | null;

export interface ScorePartProps {
  readonly score: ScoreSettings;
  readonly onChange: ChangeScore;
}

/** Commits a name that may not be empty; gives what is wrong, or null. */
export function needed(
  typed: string,
  language: Language,
  before: Text,
  commit: (next: Text) => string | null,
): string | null {
  const text = typed.trim();
  return text === '' ? message('inspector.text.needed') : commit(withText(before, language, text));
}
