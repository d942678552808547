import type { Goal } from '#shared/kinds/goal/goal.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { find, ofKind } from '#shared/kinds/select.ts';
import { isUnderWay } from '../audience.ts';
import { derivedId } from '../derived-id.ts';
import type { Check, QuickFix } from '../finding.ts';
import { linksOf } from '../links.ts';
import { listed, quoted } from '../naming.ts';

/**
 * outcome/none: no goal is linked to a business outcome. One goal alone is only a beginning, until there is an outcome that
 * it could be linked to. The fix links the one goal at the top to the one outcome, where there is no choice.
 */
export const noOutcome: Check = {
  code: 'outcome/none',
  severity: 'warning',
  why: {
    ja: '顧客の成功は、継続、単価・頻度の向上、紹介となって会社に返ってきます。ゴールを事業成果につなぐと、活動の意味を会社の目標で語れます。',
    en: 'Customers’ success comes back as retention, expansion and referral. Linked to these, the goals speak of what the company wants in the end.',
  },
  find(document) {
    const links = linksOf(document);
    const goals = ofKind(document, 'goal');
    const outcomes = ofKind(document, 'outcome');
    const begun = goals.length > 0 && (outcomes.length > 0 || isUnderWay(document, goals));
    if (!begun || outcomes.some(({ id }) => links.sources(id).length > 0)) return [];
    const tops = goals.filter(({ id }) => !links.targets(id).some((to) => find(document, 'goal', to) !== undefined));
    const names = listed(tops);
    const place = {
      records: [...tops, ...outcomes].map(({ id }) => id),
      message: {
        ja: `事業成果につながるゴールがありません。いちばん上にあるのは${names.ja}です。`,
        en: `No goal leads to a business outcome. At the top there ${tops.length === 1 ? 'is' : 'are'} ${names.en}.`,
      },
    };
    const fix = linkUp(document, tops);
    return [fix === undefined ? place : { ...place, fix }];
  },
};

function linkUp(document: RoadmapDocument, tops: readonly Goal[]): QuickFix | undefined {
  const [outcome, ...others] = ofKind(document, 'outcome');
  const [top, ...rest] = tops.filter(({ perspective }) => perspective === 'financial');
  if (outcome === undefined || top === undefined || others.length > 0 || rest.length > 0) return undefined;
  const [from, to] = [quoted(top), quoted(outcome)];
  return {
    label: { ja: `${from.ja}を${to.ja}につなぐ`, en: `Link ${from.en} to ${to.en}` },
    commands: [{ type: 'link.add', id: derivedId(document, top.id, 'outcome'), from: top.id, to: outcome.id }],
  };
}
