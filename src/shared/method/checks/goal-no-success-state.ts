import { isBlank } from '#shared/core/text.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { isWritten, nameOf } from '../naming.ts';

/** goal/no-success-state: a goal lacks its current state, its success state or both. A goal without a name waits for it. */
export const noSuccessState: Check = {
  code: 'goal/no-success-state',
  severity: 'warning',
  why: {
    ja: 'いまどこにいて、どうなれば成功なのかが書かれていないと、ゴールに着いたかどうかを誰も判断できません。',
    en: 'Unless it says where the customer is today and what counts as success, nobody can tell whether the goal is reached.',
  },
  find(document) {
    return ofKind(document, 'goal').flatMap((goal) => {
      const [current, success] = [isBlank(goal.current), isBlank(goal.success)];
      if (!isWritten(goal) || !(current || success)) return [];
      const lacking =
        current && success
          ? { ja: 'いまの状態と成功の状態', en: 'neither a current nor a success state' }
          : current
            ? { ja: 'いまの状態', en: 'no current state' }
            : { ja: '成功の状態', en: 'no success state' };
      const name = nameOf(goal);
      return [
        {
          records: [goal.id],
          message: { ja: `${name.ja}に、${lacking.ja}が書かれていません。`, en: `${name.en} has ${lacking.en}.` },
        },
      ];
    });
  },
};
