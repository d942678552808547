import { isBlank } from '#shared/core/text.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { isWritten, nameOf } from '../naming.ts';

/** action/no-owner: an action, the customer's tasks included, belongs to nobody. */
export const noOwner: Check = {
  code: 'action/no-owner',
  severity: 'info',
  why: {
    ja: '担当の決まっていないアクションは、「誰かがやるだろう」と思われたまま残ります。',
    en: 'An action that belongs to nobody is left to somebody else.',
  },
  find(document) {
    return ofKind(document, 'action')
      .filter((action) => isWritten(action) && isBlank(action.owner))
      .map((action) => {
        const name = nameOf(action);
        return {
          records: [action.id],
          message: { ja: `${name.ja}の担当が決まっていません。`, en: `${name.en} has no owner.` },
        };
      });
  },
};
