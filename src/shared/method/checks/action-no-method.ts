import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { isWritten, nameOf } from '../naming.ts';

/** action/no-method: an action of the vendor has no support method. A customer's task needs none. */
export const noMethod: Check = {
  code: 'action/no-method',
  severity: 'info',
  why: {
    ja: '支援方法は、アクションの目的、顧客の期待、かかる費用から選びます。契約金額だけで決めるものではありません。',
    en: 'The method is chosen for each action from its purpose, what the customer expects and what it costs, not from the size of the contract.',
  },
  find(document) {
    return ofKind(document, 'action')
      .filter((action) => action.actor === 'vendor' && action.method === null && isWritten(action))
      .map((action) => {
        const name = nameOf(action);
        return {
          records: [action.id],
          message: { ja: `${name.ja}の支援方法が決まっていません。`, en: `${name.en} has no support method.` },
        };
      });
  },
};
