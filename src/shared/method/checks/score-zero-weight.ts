import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { scored } from '../scoring.ts';

/** score/zero-weight: nothing is scored although there are candidates, so that all weights together are 0. */
export const zeroWeight: Check = {
  code: 'score/zero-weight',
  severity: 'error',
  why: {
    ja: '重みの合計が0では、どの顧客のスコアも計算できません。',
    en: 'With weights that add up to 0, no customer gets a score.',
  },
  find(document) {
    if (ofKind(document, 'indicator').length === 0 || scored(document).length > 0) return [];
    return [
      {
        records: [ROADMAP_ID, ...ofKind(document, 'indicator').map((indicator) => indicator.id)],
        message: {
          ja: '指標候補はありますが、スコアに入っているものが1つもありません。',
          en: 'There are indicator candidates, but none of them is in the score.',
        },
      },
    ];
  },
};
