import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { audiences } from '../audience.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';

/** How many goals can be followed on one map. */
const MOST = 20;

/** board/too-dense: more than 20 goals on one strategy map: a segment's or, without segments, that of the roadmap. */
export const tooDense: Check = {
  code: 'board/too-dense',
  severity: 'info',
  why: {
    ja: '1枚の戦略マップで追える因果のつながりには限りがあります。ゴールをまとめるか、顧客セグメントを分けて描きます。',
    en: 'On one map people can follow only so much cause and effect. Join goals that mean the same, or divide them by segment.',
  },
  find(document) {
    return audiences(document).flatMap(({ segment, goals }) => {
      if (goals.length <= MOST) return [];
      const owner = segment === null ? { ja: 'ロードマップ', en: 'The roadmap' } : nameOf(segment);
      return [
        {
          records: [segment?.id ?? ROADMAP_ID],
          message: {
            ja: `${owner.ja}の戦略マップに、ゴールが${goals.length}個あります（目安は${MOST}個まで）。`,
            en: `${owner.en} has ${goals.length} goals on its strategy map; ${MOST} are plenty.`,
          },
        },
      ];
    });
  },
};
