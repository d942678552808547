import type { Bilingual } from '#shared/core/result.ts';
import type { Goal } from '#shared/kinds/goal/goal.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { find, ofKind } from '#shared/kinds/select.ts';
import { audiences } from '../audience.ts';
import type { Check } from '../finding.ts';
import { linksOf } from '../links.ts';
import { isWritten, quoted } from '../naming.ts';
import { depthOf, PERSPECTIVE_NAMES } from '../perspectives.ts';

/**
 * goal/broken-chain: a learning or process goal leads to no other goal, or no goal leads to a financial one. Asked only
 * where the same customers have a goal that could be the other end of the link.
 */
export const brokenChain: Check = {
  code: 'goal/broken-chain',
  severity: 'info',
  why: {
    ja: '学習が業務を変え、業務が成果を変えます。そのつながりが切れていると、日々の取り組みがなぜ成果に結びつくのかを説明できません。',
    en: 'Learning changes how people work, and that changes the result. Where the chain is broken, nobody can say why the daily work should pay off.',
  },
  find(document) {
    const links = linksOf(document);
    const depths = depthsAround(document);
    const isGoal = (id: string) => find(document, 'goal', id) !== undefined;
    return ofKind(document, 'goal').flatMap((goal) => {
      if (!isWritten(goal)) return [];
      const depth = depthOf(goal.perspective);
      const around = [...(depths.get(goal.id) ?? [])];
      const leads = goal.perspective === 'learning' || goal.perspective === 'process';
      if (leads && around.some((other) => other < depth) && !links.targets(goal.id).some(isGoal)) {
        return [{ records: [goal.id], message: leadsNowhere(goal) }];
      }
      const rests = goal.perspective === 'financial';
      if (rests && around.some((other) => other > depth) && !links.sources(goal.id).some(isGoal)) {
        return [{ records: [goal.id], message: restsOnNothing(goal) }];
      }
      return [];
    });
  },
};

/** For each goal, how deep the goals of the same customers stand. */
function depthsAround(document: RoadmapDocument): ReadonlyMap<string, ReadonlySet<number>> {
  const around = new Map<string, Set<number>>();
  for (const { goals } of audiences(document)) {
    const depths = new Set(goals.map((goal) => depthOf(goal.perspective)));
    for (const { id } of goals) around.set(id, new Set([...(around.get(id) ?? []), ...depths]));
  }
  return around;
}

function leadsNowhere(goal: Goal): Bilingual {
  const [name, perspective] = [quoted(goal), PERSPECTIVE_NAMES[goal.perspective]];
  return {
    ja: `${perspective.ja}のゴール${name.ja}が、ほかのどのゴールにもつながっていません。`,
    en: `The ${perspective.en} goal ${name.en} leads to no other goal.`,
  };
}

function restsOnNothing(goal: Goal): Bilingual {
  const name = quoted(goal);
  return {
    ja: `財務のゴール${name.ja}を支えるゴールがありません。`,
    en: `No other goal supports the financial goal ${name.en}.`,
  };
}
