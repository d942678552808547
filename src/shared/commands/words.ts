/** One line from the wall, with the headings that stood above it (`ゴール › 財務`). */
export interface WallNote {
  readonly text: string;
  readonly heading: string;
}

/** Stands between a heading and the one above it. */
export const HEADING_JOINT = ' › ';

/** Parts "when" from "do". */
export const ARROW = /\s*(?:→|⇒|➡\ufe0f?|⟶|->|=>)\s*/u;

/** The meaning of the first pattern that the text matches. */
export function matching<T>(meanings: readonly (readonly [RegExp, T])[], text: string): T | null {
  return meanings.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Ａ and A name the same group. */
export function plainKey(name: string): string {
  return name.normalize('NFKC').slice(0, 200);
}

/** `head: rest`, with either colon. */
export function atColon(text: string): [head: string, rest: string] {
  const found = /^([^:：]{1,60})[:：]\s*(.+)$/u.exec(text);
  return found ? [(found[1] ?? '').trim(), (found[2] ?? '').trim()] : [text, ''];
}

/** `name（detail）`, with either bracket. */
export function atBracket(text: string): [name: string, detail: string] {
  const found = /^([^（(]+?)\s*[（(](.+)[）)]$/u.exec(text);
  return found ? [(found[1] ?? '').trim(), (found[2] ?? '').trim()] : [text, ''];
}
