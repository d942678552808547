import { LANGUAGES } from '#shared/core/text.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';
import { scored } from '../scoring.ts';

/** Read after NFKC, in lower case, with _ and - as blanks. */
const LAGGING: readonly RegExp[] = [
  /解約(?:率|数|件数|社数|の?割合)|(?:チャーン|リテンション)・?(?:率|レート)/u,
  // How many keep on using or reading something is early news; how many keep their contract is not.
  /(?<!(?:利用|使用|活用|ログイン|学習|受講|視聴|閲覧|参加|データ|情報|記事|ページ|コンテンツ)の?)(?:継続|更新)率/u,
  /\bchurn(?:ed)? (?:rate|ratio|%|percentage|count|customers|accounts|revenue|arr|mrr)|\brate of churn\b/u,
  /(?<!\b(?:user|usage|feature|login|weekly|daily|day \d+) )\b(?:retention|renewal) (?:rate|ratio|%|percentage)/u,
  /\b(?:net|gross) (?:(?:revenue|dollar|logo) )?(?:retention|churn)\b|\blogo (?:retention|churn)\b|\b[ng]rr\b/u,
  // The bare word, apart from "risk of churn" and the like, which come before it.
  /^(?:(?:月次|年次|月間|年間)の?)?(?:解約|チャーン)$|^(?:(?:monthly|quarterly|annual|yearly|customer|revenue) )*churn$/u,
];

/** indicator/lagging: a churn or renewal rate, told by its title or column, is inside the score. */
export const lagging: Check = {
  code: 'indicator/lagging',
  severity: 'warning',
  why: {
    ja: '解約率や更新率は、遅れて少しずつしか動かない結果（KGI）です。日々追うのは、その手前で動くヘルススコアのほうです。',
    en: 'Churn and renewal rates come late and move slowly: they are what you want in the end. Day by day, track the score that moves before them.',
  },
  find(document) {
    return scored(document)
      .filter(isLagging)
      .map((indicator) => {
        const name = nameOf(indicator);
        return {
          records: [indicator.id],
          message: {
            ja: `${name.ja}は結果（KGI）ですが、スコアに使われています。`,
            en: `${name.en} is a business outcome, yet it counts in the score.`,
          },
          fix: {
            label: { ja: 'スコアから外し、候補として残す', en: 'Take it out of the score, keep it as a candidate' },
            commands: [{ type: 'record.change', ids: [indicator.id], fields: { scored: false } }],
          },
        };
      });
  },
};

function isLagging({ title, column }: Indicator): boolean {
  return [...LANGUAGES.map((language) => title[language] ?? ''), column].some((words) => {
    const plain = words
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[_\-\s]+/gu, ' ')
      .trim();
    return LAGGING.some((pattern) => pattern.test(plain));
  });
}
