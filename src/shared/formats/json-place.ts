/** A step into a JSON value: a key, or a position in a list. */
export type PathPart = string | number;

interface Frame {
  readonly close: '}' | ']';
  part: PathPart;
}

type Expected = 'value' | 'key' | 'colon' | 'end';

// Punctuation, a string, or a number or word; white space before it. No repetition inside a repetition of the same
// characters: a text that breaks off must not cost more than one pass.
const TOKEN =
  /[ \t\r\n]*(?:([[\]{},:])|("[^"\\\p{Cc}]*(?:(?:[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))[^"\\\p{Cc}]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

/**
 * The line, from 1, on which the value at a path begins. Where the text stops being JSON before that, the line where it
 * does; so with a path that no text has, this finds a syntax error.
 */
export function lineOf(text: string, path: readonly PathPart[]): number {
  const frames: Frame[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const start = token === null ? beginning(text, at) : at + token[0].length - spelling(token).length;
    const next: Expected | 'found' | null = token === null ? null : after(frames, expected, token, path);
    if (next === null || next === 'found') return lineAt(text, start);
    expected = next;
    at += token === null ? 0 : token[0].length;
  }
}

/** What may follow a token; null where the token itself must not stand here. */
function after(
  frames: Frame[],
  expected: Expected,
  token: RegExpExecArray,
  path: readonly PathPart[],
): Expected | 'found' | null {
  const [, mark, string] = token;
  const frame = frames.at(-1);
  if (expected === 'colon') return mark === ':' ? 'value' : null;
  if (frame !== undefined && mark === frame.close && closes(frame, expected)) {
    frames.pop();
    return 'end';
  }
  if (expected === 'key') {
    if (frame === undefined || string === undefined) return null;
    frame.part = String(JSON.parse(string));
    return 'colon';
  }
  if (expected === 'end') {
    if (mark !== ',' || frame === undefined) return null;
    if (typeof frame.part === 'number') frame.part += 1;
    return frame.close === '}' ? 'key' : 'value';
  }
  if (mark === '}' || mark === ']' || mark === ',' || mark === ':') return null;
  if (isHere(frames, path)) return 'found';
  if (mark === '{') frames.push({ close: '}', part: '' });
  else if (mark === '[') frames.push({ close: ']', part: 0 });
  else return 'end';
  return mark === '{' ? 'key' : 'value';
}

/** An empty container may close at once; a comma before the end may not. */
function closes({ close, part }: Frame, expected: Expected): boolean {
  if (expected === 'end') return true;
  return close === '}' ? expected === 'key' && part === '' : expected === 'value' && part === 0;
}

function isHere(frames: readonly Frame[], path: readonly PathPart[]): boolean {
  return frames.length === path.length && frames.every(({ part }, index) => part === path[index]);
}

function spelling([, mark, string, word]: RegExpExecArray): string {
  return mark ?? string ?? word ?? '';
}

function beginning(text: string, at: number): number {
  const space = /[ \t\r\n]*/y;
  space.lastIndex = at;
  return at + (space.exec(text)?.[0].length ?? 0);
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
