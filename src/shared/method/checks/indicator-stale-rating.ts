import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { isWritten, nameOf } from '../naming.ts';

/** What the fix sets: two months, in which most relationships can have turned. */
const EXPIRY_DAYS = 60;

/** indicator/stale-rating: a person's rating, scored or a candidate, never expires [SM6]. */
export const staleRating: Check = {
  code: 'indicator/stale-rating',
  severity: 'warning',
  why: {
    ja: '担当者の評価は立派な指標ですが、時間がたつと実態からずれていきます。失効する日数を決めておくと、古い評価は「データなし」として扱われます。',
    en: 'A person’s rating is a first-class indicator, but it goes stale. With an expiry, an old one counts as missing and not as the truth.',
  },
  find(document) {
    return ofKind(document, 'indicator')
      .filter(({ type, maxAgeDays }) => type === 'rating' && maxAgeDays === null)
      .filter((indicator) => indicator.scored || isWritten(indicator))
      .map((indicator) => {
        const name = nameOf(indicator);
        return {
          records: [indicator.id],
          message: {
            ja: `${name.ja}は担当者の評価ですが、何日で失効するかが決まっていません。`,
            en: `${name.en} is a person’s rating without an expiry.`,
          },
          fix: {
            label: { ja: `${EXPIRY_DAYS}日で失効させる`, en: `Let it expire after ${EXPIRY_DAYS} days` },
            commands: [{ type: 'record.change', ids: [indicator.id], fields: { maxAgeDays: EXPIRY_DAYS } }],
          },
        };
      });
  },
};
