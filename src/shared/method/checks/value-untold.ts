import { find, ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { linksOf } from '../links.ts';
import { isWritten, nameOf } from '../naming.ts';

/** value/untold: value is offered and not noticed, and it is linked to no touchpoint that would tell it. */
export const untold: Check = {
  code: 'value/untold',
  severity: 'info',
  why: {
    ja: '提供していても気づかれていない価値は、顧客にとってはないのと同じです。どの顧客接点で伝えるかを決めると、価値の重なりが広がります。',
    en: 'Value that goes unnoticed is no value to the customer. Decide at which touchpoint you tell it, and the overlap grows.',
  },
  find(document) {
    const links = linksOf(document);
    const isTouchpoint = (id: string) => find(document, 'touchpoint', id) !== undefined;
    return ofKind(document, 'value')
      .filter((value) => value.fit === 'offered-not-noticed' && isWritten(value))
      .filter((value) => !links.targets(value.id).some(isTouchpoint))
      .map((value) => {
        const name = nameOf(value);
        return {
          records: [value.id],
          message: {
            ja: `${name.ja}は気づかれていないのに、伝える顧客接点がありません。`,
            en: `${name.en} goes unnoticed, and no touchpoint tells it.`,
          },
        };
      });
  },
};
