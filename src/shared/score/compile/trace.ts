import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { find, ofKind } from '#shared/kinds/select.ts';
import type { Measure } from '../model.ts';

/** From an indicator through its action and stage to every goal that it serves, near ones first. */
export function traceOf(document: RoadmapDocument, indicator: Indicator): Measure['trace'] {
  const action = find(document, 'action', indicator.action);
  const stage = indicator.stage ?? action?.stage ?? null;
  return {
    goals: action === undefined ? [] : goalsAbove(document, action.id),
    actions: action === undefined ? [] : [action.id],
    stages: stage === null ? [] : [stage],
  };
}

/** Goals reached from a card along links, breadth first; every goal once. */
export function goalsAbove(document: RoadmapDocument, from: string): string[] {
  const links = ofKind(document, 'link');
  const found: string[] = [];
  let edge = [from];
  while (edge.length > 0) {
    const next = links
      .filter((link) => edge.includes(link.from))
      .map((link) => link.to)
      .filter((id) => find(document, 'goal', id) !== undefined && !found.includes(id));
    edge = [...new Set(next)].sort();
    found.push(...edge);
  }
  return found;
}
