import { shown } from '#shared/core/text.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { roadmapOf } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { scored } from '../scoring.ts';

/** score/empty-group: a weighted group without a scored indicator never counts. */
export const emptyGroup: Check = {
  code: 'score/empty-group',
  severity: 'error',
  why: {
    ja: '指標のないグループに重みを付けても、その重みは残りのグループに配分され、見た目と実際の配分が食い違います。',
    en: 'The weight of a group without indicators goes to the other groups, so the score is not what the weights say.',
  },
  find(document) {
    const indicators = scored(document);
    if (indicators.length === 0) return [];
    return roadmapOf(document)
      .score.groups.filter((group) => !indicators.some((indicator) => indicator.group === group.id))
      .map((group) => ({
        records: [ROADMAP_ID],
        message: {
          ja: `グループ「${shown(group.label, 'ja')}」に、スコアに入る指標がありません。`,
          en: `No scored indicator is in the group “${shown(group.label, 'en')}”.`,
        },
      }));
  },
};
