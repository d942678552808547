import { shown } from '#shared/core/text.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import type { ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { roadmapOf } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';

type Profile = ScoreSettings['profiles'][number];

/** score/unreachable-profile: an earlier profile takes every account that this one could apply to [SM12]. */
export const unreachableProfile: Check = {
  code: 'score/unreachable-profile',
  severity: 'error',
  why: {
    ja: 'プロファイルは上から順に、最初に当てはまったものが使われます。前のものがすべて先に当てはまると、後のものは決して使われません。',
    en: 'The first profile that matches applies. One whose accounts are all taken by an earlier one is never used.',
  },
  find(document) {
    const { profiles } = roadmapOf(document).score;
    return profiles.flatMap((profile, index) => {
      const taker = profiles.slice(0, index).find((earlier) => covers(earlier, profile));
      if (taker === undefined) return [];
      return [
        {
          records: [ROADMAP_ID],
          message: {
            ja: `プロファイル「${shown(profile.label, 'ja')}」は、先にある「${shown(taker.label, 'ja')}」に必ず当てはまるため使われません。`,
            en: `The profile “${shown(profile.label, 'en')}” is never used: “${shown(taker.label, 'en')}” comes first and always matches.`,
          },
        },
      ];
    });
  },
};

/** Whether every account of the later profile is one of the earlier's; an open list is covered by an open list only. */
function covers(earlier: Profile, later: Profile): boolean {
  return within(earlier.segments, later.segments) && within(earlier.stages, later.stages);
}

function within(wide: readonly string[], narrow: readonly string[]): boolean {
  return wide.length === 0 || (narrow.length > 0 && narrow.every((id) => wide.includes(id)));
}
