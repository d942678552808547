import { createInstance } from 'i18next';
import type { Bilingual } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { app } from './areas/app.ts';
import { board } from './areas/board.ts';
import { common } from './areas/common.ts';
import { exports } from './areas/exports.ts';
import { fields } from './areas/fields.ts';
import { inspector } from './areas/inspector.ts';
import { kinds } from './areas/kinds.ts';
import { menu } from './areas/menu.ts';
import { problems } from './areas/problems.ts';
import { records } from './areas/records.ts';
import { scores } from './areas/scores.ts';
import { scoring } from './areas/scoring.ts';
import { session } from './areas/session.ts';
import { start } from './areas/start.ts';
import { workshop } from './areas/workshop.ts';

/** Every area of messages: a new area is its file and one line here. */
const MESSAGES = {
  ...app,
  ...board,
  ...common,
  ...exports,
  ...fields,
  ...inspector,
  ...kinds,
  ...menu,
  ...problems,
  ...records,
  ...scores,
  ...scoring,
  ...session,
  ...start,
  ...workshop,
} as const;

export type MessageKey = keyof typeof MESSAGES;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const side = (language: Language) =>
  Object.fromEntries(Object.entries<Bilingual>(MESSAGES).map(([key, message]) => [key, message[language]]));

const instance = createInstance({
  lng: 'ja',
  fallbackLng: false,
  // Keys hold dots and colons as plain characters; React and the shells escape on their own.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { ja: { translation: side('ja') }, en: { translation: side('en') } },
});
// Resources are given, so this finishes before it returns.
void instance.init();

/** The translator of a language. English plurals are written as keys of their own where they are needed. */
export function translator(language: Language): Translate {
  const t = instance.getFixedT(language);
  // A board asks for the same plain words a thousand times.
  const plain = new Map<MessageKey, string>();
  return (key, values) => {
    if (values !== undefined) return t(key, values);
    const known = plain.get(key) ?? t(key, {});
    plain.set(key, known);
    return known;
  };
}

/** One side of a bilingual text, such as an error's message. */
export function said(text: Bilingual, language: Language): string {
  return text[language];
}
