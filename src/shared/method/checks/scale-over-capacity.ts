import { customersPlanned, hoursNeeded } from '#shared/capacity/capacity.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { find, roadmapOf } from '#shared/kinds/select.ts';
import { inTenths } from '../figures.ts';
import type { Check } from '../finding.ts';
import { quoted } from '../naming.ts';

/**
 * scale/over-capacity: at the planned number of customers the actions take more hours a month than the team has. Silent
 * while nobody has said what the team has. Names the action that takes most, for there is most to win.
 */
export const overCapacity: Check = {
  code: 'scale/over-capacity',
  severity: 'warning',
  why: {
    ja: '規模を広げるには、手間の増え方を売上の伸びより小さくする必要があります。質問の原因をなくし、セルフサービスを用意し、顧客どうしで助け合える場をつくる。この順に考えます。',
    en: 'Scaling means that effort grows slower than revenue. In this order: prevent the question, let customers solve it alone, let customers help each other.',
  },
  find(document) {
    const { teamHours } = roadmapOf(document);
    const { total, customers, loads } = hoursNeeded(document, customersPlanned);
    const [most] = loads.toSorted((a, b) => b.hours - a.hours);
    const heaviest = find(document, 'action', most?.action ?? null);
    if (teamHours === null || total <= teamHours || most === undefined || heaviest === undefined) return [];
    const name = quoted(heaviest);
    const [need, have, own] = [total, teamHours, most.hours].map(inTenths);
    return [
      {
        records: [heaviest.id, ROADMAP_ID],
        message: {
          ja: `計画の顧客数（${customers}）では月${need}時間が必要で、チームの${have}時間を超えます。最も時間がかかるのはアクション${name.ja}です（${own}時間）。`,
          en: `The planned ${customers} customers need ${need} hours a month; the team has ${have}. Most of it goes into the action ${name.en} (${own} h).`,
        },
      },
    ];
  },
};
