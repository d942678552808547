import type { Check } from '../finding.ts';
import { listed } from '../naming.ts';
import { loopsOf, staysInside } from '../voice.ts';

/** feedback/one-department: there is feedback, and all of it is answered inside customer success. */
export const oneDepartment: Check = {
  code: 'feedback/one-department',
  severity: 'info',
  why: {
    ja: 'CSの中だけで応えていると、声の元になった製品や業務は変わりません。部門を越えて届けて初めて、同じ声が減っていきます。',
    en: 'A loop that ends inside customer success answers the customer, but never mends the product or the operations behind it.',
  },
  find(document) {
    const loops = loopsOf(document);
    if (loops.length === 0 || !loops.every(staysInside)) return [];
    const names = listed(loops);
    const message = {
      ja: `顧客の声${names.ja}への対応が、すべてCSの中で完結しています。`,
      en: `All feedback stays inside customer success: ${names.en}.`,
    };
    return [{ records: loops.map(({ id }) => id), message }];
  },
};
