import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { roadmapOf } from '#shared/kinds/select.ts';
import { countsIn, plannedProfiles, scoredIndicators } from '#shared/score/compile/profiles.ts';

/** What part of the score an indicator decides, 0..1: smallest and largest over the profiles in which it counts. */
export interface Share {
  readonly least: number;
  readonly most: number;
}

const caches = new WeakMap<RoadmapDocument, ReadonlyMap<string, Share>>();

/** The share of every scored indicator: its part of its group, times the group's part of the profile. Computed once per state. */
export function sharesOf(document: RoadmapDocument): ReadonlyMap<string, Share> {
  const known = caches.get(document);
  if (known !== undefined) return known;
  const { groups } = roadmapOf(document).score;
  const scored = scoredIndicators(document);
  const shares = new Map<string, Share>();
  for (const profile of plannedProfiles(document)) {
    const members = scored.filter((indicator) => countsIn(indicator, profile));
    const used = groups
      .map((group) => ({
        weight: profile.groupWeights[group.id] ?? group.weight,
        members: members.filter((indicator) => indicator.group === group.id),
      }))
      .filter((group) => group.members.length > 0);
    const total = sum(used.map((group) => group.weight));
    for (const group of used) {
      const inside = sum(group.members.map((indicator) => indicator.weight));
      for (const { id, weight } of group.members) {
        const share = (group.weight / total) * (weight / inside);
        const before = shares.get(id);
        shares.set(id, {
          least: Math.min(share, before?.least ?? share),
          most: Math.max(share, before?.most ?? share),
        });
      }
    }
  }
  caches.set(document, shares);
  return shares;
}

/** `20%`, or `18–24%` where profiles differ. */
export function shareText({ least, most }: Share): string {
  const [low, high] = [Math.round(least * 100), Math.round(most * 100)];
  return low === high ? `${low}%` : `${low}–${high}%`;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
