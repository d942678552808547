import { blankDocument } from '#shared/commands/author.ts';
import type { RandomBytes } from '#shared/core/id.ts';
import type { Bilingual } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { lifecycle } from './lifecycle.ts';
import { webImprovement } from './web-improvement.ts';

/** Something to begin with. The same random bytes give the same document. */
export interface Template {
  readonly label: Bilingual;
  readonly description: Bilingual;
  build(language: Language, random: RandomBytes): RoadmapDocument;
}

/** Every template by the name that the command line takes: one line each. */
export const TEMPLATES = {
  blank: {
    label: { ja: '白紙', en: 'Blank' },
    description: { ja: '何もない状態から始めます。', en: 'Start from nothing.' },
    build: (language) => blankDocument(language),
  },
  lifecycle: {
    label: { ja: '4つのステージ', en: 'Four stages' },
    description: {
      ja: '導入から契約更新までの枠だけを用意します。中身はチームで埋めていきます。',
      en: 'The frame from onboarding to renewal; your team fills it in.',
    },
    build: lifecycle,
  },
  example: {
    label: { ja: '記入例: Web改善サービス', en: 'Example: web improvement service' },
    description: {
      ja: 'ワークショップの付箋からヘルススコアまで仕上げた記入例です（日本語）。',
      en: 'A finished example, from sticky notes to a health score (in Japanese).',
    },
    build: (_language, random) => webImprovement(random),
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof TEMPLATES;

export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(TEMPLATES, name);
}
