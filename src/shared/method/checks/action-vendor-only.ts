import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';

/** action/vendor-only: every action is the vendor's. Asked from two actions on: one is only a beginning. */
export const vendorOnly: Check = {
  code: 'action/vendor-only',
  severity: 'info',
  why: {
    ja: 'ゴールへの道を歩くのは顧客です。顧客の仕事も描いておくと、お互いが何をすれば前に進むのかを共有できます。',
    en: 'It is the customer who walks the route. With their tasks on it, both sides see what moves them forward.',
  },
  find(document) {
    const actions = ofKind(document, 'action');
    if (actions.length < 2 || actions.some((action) => action.actor === 'customer')) return [];
    const message = {
      ja: 'ロードマップのどこにも、顧客のアクションがありません。',
      en: 'The customer has nothing to do in the whole roadmap.',
    };
    return [{ records: [ROADMAP_ID], message }];
  },
};
