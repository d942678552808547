import type { Bilingual } from '#shared/core/result.ts';
import { isBlank, LANGUAGES, type Language, shown, type Text } from '#shared/core/text.ts';
import { type AnyRecord, KINDS, titleOf } from '#shared/kinds/registry.ts';

/** Longest title inside a message, in characters; a longer one is cut and ends in an ellipsis. */
const LONGEST = 60;
/** Most titles that one message lists. */
const MOST = 3;

/** Whether somebody has written on the card yet: checks on single cards wait until then. */
export function isWritten(record: AnyRecord): boolean {
  return !isBlank(wordsOf(record));
}

/** A record's title in quotes, to stand inside a sentence: 「売上」, “Revenue”. */
export function quoted(record: AnyRecord): Bilingual {
  const words = wordsOf(record);
  if (isBlank(words)) return { ja: '（名前なし）', en: '(no name)' };
  return { ja: `「${brief(words, 'ja')}」`, en: `“${brief(words, 'en')}”` };
}

/** A record with its kind, to begin a sentence: ゴール「売上」, The goal “Revenue”. */
export function nameOf(record: AnyRecord): Bilingual {
  const { label } = KINDS[record.kind];
  const kind = label.en.toLowerCase();
  if (isWritten(record)) return { ja: `${label.ja}${quoted(record).ja}`, en: `The ${kind} ${quoted(record).en}` };
  return { ja: `名前のない${label.ja}`, en: `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind} without a name` };
}

/** Titles as a list: 「A」「B」「C」ほか2件, “A”, “B”, “C” and 2 more. */
export function listed(records: readonly AnyRecord[]): Bilingual {
  const names = records.slice(0, MOST).map(quoted);
  const more = records.length - names.length;
  return {
    ja: `${names.map(({ ja }) => ja).join('')}${more > 0 ? `ほか${more}件` : ''}`,
    en: joined([...names.map(({ en }) => en), ...(more > 0 ? [`${more} more`] : [])], 'and'),
  };
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(words: readonly string[], conjunction: 'and' | 'or'): string {
  const [last = '', ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} ${conjunction} ${last}`;
}

/** The text in every language, in a form in which two that mean the same are equal. */
export function sameForm(text: Text): string {
  return LANGUAGES.map((language) => (text[language] ?? '').normalize('NFKC').trim().toLowerCase()).join('\n');
}

/** What a card says: its title, or an action's "when" as long as it has no more than that. */
function wordsOf(record: AnyRecord): Text {
  const title = titleOf(record);
  return isBlank(title) && record.kind === 'action' ? record.when : title;
}

function brief(text: Text, language: Language): string {
  // A character takes at most a few code units, so this much is enough to cut from.
  const words = shown(text, language)
    .slice(0, LONGEST * 8)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...words];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : words;
}
