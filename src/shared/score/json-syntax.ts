const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids control characters inside strings
const STRING = /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/y;

/**
 * Where a text stops being JSON: the offset of the first token that cannot stand there (the length, where the text ends too
 * early), or null for good JSON. `JSON.parse` names a place for some mistakes only.
 */
export function syntaxErrorOffset(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let wanted: 'value' | 'value or ]' | 'key' | 'key or }' | 'next' = 'value';
  let at = 0;
  for (;;) {
    at = end(SPACE, text, at) ?? at;
    const token = text.charAt(at);
    const top = open.at(-1);
    if (wanted === 'next') {
      if (top === undefined) return at === text.length ? null : at;
      if (token === ',') wanted = top === '{' ? 'key' : 'value';
      else if (token === (top === '{' ? '}' : ']')) open.pop();
      else return at;
      at++;
    } else if ((wanted === 'key or }' && token === '}') || (wanted === 'value or ]' && token === ']')) {
      open.pop();
      wanted = 'next';
      at++;
    } else if (wanted === 'key' || wanted === 'key or }') {
      const key = end(STRING, text, at);
      if (key === null) return at;
      at = end(SPACE, text, key) ?? key;
      if (text.charAt(at) !== ':') return at;
      wanted = 'value';
      at++;
    } else if (token === '{' || token === '[') {
      open.push(token);
      wanted = token === '{' ? 'key or }' : 'value or ]';
      at++;
    } else {
      const value = end(STRING, text, at) ?? end(SCALAR, text, at);
      if (value === null) return at;
      wanted = 'next';
      at = value;
    }
  }
}

/** Where a match that begins at an offset ends. */
function end(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}
