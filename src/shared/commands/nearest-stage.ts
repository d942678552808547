import { type Language, shown } from '#shared/core/text.ts';
import type { Stage } from '#shared/kinds/stage/stage.ts';

/** How far into long words a likeness is looked for. */
const REACH = 200;

/**
 * The stage that a note's words point to: one whose name they contain, or whose name or span shares the longest stretch of
 * words with them. Undefined where nothing is shared.
 */
export function nearestStage(
  words: string,
  stages: readonly Pick<Stage, 'id' | 'title' | 'span'>[],
  language: Language,
): string | undefined {
  const text = plain(words);
  let best = 0;
  let nearest: string | undefined;
  for (const stage of stages) {
    const [name, span] = [plain(shown(stage.title, language)), plain(shown(stage.span, language))];
    const named = name.split(/[・、,/&\s]+/u).filter((part) => part.length >= 2 && text.includes(part));
    const closeness = Math.max(0, ...named.map((part) => part.length + 10), shared(text, name), shared(text, span));
    if (closeness > best) {
      best = closeness;
      nearest = stage.id;
    }
  }
  return nearest;
}

function plain(words: string): string {
  return words.slice(0, REACH).normalize('NFKC').toLowerCase();
}

/** Length of the longest stretch that both hold, if it is long enough to mean something. */
function shared(a: string, b: string): number {
  let longest = 0;
  let end = 0;
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      const length = (row[j - 1] ?? 0) + 1;
      next[j] = length;
      if (length > longest) {
        longest = length;
        end = i;
      }
    }
    row = next;
  }
  const stretch = a.slice(end - longest, end).trim();
  // Latin letters and the endings of verbs are shared by chance; nouns in kanji, katakana or digits are not.
  const latin = /^[\p{Script=Latin}\s]*$/u.test(stretch);
  const telling = stretch.replace(/[\p{Script=Hiragana}\p{P}\s]/gu, '').length;
  return stretch.length >= (latin ? 6 : 3) && telling >= 2 ? stretch.length : 0;
}
