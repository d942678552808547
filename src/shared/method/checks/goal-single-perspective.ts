import type { Bilingual } from '#shared/core/result.ts';
import type { Perspective } from '#shared/kinds/goal/goal.ts';
import { type Audience, audiences, isUnderWay } from '../audience.ts';
import type { Check } from '../finding.ts';
import { quoted } from '../naming.ts';
import { PERSPECTIVE_NAMES } from '../perspectives.ts';

/**
 * goal/single-perspective: all goals of a segment stand in one perspective; without segments, all goals there are. One goal
 * alone is only a beginning, until actions serve it.
 */
export const singlePerspective: Check = {
  code: 'goal/single-perspective',
  severity: 'warning',
  why: {
    ja: '財務のゴールが同じ顧客でも、業務プロセスや学習のゴールが違えば、必要な支援は変わります。4つの視点で掘り下げると、その違いが見えてきます。',
    en: 'Two customers with the same financial goal can differ in process and learning, and that decides what support each needs. Dig through all four perspectives.',
  },
  find(document) {
    return audiences(document).flatMap(({ segment, goals }) => {
      const [perspective, ...others] = new Set(goals.map((goal) => goal.perspective));
      if (perspective === undefined || others.length > 0 || !isUnderWay(document, goals)) return [];
      const records = [...(segment === null ? [] : [segment.id]), ...goals.map(({ id }) => id)];
      return [{ records, message: allIn(perspective, segment) }];
    });
  },
};

function allIn(perspective: Perspective, segment: Audience['segment']): Bilingual {
  const { ja, en } = PERSPECTIVE_NAMES[perspective];
  if (segment === null) {
    return { ja: `ゴールがすべて「${ja}」の視点です。`, en: `All goals stand in the ${en} perspective.` };
  }
  const name = quoted(segment);
  return {
    ja: `顧客セグメント${name.ja}のゴールが、すべて「${ja}」の視点です。`,
    en: `All goals of the segment ${name.en} stand in the ${en} perspective.`,
  };
}
