import { shown } from '#shared/core/text.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';
import { profilesOf, scored, stageOfIndicator } from '../scoring.ts';

/** How many people can keep an eye on. */
const MOST_IN_STAGE = 7;
const MOST_IN_PROFILE = 20;

/** indicator/too-many: more than 7 scored indicators in a stage, or more than 20 in a profile. Candidates do not count. */
export const tooMany: Check = {
  code: 'indicator/too-many',
  severity: 'info',
  why: {
    ja: '指標が多すぎると、どれを見て動けばよいのかがわからなくなります。改善のアクションに直結するものに絞ります。',
    en: 'With too many indicators nobody knows which one to act on. Keep those that lead straight to an improving action.',
  },
  find(document) {
    const byStage = Map.groupBy(scored(document), (indicator) => stageOfIndicator(document, indicator));
    const stages = ofKind(document, 'stage').flatMap((stage) => {
      const count = byStage.get(stage.id)?.length ?? 0;
      if (count <= MOST_IN_STAGE) return [];
      const name = nameOf(stage);
      return [
        {
          records: [stage.id],
          message: {
            ja: `${name.ja}に、スコアに使う指標が${count}個あります（目安は${MOST_IN_STAGE}個まで）。`,
            en: `${name.en} has ${count} indicators in the score; ${MOST_IN_STAGE} are plenty.`,
          },
        },
      ];
    });
    const profiles = profilesOf(document).flatMap(({ label, indicators }) =>
      indicators.length <= MOST_IN_PROFILE
        ? []
        : [
            {
              records: [ROADMAP_ID],
              message: {
                ja: `プロファイル「${shown(label, 'ja')}」に、スコアに使う指標が${indicators.length}個あります（目安は${MOST_IN_PROFILE}個まで）。`,
                en: `The profile “${shown(label, 'en')}” has ${indicators.length} indicators in the score; ${MOST_IN_PROFILE} are plenty.`,
              },
            },
          ],
    );
    return [...stages, ...profiles];
  },
};
