/** What a place allows as a name. */
export interface NameRule {
  /** Longest name in UTF-8 bytes: PostgreSQL cuts at 63 in silence. */
  readonly maxBytes: number;
  /** The name with what the place cannot hold taken out; an empty answer becomes the fallback. */
  readonly clean: (name: string) => string;
  readonly fallback: string;
}

/**
 * A safe name for every name, in the order given, equal names once.
 *
 * Names that become equal once made safe, or that differ only in case, get `_2`, `_3` …: some databases, spreadsheets and
 * file systems do not tell upper from lower case.
 */
export function uniqueNames(
  names: readonly string[],
  rule: NameRule,
  taken: readonly string[] = [],
): Map<string, string> {
  const used = new Set(taken.map(folded));
  const result = new Map<string, string>();
  for (const name of names) {
    if (result.has(name)) continue;
    const clean = rule.clean(name.toWellFormed().normalize('NFC')) || rule.fallback;
    let safe = cutToBytes(clean, rule.maxBytes);
    for (let count = 2; used.has(folded(safe)); count += 1) {
      const suffix = `_${count}`;
      safe = cutToBytes(clean, rule.maxBytes - suffix.length) + suffix;
    }
    used.add(folded(safe));
    result.set(name, safe);
  }
  return result;
}

/** The longest beginning that fits, never cut inside a character. */
export function cutToBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > maxBytes) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

/** Lower case letters, digits and underscores, beginning with a letter: a name that needs quotes nowhere. */
export const PLAIN_NAME: NameRule = {
  maxBytes: 40,
  clean: (name) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9_]+/g, '_')
      .replace(/^[^a-z]+|_+$/g, ''),
  fallback: 'score',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const UNSAFE_IN_FILES = /[<>:"/\\|?*\u0000-\u001f\u007f]+/g;
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/** A file name (without folder) that Windows, macOS and Linux all take. */
export function fileName(text: string, fallback: string): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSAFE_IN_FILES, '-')
    .replace(/^[\s.-]+/, '');
  const cut = cutToBytes(clean, 120).replace(/[\s.]+$/, '');
  if (cut === '') return fallback;
  return DEVICES.test(cut) ? `_${cut}` : cut;
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
