import type { Action } from '#shared/kinds/action/action.ts';
import type { Goal } from '#shared/kinds/goal/goal.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { Outcome } from '#shared/kinds/outcome/outcome.ts';
import { type AnyRecord, isKind, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';

/** The way from what the customer wants to what is scored, through one record. Each part from the top down. */
export interface Trail {
  readonly outcomes: readonly Outcome[];
  /** From the furthest effect to the nearest cause. */
  readonly goals: readonly Goal[];
  readonly actions: readonly Action[];
  readonly indicators: readonly Indicator[];
}

/** The trail through a record; null for kinds that stand beside it. */
export function trailOf(document: RoadmapDocument, record: AnyRecord): Trail | null {
  const actions = actionsOf(document, record);
  if (actions === null) return null;
  const indicators = isKind(record, 'indicator')
    ? [record]
    : ofKind(document, 'indicator').filter(({ action }) => actions.some(({ id }) => id === action));
  const starts = isKind(record, 'goal')
    ? [record]
    : goalsServedBy(document, [...actions.map(({ id }) => id), record.id]);
  return { ...upwards(document, starts), actions, indicators };
}

function actionsOf(document: RoadmapDocument, record: AnyRecord): readonly Action[] | null {
  switch (record.kind) {
    case 'action':
      return [record];
    case 'indicator':
      return ofKind(document, 'action').filter(({ id }) => id === record.action);
    case 'touchpoint':
      return ofKind(document, 'action').filter(({ touchpoint }) => touchpoint === record.id);
    case 'goal': {
      const serving = new Set(ofKind(document, 'link').flatMap(({ from, to }) => (to === record.id ? [from] : [])));
      return ofKind(document, 'action').filter(({ id }) => serving.has(id));
    }
    default:
      return null;
  }
}

function goalsServedBy(document: RoadmapDocument, ids: readonly string[]): Goal[] {
  const served = new Set(ofKind(document, 'link').flatMap(({ from, to }) => (ids.includes(from) ? [to] : [])));
  return ofKind(document, 'goal').filter(({ id }) => served.has(id));
}

/** The goals and everything that they lead to, the furthest first; links never go round. */
function upwards(document: RoadmapDocument, starts: readonly Goal[]): Pick<Trail, 'goals' | 'outcomes'> {
  const links = ofKind(document, 'link');
  const distance = new Map<string, number>(starts.map(({ id }) => [id, 0]));
  const open = [...distance.keys()];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const next = (distance.get(id) ?? 0) + 1;
    for (const { from, to } of links) {
      if (from !== id || (distance.get(to) ?? -1) >= next) continue;
      distance.set(to, next);
      open.push(to);
    }
  }
  const reached = <R extends { readonly id: string }>(records: readonly R[]) =>
    records
      .filter(({ id }) => distance.has(id))
      .toSorted((a, b) => (distance.get(b.id) ?? 0) - (distance.get(a.id) ?? 0));
  return { goals: reached(ofKind(document, 'goal')), outcomes: reached(ofKind(document, 'outcome')) };
}
