import type { Language } from '#shared/core/text.ts';
import { type Settings, settingsSchema } from '#shared/ipc/contract.ts';
import { type JsonFile, jsonFile } from './json-file.ts';

/** The user's settings, in `settings.json`; before anybody has chosen, the system's language and theme. */
export function settingsFile(path: string, locale: string, log: (message: string) => void): JsonFile<Settings> {
  return jsonFile(path, settingsSchema, () => ({ language: languageOf(locale), theme: 'system' }), log);
}

/** Japanese for a Japanese system, English for every other. */
export function languageOf(locale: string): Language {
  return /^ja\b/i.test(locale) ? 'ja' : 'en';
}
