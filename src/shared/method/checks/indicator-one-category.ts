import type { Bilingual } from '#shared/core/result.ts';
import type { Category } from '#shared/kinds/roadmap/score-settings.ts';
import type { Check } from '../finding.ts';
import { categoryOf, scored } from '../scoring.ts';

const NAMES: Readonly<Record<Category, Bilingual>> = {
  process: { ja: 'プロセス', en: 'process' },
  relationship: { ja: '関係', en: 'relationship' },
  outcome: { ja: '成果', en: 'outcome' },
};

/** indicator/one-category: all scored indicators are in groups of one category. Asked from two scored indicators on. */
export const oneCategory: Check = {
  code: 'indicator/one-category',
  severity: 'info',
  why: {
    ja: 'プロセス・関係・成果は、それぞれ顧客の別の面を映します。1つだけでは、見えない面から崩れても気づけません。',
    en: 'Process, relationship and outcome each show another side of the customer. With one alone, trouble on the other sides goes unseen.',
  },
  find(document) {
    const indicators = scored(document);
    const [category, ...others] = new Set(indicators.map((indicator) => categoryOf(document, indicator)));
    if (category === undefined || others.length > 0 || indicators.length < 2) return [];
    const { ja, en } = NAMES[category];
    const message = {
      ja: `スコアに使う指標が、すべて「${ja}」に偏っています。`,
      en: `All indicators in the score are of one category: ${en}.`,
    };
    return [{ records: indicators.map(({ id }) => id), message }];
  },
};
