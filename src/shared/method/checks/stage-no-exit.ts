import { isBlank } from '#shared/core/text.ts';
import { CARD_KINDS } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';

/** stage/no-exit: a stage has no exit criterion. Asked once a card stands in it: an empty frame is nobody's plan yet. */
export const noExit: Check = {
  code: 'stage/no-exit',
  severity: 'warning',
  why: {
    ja: '何を満たせば次へ進むのかが決まっていないと、顧客がいまどのステージにいるのかを判断できません。',
    en: 'Unless it is clear what must be true before a customer moves on, nobody can tell which stage a customer is in.',
  },
  find(document) {
    const used = new Set(CARD_KINDS.flatMap((kind) => ofKind(document, kind).map(({ stage }) => stage)));
    return ofKind(document, 'stage')
      .filter((stage) => isBlank(stage.exit) && used.has(stage.id))
      .map((stage) => {
        const name = nameOf(stage);
        return {
          records: [stage.id],
          message: { ja: `${name.ja}に、終わりの条件がありません。`, en: `${name.en} has no exit criterion.` },
        };
      });
  },
};
