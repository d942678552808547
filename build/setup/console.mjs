// Set-up speaks on stderr only, so that a command's stdout stays its own.

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const japanese =
  /^ja/i.test(locale) || (locale === '' && Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ja'));

/**
 * Chooses the text for the language of the terminal.
 * @param {{ en: string, ja: string }} text
 * @returns {string}
 */
export function inTerminalLanguage(text) {
  return japanese ? text.ja : text.en;
}

/**
 * Writes one line for whoever is watching the set-up.
 * @param {{ en: string, ja: string }} text
 */
export function say(text) {
  process.stderr.write(`waymark: ${inTerminalLanguage(text)}\n`);
}

/** A set-up that cannot go on: the message says what happened and what to do about it. */
export class SetupError extends Error {
  /** @param {{ en: string, ja: string }} text */
  constructor(text) {
    super(inTerminalLanguage(text));
    this.name = 'SetupError';
  }
}
