import type { Bilingual } from '#shared/core/result.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import type { Segment } from '#shared/kinds/segment/segment.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { audiences, isUnderWay, shareCustomers } from '../audience.ts';
import type { Check } from '../finding.ts';
import { joined, listed } from '../naming.ts';

type Role = 'decision-maker' | 'user' | 'champion';
const ROLES: Readonly<Record<Role, Bilingual>> = {
  'decision-maker': { ja: '決裁者', en: 'decision maker' },
  user: { ja: '利用者', en: 'user' },
  champion: { ja: '推進者', en: 'champion' },
};
const NEEDED: readonly Role[] = ['decision-maker', 'user', 'champion'];

/**
 * segment/missing-stakeholder: a segment's decision maker, user or champion is not named. Segments that lack the same
 * people make one finding, and a segment is asked about once its goals are under way; without segments, the roadmap is.
 */
export const missingStakeholder: Check = {
  code: 'segment/missing-stakeholder',
  severity: 'info',
  why: {
    ja: '使う人、決める人、推し進める人では、伝えるべきことが違います。相手が見えていなければ、価値を正しく伝えられません。',
    en: 'Who uses, who decides and who champions each need to hear something else. Value is told rightly only to people you know.',
  },
  find(document) {
    const people = ofKind(document, 'stakeholder');
    const asked = audiences(document).filter(({ goals }) => isUnderWay(document, goals));
    const lacking = Map.groupBy(asked, ({ segment }) => {
      const known = people.filter(({ segments }) => shareCustomers(segments, segment === null ? [] : [segment.id]));
      return NEEDED.filter((role) => known.every((person) => person.role !== role)).join(' ');
    });
    return [...lacking].flatMap(([roles, group]) => {
      if (roles === '') return [];
      const segments = group.flatMap(({ segment }) => segment ?? []);
      return [
        {
          records: segments.length === 0 ? [ROADMAP_ID] : segments.map(({ id }) => id),
          message: notNamed(
            NEEDED.filter((role) => roles.split(' ').includes(role)),
            segments,
          ),
        },
      ];
    });
  },
};

function notNamed(roles: readonly Role[], segments: readonly Segment[]): Bilingual {
  const names = listed(segments);
  const en = joined(
    roles.map((role) => ROLES[role].en),
    'or',
  );
  return {
    ja: `${segments.length === 0 ? '' : `顧客セグメント${names.ja}の`}${roles.map((role) => ROLES[role].ja).join('・')}が登録されていません。`,
    en: `No ${en} is named${segments.length === 0 ? '' : ` for the segment${segments.length > 1 ? 's' : ''} ${names.en}`}.`,
  };
}
