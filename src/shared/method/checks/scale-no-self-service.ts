import { growsWithCustomers } from '#shared/capacity/capacity.ts';
import type { Action } from '#shared/kinds/action/action.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { find, ofKind } from '#shared/kinds/select.ts';
import { shareCustomers } from '../audience.ts';
import { inTenths } from '../figures.ts';
import type { Check } from '../finding.ts';
import { linksOf } from '../links.ts';
import { nameOf } from '../naming.ts';

/** Frequent: a customer needs it at least once a month. Costly: it takes half an hour or more each time. */
const FREQUENT = 1;
const COSTLY_HOURS = 0.5;

/**
 * scale/no-self-service: the vendor does something often, at length and anew for each customer, and there is no way for
 * customers to do without. A way is a resource at the action's touchpoint or, in the same stage and towards the same goal,
 * a touchpoint with a resource or an action by self-service or community for the same customers.
 */
export const noSelfService: Check = {
  code: 'scale/no-self-service',
  severity: 'info',
  why: {
    ja: '1社ずつの手厚い対応は、顧客が増えた分だけ時間がかかります。まず質問の原因をなくし、次に顧客が自分で解決できる手段を用意します。',
    en: 'Work done anew for each customer grows with their number. First remove what makes it necessary, then let customers solve it alone.',
  },
  find(document) {
    const ways = waysAround(document);
    return ofKind(document, 'action')
      .filter((action) => isHeavy(action) && !ways(action))
      .map((action) => {
        const name = nameOf(action);
        const hours = inTenths((action.effortHours ?? 0) * (action.timesPerMonth ?? 0));
        return {
          records: [action.id],
          message: {
            ja: `${name.ja}は1顧客あたり月${hours}時間かかりますが、セルフサービスの手段がありません。`,
            en: `${name.en} takes ${hours} h a month for each customer and has no self-service alternative.`,
          },
        };
      });
  },
};

function isHeavy(action: Action): boolean {
  const { actor, effortHours, timesPerMonth } = action;
  return (
    actor === 'vendor' &&
    growsWithCustomers(action) &&
    (timesPerMonth ?? 0) >= FREQUENT &&
    (effortHours ?? 0) >= COSTLY_HOURS
  );
}

/** Tells whether customers have another way than the action. */
function waysAround(document: RoadmapDocument): (action: Action) => boolean {
  const links = linksOf(document);
  const alone = [
    ...ofKind(document, 'touchpoint').filter(({ resource }) => resource !== null),
    ...ofKind(document, 'action').filter(({ method }) => method === 'self-service' || method === 'community'),
  ];
  const places = Map.groupBy(
    alone.flatMap((card) => links.targets(card.id).map((goal) => ({ card, place: `${card.stage} ${goal}` }))),
    ({ place }) => place,
  );
  return (action) =>
    (find(document, 'touchpoint', action.touchpoint)?.resource ?? null) !== null ||
    links
      .targets(action.id)
      .some((goal) =>
        places.get(`${action.stage} ${goal}`)?.some(({ card }) => shareCustomers(card.segments, action.segments)),
      );
}
