import { find } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';
import { scored } from '../scoring.ts';

/** indicator/no-action: an indicator is in the score although it watches no action. Candidates may wait. */
export const noIndicatorAction: Check = {
  code: 'indicator/no-action',
  severity: 'warning',
  why: {
    ja: 'ヘルススコアは、顧客が道を外れたことに気づき、すぐに動くためのものです。改善のアクションに直結しない指標は、下がっても打つ手がありません。',
    en: 'The score is there so that you react at once. When an indicator falls that no action hangs on, nobody knows what to do.',
  },
  find(document) {
    return scored(document)
      .filter((indicator) => find(document, 'action', indicator.action) === undefined)
      .map((indicator) => {
        const name = nameOf(indicator);
        return {
          records: [indicator.id],
          message: {
            ja: `${name.ja}はスコアに使われていますが、つながるアクションがありません。`,
            en: `${name.en} is in the score, but no action hangs on it.`,
          },
        };
      });
  },
};
