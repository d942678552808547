import { isBlank } from '#shared/core/text.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';
import { needsData } from '../scoring.ts';

/**
 * indicator/no-source: an indicator names no source system although its data is needed (in the score, or setting off an
 * action) or said to be available. Any other candidate may wait: it is kept without data.
 */
export const noSource: Check = {
  code: 'indicator/no-source',
  severity: 'warning',
  why: {
    ja: 'データは10〜20ものシステムに散らばっています。どこから取るのかが決まっていなければ、スコアを実際に計算できません。',
    en: 'Data sits in ten to twenty systems. Unless it is clear which one to take it from, nobody can work out the score.',
  },
  find(document) {
    return ofKind(document, 'indicator')
      .filter((indicator) => needsData(indicator) && isBlank(indicator.source))
      .map((indicator) => {
        const name = nameOf(indicator);
        return {
          records: [indicator.id],
          message: { ja: `${name.ja}のデータ元が決まっていません。`, en: `${name.en} names no source system.` },
        };
      });
  },
};
