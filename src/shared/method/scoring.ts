import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';

/** Indicators that are in the score. */
export function scored(document: RoadmapDocument): readonly Indicator[] {
  return ofKind(document, 'indicator').filter((indicator) => indicator.scored);
}
