import { LANGUAGES } from '#shared/core/text.ts';
import type { Segment } from '#shared/kinds/segment/segment.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';

/** High touch, low-touch, tech_touch, ハイタッチ…, but not タッチポイント or "touchpoint". Read after NFKC, in lower case. */
const TOUCH_LEVEL =
  /(?:ハイ|ロー|テック|ミドル|ミッド|デジタル)・?タッチ(?!ポイント)|(?<![a-z])(?:high|low|mid|medium|tech|digital)[\s_-]*touch(?![\s_-]*point|[a-z])/u;

/** segment/touch-as-segment: the name of a segment, or its value in the data, is a touch level. */
export const touchAsSegment: Check = {
  code: 'segment/touch-as-segment',
  severity: 'warning',
  why: {
    ja: '顧客の価値（契約金額）と支援方法は、別々の軸です。セグメントは顧客のゴールで分け、支援方法はアクションごとに選びます。',
    en: 'Customer value and support method are two axes. Segments come from the customers’ goals; the method is chosen for each action.',
  },
  find(document) {
    return ofKind(document, 'segment')
      .filter(isTouchLevel)
      .map((segment) => {
        const name = nameOf(segment);
        return {
          records: [segment.id],
          message: {
            ja: `${name.ja}は、ゴールではなく支援の手厚さで分けられています。`,
            en: `${name.en} is named after a touch level, not after a goal.`,
          },
        };
      });
  },
};

function isTouchLevel({ title, key }: Segment): boolean {
  return [...LANGUAGES.map((language) => title[language] ?? ''), key].some((words) =>
    TOUCH_LEVEL.test(words.normalize('NFKC').toLowerCase()),
  );
}
