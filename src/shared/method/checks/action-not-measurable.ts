import { isBlank } from '#shared/core/text.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { derivedId } from '../derived-id.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../naming.ts';

/**
 * action/not-measurable: no indicator candidate watches the "when" of an action. Asked of the vendor's actions only: the
 * score is there so that the vendor notices and reacts, while a customer's task follows from what is agreed.
 */
export const notMeasurable: Check = {
  code: 'action/not-measurable',
  severity: 'warning',
  why: {
    ja: '「いつ」を測れる形にしたものが指標候補です。測るものがなければ、その時が来ても誰も気づけません。いまデータがなくても、候補として残します。',
    en: 'A “when”, made measurable, is an indicator candidate; what nobody measures, nobody notices in time. Keep the candidate even without data today.',
  },
  find(document) {
    const watched = new Set(ofKind(document, 'indicator').map(({ action }) => action));
    return ofKind(document, 'action')
      .filter((action) => action.actor === 'vendor' && !isBlank(action.when) && !watched.has(action.id))
      .map((action) => {
        const name = nameOf(action);
        const { id, when, stage, segments } = action;
        return {
          records: [id],
          message: {
            ja: `${name.ja}の「いつ」を測る指標候補がありません。`,
            en: `${name.en} has no indicator candidate that measures its “when”.`,
          },
          fix: {
            label: { ja: '「いつ」を指標候補に加える', en: 'Add the “when” as an indicator candidate' },
            commands: [
              {
                type: 'record.add',
                id: derivedId(document, id, 'candidate'),
                kind: 'indicator',
                fields: { title: when, action: id, stage, segments },
              },
            ],
          },
        };
      });
  },
};
