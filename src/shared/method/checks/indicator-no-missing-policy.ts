import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';
import { scored } from '../scoring.ts';

/** indicator/no-missing-policy: nobody has decided what a missing value of a scored indicator does [SM6]. */
export const noMissingPolicy: Check = {
  code: 'indicator/no-missing-policy',
  severity: 'warning',
  why: {
    ja: 'データがないことと、状態が悪いことは別です。どう扱うかを決めておかないと、データの少ない顧客のスコアを読み違えます。',
    en: 'No data is not bad news. Decide what it means, or the scores of customers with little data will be misread.',
  },
  find(document) {
    return scored(document)
      .filter((indicator) => indicator.missing === null)
      .map((indicator) => {
        const name = nameOf(indicator);
        return {
          records: [indicator.id],
          message: {
            ja: `${name.ja}は、データがないときの扱いが決まっていません。`,
            en: `${name.en} does not say what happens when data is missing.`,
          },
          fix: {
            label: {
              ja: 'データがないときは除いて配分する',
              en: 'When data is missing, leave it out and share its weight',
            },
            commands: [{ type: 'record.change', ids: [indicator.id], fields: { missing: { policy: 'exclude' } } }],
          },
        };
      });
  },
};
