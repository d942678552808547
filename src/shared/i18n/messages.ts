import type { Bilingual } from '#shared/core/result.ts';

/**
 * Messages of one area: every key holds both languages side by side, so a missing translation does not compile.
 * Placeholders are i18next's: `{{count}}`, `{{name}}`.
 */
export function defineMessages<const M extends Readonly<Record<string, Bilingual>>>(messages: M): M {
  return messages;
}
