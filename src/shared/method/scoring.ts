import type { Text } from '#shared/core/text.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import type { Category, ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { find, ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { shareCustomers } from './audience.ts';

/** Indicators that are in the score. */
export function scored(document: RoadmapDocument): readonly Indicator[] {
  return ofKind(document, 'indicator').filter((indicator) => indicator.scored);
}

/** Whether somebody's data must come in for it: it is in the score, sets off an action, or is said to be available. */
export function needsData({ scored, alert, availability }: Indicator): boolean {
  return scored || alert !== null || availability === 'available';
}

/** The category of the group that an indicator is scored in. */
export function categoryOf(document: RoadmapDocument, indicator: Indicator): Category | undefined {
  return roadmapOf(document).score.groups.find((group) => group.id === indicator.group)?.category;
}

/** The stage that an indicator belongs to: its own or, failing that, its action's. */
export function stageOfIndicator(document: RoadmapDocument, indicator: Indicator): string | null {
  return indicator.stage ?? find(document, 'action', indicator.action)?.stage ?? null;
}

/** Customers who are scored together, and the indicators that count for them. */
export interface ScoredTogether {
  readonly id: string;
  readonly label: Text;
  readonly indicators: readonly Indicator[];
}

/**
 * The profiles of the settings or, where there are none, one for everybody or one per segment as soon as an indicator has
 * segments of its own: as the score is compiled.
 */
export function profilesOf(document: RoadmapDocument): readonly ScoredTogether[] {
  const indicators = scored(document);
  return planned(document, indicators).map(({ id, label, segments }) => ({
    id,
    label,
    indicators: indicators.filter((indicator) =>
      indicator.profiles.length > 0 ? indicator.profiles.includes(id) : shareCustomers(indicator.segments, segments),
    ),
  }));
}

type Planned = Pick<ScoreSettings['profiles'][number], 'id' | 'label' | 'segments'>;

function planned(document: RoadmapDocument, indicators: readonly Indicator[]): readonly Planned[] {
  const { profiles } = roadmapOf(document).score;
  if (profiles.length > 0) return profiles;
  if (indicators.every(({ segments }) => segments.length === 0)) {
    return [{ id: 'default', label: { ja: 'すべての顧客', en: 'All customers' }, segments: [] }];
  }
  return ofKind(document, 'segment').map(({ id, title }) => ({ id, label: title, segments: [id] }));
}
