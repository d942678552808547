import { type Action, METHODS } from '#shared/kinds/action/action.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import type { Segment } from '#shared/kinds/segment/segment.ts';
import { ofKind } from '#shared/kinds/select.ts';

export type Method = (typeof METHODS)[number];

/**
 * Whether a method's hours grow with the number of customers.
 *
 * One-to-one work is done anew for each customer. A session for a group, a mail to all, an article or a community is made
 * once, however many customers it reaches, so its hours a month stay as they are: that is what makes it scale.
 */
const GROWS: Readonly<Record<Method, boolean>> = {
  'one-to-one': true,
  group: false,
  digital: false,
  'self-service': false,
  community: false,
};

/** How many customers a segment has; null where nobody has said. */
export type CustomerCount = (segment: Segment) => number | null;

export const customersToday: CustomerCount = (segment) => segment.customersNow;

/** As planned; where there is no plan, as many as today. */
export const customersPlanned: CustomerCount = (segment) => segment.customersPlanned ?? segment.customersNow;

/**
 * On the way from today to the plan.
 * @param share 0 is today, 1 is the plan; where only one of the two is known, that one
 */
export function customersAlong(share: number): CustomerCount {
  return (segment) => {
    const [now, planned] = [customersToday(segment), customersPlanned(segment)];
    return now === null || planned === null ? planned : now + (planned - now) * share;
  };
}

/** Hours a month that one action takes of the team. */
export interface Load {
  readonly action: string;
  readonly stage: string;
  readonly method: Method;
  readonly hours: number;
}

/** Hours a month at some number of customers. */
export interface Hours {
  /** Customers of all segments whose number is known. */
  readonly customers: number;
  readonly total: number;
  readonly loads: readonly Load[];
  /** Sums of the loads by stage and method, in the order of the stages and of the methods; empty ones left out. */
  readonly cells: readonly Omit<Load, 'action'>[];
  /** Actions whose hours are not counted, or only in part: effort, frequency or customers are not known. */
  readonly uncounted: readonly string[];
}

/** Whether the hours of the action grow with the customers; without a method it counts as one-to-one, the dearest. */
export function growsWithCustomers({ method }: Pick<Action, 'method'>): boolean {
  return GROWS[method ?? 'one-to-one'];
}

/**
 * The team's hours a month: Σ hours each time × times a month × customers of the action's segments. Only the vendor's
 * actions cost the team hours; methods that do not grow count once a month's worth.
 */
export function hoursNeeded(document: RoadmapDocument, customersOf: CustomerCount = customersPlanned): Hours {
  const segments = ofKind(document, 'segment');
  const counts = new Map(segments.map((segment) => [segment.id, customersOf(segment)]));
  const everybody = [...counts.keys()];
  const uncounted: string[] = [];
  const loads: Load[] = [];
  for (const action of ofKind(document, 'action')) {
    if (action.actor !== 'vendor') continue;
    const reached = (action.segments.length === 0 ? everybody : action.segments).map((id) => counts.get(id) ?? null);
    const known = reached.filter((count) => count !== null);
    const grows = growsWithCustomers(action);
    const vague = grows && (known.length === 0 || known.length < reached.length);
    if (action.effortHours === null || action.timesPerMonth === null || vague) uncounted.push(action.id);
    const hours = (action.effortHours ?? 0) * (action.timesPerMonth ?? 0) * (grows ? sum(known) : 1);
    if (hours > 0) loads.push({ action: action.id, stage: action.stage, method: action.method ?? 'one-to-one', hours });
  }
  const customers = sum([...counts.values()].map((count) => count ?? 0));
  return { customers, total: sum(loads.map(({ hours }) => hours)), loads, cells: cellsOf(document, loads), uncounted };
}

/** Hours from today's customers to the planned ones, in equal steps; the first is today, the last the plan. */
export function hoursAsCustomersGrow(document: RoadmapDocument, steps = 10): Hours[] {
  return Array.from({ length: steps + 1 }, (_, step) => hoursNeeded(document, customersAlong(step / steps)));
}

function cellsOf(document: RoadmapDocument, loads: readonly Load[]): Hours['cells'] {
  const byStage = Map.groupBy(loads, ({ stage }) => stage);
  return ofKind(document, 'stage').flatMap(({ id: stage }) => {
    const byMethod = Map.groupBy(byStage.get(stage) ?? [], ({ method }) => method);
    return METHODS.flatMap((method) => {
      const own = byMethod.get(method);
      return own === undefined ? [] : [{ stage, method, hours: sum(own.map(({ hours }) => hours)) }];
    });
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
