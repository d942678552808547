import { audiences } from '../audience.ts';
import type { Check } from '../finding.ts';
import { isWritten, nameOf } from '../naming.ts';

/** segment/no-goal: no goal is for this segment, neither by name nor by being for all customers. */
export const noGoal: Check = {
  code: 'segment/no-goal',
  severity: 'warning',
  why: {
    ja: 'セグメントとは、同じゴールを持つ顧客の集まりです。ゴールがなければ、分ける理由も、必要な支援も決まりません。',
    en: 'A segment is customers who share a goal. Without one there is no reason to set them apart, and no telling what support they need.',
  },
  find(document) {
    return audiences(document).flatMap(({ segment, goals }) => {
      if (segment === null || goals.length > 0 || !isWritten(segment)) return [];
      const name = nameOf(segment);
      return [
        { records: [segment.id], message: { ja: `${name.ja}にゴールがありません。`, en: `${name.en} has no goal.` } },
      ];
    });
  },
};
