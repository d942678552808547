import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { listed } from '../naming.ts';
import { loopsOf } from '../voice.ts';

/**
 * feedback/none: nothing that customers say has a department that answers. Asked once there are two touchpoints or actions:
 * before that, customers are hardly met.
 */
export const noFeedback: Check = {
  code: 'feedback/none',
  severity: 'info',
  why: {
    ja: '顧客中心の会社には、顧客の声が部門を越えて製品や業務に届く流れがあります。接点で聞いた声を、どの部門に渡すかを決めます。',
    en: 'A customer-centric company has a loop from the customers’ voice to product and operations. Decide which department gets what you hear.',
  },
  find(document) {
    const met = ofKind(document, 'touchpoint').length + ofKind(document, 'action').length;
    if (met < 2 || loopsOf(document).length > 0) return [];
    const voices = ofKind(document, 'feedback');
    if (voices.length === 0) {
      const message = {
        ja: '顧客の声を届ける先が、ロードマップのどこにもありません。',
        en: 'There is no loop that takes the customers’ voice to a department.',
      };
      return [{ records: [ROADMAP_ID], message }];
    }
    const names = listed(voices);
    const message = {
      ja: `顧客の声${names.ja}に、対応する部門が決まっていません。`,
      en: `No department answers the feedback ${names.en}.`,
    };
    return [{ records: voices.map(({ id }) => id), message }];
  },
};
