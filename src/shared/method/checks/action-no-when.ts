import { isBlank } from '#shared/core/text.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { isWritten, nameOf } from '../naming.ts';

/** action/no-when: an action, the customer's tasks included, does not say when. Without a name it is still being written. */
export const noWhen: Check = {
  code: 'action/no-when',
  severity: 'warning',
  why: {
    ja: '先回りの対応を、いつでも全員にすることはできません。「いつ」という条件を決めておけば、その時に確実に動けます。',
    en: 'Being proactive everywhere does not scale. Make triggers instead: a condition, then the action.',
  },
  find(document) {
    return ofKind(document, 'action')
      .filter((action) => isWritten(action) && isBlank(action.when))
      .map((action) => {
        const name = nameOf(action);
        return {
          records: [action.id],
          message: { ja: `${name.ja}に「いつ」がありません。`, en: `${name.en} does not say when.` },
        };
      });
  },
};
