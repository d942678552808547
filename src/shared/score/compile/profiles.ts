import { type Language, shown } from '#shared/core/text.ts';
import { renameFields } from '#shared/kinds/indicator/condition.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import type { ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { find, inReadingOrder, ofKind, roadmapOf } from '#shared/kinds/select.ts';
import type { Group, Measure, Override, Profile } from '../model.ts';
import type { Fields } from './fields.ts';
import { traceOf } from './trace.ts';

type PlannedProfile = ScoreSettings['profiles'][number];

/** The value that stands for a segment or a stage in the account data. */
export function keyOf(document: RoadmapDocument, kind: 'segment' | 'stage', id: string): string {
  const record = find(document, kind, id);
  return record === undefined ? id : record.key.trim() || shown(record.title, roadmapOf(document).language) || id;
}

/** The profiles of the settings or, where there are none, one for all or one per segment that has its own indicators. */
export function plannedProfiles(document: RoadmapDocument): readonly PlannedProfile[] {
  const { score } = roadmapOf(document);
  if (score.profiles.length > 0) return score.profiles;
  const scored = scoredIndicators(document);
  if (scored.every((indicator) => indicator.segments.length === 0)) {
    return [
      { id: 'default', label: { ja: 'すべての顧客', en: 'All customers' }, segments: [], stages: [], groupWeights: {} },
    ];
  }
  return ofKind(document, 'segment').map((segment) => ({
    id: segment.id,
    label: segment.title,
    segments: [segment.id],
    stages: [],
    groupWeights: {},
  }));
}

/** Indicators that make up the score: those with a transform; the others are reported by `compile`. */
export function scoredIndicators(document: RoadmapDocument): readonly Indicator[] {
  return inReadingOrder(document, 'indicator').filter((indicator) => indicator.scored && indicator.transform !== null);
}

/** Whether an indicator counts in a profile: named by it, or sharing a segment with it. */
export function countsIn(indicator: Indicator, profile: PlannedProfile): boolean {
  if (indicator.profiles.length > 0) return indicator.profiles.includes(profile.id);
  return (
    profile.segments.length === 0 ||
    indicator.segments.length === 0 ||
    indicator.segments.some((segment) => profile.segments.includes(segment))
  );
}

export function compileProfiles(document: RoadmapDocument, language: Language, fields: Fields): Profile[] {
  const { score } = roadmapOf(document);
  const scored = scoredIndicators(document);
  return plannedProfiles(document).map((profile) => ({
    id: profile.id,
    label: shown(profile.label, language) || profile.id,
    segments: profile.segments.map((id) => keyOf(document, 'segment', id)),
    stages: profile.stages.map((id) => keyOf(document, 'stage', id)),
    groups: score.groups.flatMap((group): Group[] => {
      const measures = scored
        .filter((indicator) => indicator.group === group.id && countsIn(indicator, profile))
        .map((indicator) => measureOf(document, indicator, language, fields));
      const weight = profile.groupWeights[group.id] ?? group.weight;
      const category = group.id === group.category ? {} : { category: group.category };
      return measures.length === 0
        ? []
        : [{ id: group.id, ...category, label: shown(group.label, language) || group.id, weight, measures }];
    }),
    overrides: score.overrides
      .filter((override) => override.profiles.length === 0 || override.profiles.includes(profile.id))
      .map(
        (override): Override => ({
          id: override.id,
          label: shown(override.label, language) || override.id,
          when: renameFields(override.when, fields.nameOf),
          ...(override.cap === null ? {} : { cap: override.cap }),
          ...(override.floor === null ? {} : { floor: override.floor }),
        }),
      ),
  }));
}

function measureOf(document: RoadmapDocument, indicator: Indicator, language: Language, fields: Fields): Measure {
  if (indicator.transform === null) throw new Error(`${indicator.id} is scored without a transform`);
  const label = shown(indicator.title, language) || indicator.id;
  return {
    id: indicator.id,
    field: fields.nameOf(indicator.id),
    label,
    weight: indicator.weight,
    transform: indicator.transform,
    missing: indicator.missing ?? { policy: 'exclude' },
    reason: shown(indicator.reason, language) || label,
    trace: traceOf(document, indicator),
  };
}
