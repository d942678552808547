import { isBlank } from '#shared/core/text.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { isWritten, nameOf } from '../naming.ts';

/** goal/not-agreed: a goal is not marked as agreed. Asked once both its states are written: there is nothing to agree to before. */
export const notAgreed: Check = {
  code: 'goal/not-agreed',
  severity: 'info',
  why: {
    ja: '顧客と合意していないゴールは、こちらの思い込みかもしれません。合意して初めて、同じ行き先に向かって一緒に進めます。',
    en: 'A goal that the customer has not agreed to may be no more than your guess. Agreement makes it a route you walk together.',
  },
  find(document) {
    return ofKind(document, 'goal')
      .filter((goal) => isWritten(goal) && !goal.agreed && !isBlank(goal.current) && !isBlank(goal.success))
      .map((goal) => {
        const name = nameOf(goal);
        return {
          records: [goal.id],
          message: {
            ja: `${name.ja}は、まだ顧客と合意済みになっていません。`,
            en: `${name.en} is not marked as agreed with the customer.`,
          },
          fix: {
            label: { ja: '顧客と合意済みにする', en: 'Mark as agreed with the customer' },
            commands: [{ type: 'record.change', ids: [goal.id], fields: { agreed: true } }],
          },
        };
      });
  },
};
