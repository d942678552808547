import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';

/** stage/no-action: nobody does anything in a stage. Asked once the roadmap has an action at all. */
export const noStageAction: Check = {
  code: 'stage/no-action',
  severity: 'warning',
  why: {
    ja: 'ステージとは、自社の動き方が同じ期間のことです。アクションのないステージでは、顧客が支援のないまま取り残されます。',
    en: 'A stage is a phase in which you act in the same way. In one without actions, customers are left to themselves.',
  },
  find(document) {
    const busy = new Set(ofKind(document, 'action').map(({ stage }) => stage));
    if (busy.size === 0) return [];
    return ofKind(document, 'stage')
      .filter((stage) => !busy.has(stage.id))
      .map((stage) => {
        const name = nameOf(stage);
        return {
          records: [stage.id],
          message: { ja: `${name.ja}にアクションがありません。`, en: `${name.en} has no action.` },
        };
      });
  },
};
