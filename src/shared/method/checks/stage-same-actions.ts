import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Stage } from '#shared/kinds/stage/stage.ts';
import type { Check } from '../finding.ts';
import { isWritten, quoted, sameForm } from '../naming.ts';

/**
 * stage/same-actions: in two neighbouring stages the vendor does the same at the same "when". Width, case and the order of
 * the cards make no difference; stages without actions are not compared.
 */
export const sameActions: Check = {
  code: 'stage/same-actions',
  severity: 'info',
  why: {
    ja: 'ステージは、自社の動き方が変わるところで分けます。動き方が同じなら、1つにまとめると見通しがよくなります。',
    en: 'Split stages where your own action changes, and merge them where it does not.',
  },
  find(document) {
    const acts = actsByStage(document);
    const stages = ofKind(document, 'stage');
    return stages.flatMap((stage, index) => {
      const before = stages[index - 1];
      if (before === undefined || !acts.has(stage.id) || acts.get(stage.id) !== acts.get(before.id)) return [];
      const [into, from] = [quoted(before), quoted(stage)];
      return [
        {
          records: [before.id, stage.id],
          message: {
            ja: `隣り合うステージ${into.ja}${from.ja}で、自社のアクションが同じです。`,
            en: `In the neighbouring stages ${into.en} and ${from.en} your actions are the same.`,
          },
          fix: {
            label: { ja: `${from.ja}を${into.ja}に統合`, en: `Merge ${from.en} into ${into.en}` },
            commands: [{ type: 'stage.merge', from: stage.id, into: before.id }],
          },
        },
      ];
    });
  },
};

/** For each stage with actions of the vendor, what they are in one comparable text. */
function actsByStage(document: RoadmapDocument): ReadonlyMap<Stage['id'], string> {
  const vendors = ofKind(document, 'action').filter((action) => action.actor === 'vendor' && isWritten(action));
  const byStage = Map.groupBy(vendors, ({ stage }) => stage);
  return new Map(
    [...byStage].map(([stage, actions]) => [
      stage,
      [...new Set(actions.map(({ when, title }) => `${sameForm(when)}\n${sameForm(title)}`))].sort().join('\f'),
    ]),
  );
}
