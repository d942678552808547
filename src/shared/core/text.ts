import { z } from 'zod';
import { rule } from './parse.ts';

/** The languages of the product and of a document's texts. */
export const LANGUAGES = ['ja', 'en'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** Longest text of one field, in UTF-16 units: ten times what fits on a wall, small enough to stay quick. */
export const MAX_TEXT = 20_000;

/** A plain string of the document. Half a surrogate pair would not survive UTF-8, so it is refused here. */
export const plainSchema = z
  .string()
  .max(MAX_TEXT)
  .refine(
    (value) => value.isWellFormed(),
    rule('文字が途中で切れています（サロゲートペアの片方）', 'half a surrogate pair'),
  );

/** What people wrote, in one language or both. A language that is absent was never written. */
export const textSchema = z.strictObject({ ja: plainSchema.optional(), en: plainSchema.optional() });
export interface Text {
  readonly ja?: string | undefined;
  readonly en?: string | undefined;
}

export const NO_TEXT: Text = {};

const OTHER: Record<Language, Language> = { ja: 'en', en: 'ja' };

/** The text as shown in a language: the other language stands in where this one is missing. */
export function shown(text: Text, language: Language): string {
  return text[language] || text[OTHER[language]] || '';
}

/** True where the text exists, but only in the other language, so that the view can say so. */
export function isFallback(text: Text, language: Language): boolean {
  return !text[language] && Boolean(text[OTHER[language]]);
}

export function isBlank(text: Text): boolean {
  return !text.ja?.trim() && !text.en?.trim();
}

/** Writes one language of a text. An emptied language is removed, so that the other can stand in. */
export function withText(text: Text, language: Language, value: string): Text {
  const { [language]: _, ...rest } = text;
  const clean = cleaned(value);
  return clean === '' ? rest : { ...rest, [language]: clean };
}

/** A text in one language. */
export function textIn(language: Language, value: string): Text {
  return withText(NO_TEXT, language, value);
}

/** What typing and pasting may bring along is made storable: no lone surrogates, no NUL, one kind of line end. */
export function cleaned(value: string): string {
  return value.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').slice(0, MAX_TEXT).toWellFormed();
}
