import type { Goal } from '#shared/kinds/goal/goal.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import type { Segment } from '#shared/kinds/segment/segment.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { servedByActions } from './links.ts';
import { perDocument } from './per-document.ts';

/** Customers who are planned for together, and their goals: a segment or, where there is none yet, everybody. */
export interface Audience {
  readonly segment: Segment | null;
  readonly goals: readonly Goal[];
}

/** Every segment with its goals, those for all customers included. */
export const audiences = perDocument((document): readonly Audience[] => {
  const goals = ofKind(document, 'goal');
  const segments = ofKind(document, 'segment');
  if (segments.length === 0) return [{ segment: null, goals }];
  const bySegment = new Map(segments.map((segment): [string, Goal[]] => [segment.id, []]));
  for (const goal of goals) {
    for (const id of goal.segments.length === 0 ? bySegment.keys() : goal.segments) bySegment.get(id)?.push(goal);
  }
  return segments.map((segment) => ({ segment, goals: bySegment.get(segment.id) ?? [] }));
});

/**
 * Whether enough is written of the goals to say what is missing: one goal alone is only a beginning, until actions
 * serve it.
 */
export function isUnderWay(document: RoadmapDocument, goals: readonly Goal[]): boolean {
  return goals.length > 1 || goals.some(({ id }) => servedByActions(document).has(id));
}

/** Whether two lists of segments have customers in common; an empty list means everybody. */
export function shareCustomers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((segment) => others.includes(segment));
}
