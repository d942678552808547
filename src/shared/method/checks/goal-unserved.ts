import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { servedByActions } from '../links.ts';
import { isWritten, quoted } from '../naming.ts';

/**
 * goal/unserved: no action works towards the goal, neither directly nor through goals that lead up to it. Asked once the
 * roadmap has an action at all: before, every goal is still waiting for the third step.
 */
export const unserved: Check = {
  code: 'goal/unserved',
  severity: 'warning',
  why: {
    ja: 'ゴールに近づくためのアクションがなければ、ゴールは願いのままです。ゴールから逆算して、いつ何をするかを決めます。',
    en: 'Without an action that works towards it, a goal stays a wish. Work back from the goal to when you do what.',
  },
  find(document) {
    if (ofKind(document, 'action').length === 0) return [];
    const served = servedByActions(document);
    return ofKind(document, 'goal')
      .filter((goal) => isWritten(goal) && !served.has(goal.id))
      .map((goal) => {
        const name = quoted(goal);
        return {
          records: [goal.id],
          message: {
            ja: `ゴール${name.ja}につながるアクションがありません。`,
            en: `No action serves the goal ${name.en}.`,
          },
        };
      });
  },
};
