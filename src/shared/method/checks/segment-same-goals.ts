import { audiences, isUnderWay } from '../audience.ts';
import type { Check } from '../finding.ts';
import { listed } from '../naming.ts';

/**
 * segment/same-goals: two or more segments have exactly the same goals. One goal that they share is only a beginning, until
 * actions serve it.
 */
export const sameGoals: Check = {
  code: 'segment/same-goals',
  severity: 'info',
  why: {
    ja: 'ゴールが同じなら、必要な支援も同じです。業務プロセスや学習のゴールに違いがないかを掘り下げ、なければ1つにまとめます。',
    en: 'The same goals call for the same support. Look for where they differ in process and learning, or make them one segment.',
  },
  find(document) {
    const begun = audiences(document).filter(({ goals }) => isUnderWay(document, goals));
    const alike = Map.groupBy(begun, ({ goals }) => goals.map(({ id }) => id).join(' '));
    return [...alike.values()].flatMap((group) => {
      const segments = group.flatMap(({ segment }) => segment ?? []);
      if (segments.length < 2) return [];
      const names = listed(segments);
      return [
        {
          records: segments.map(({ id }) => id),
          message: {
            ja: `顧客セグメント${names.ja}は、ゴールがまったく同じです。`,
            en: `The segments ${names.en} have exactly the same goals.`,
          },
        },
      ];
    });
  },
};
