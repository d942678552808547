import { canonicalJson } from '#shared/core/json.ts';
import { type Condition, fieldsOf } from '#shared/kinds/indicator/condition.ts';
import type { Field, Group, Measure, ScoreModel } from '#shared/score/model.ts';
import { CommonOrder, merged } from './common-order.ts';
import type { Flow, PlannedAction, PlannedStage } from './flow.ts';

/** An indicator to be: a measure in the profiles that have it, or a candidate that stands for a column alone. */
export interface Card {
  /** Tells cards apart while the document is made. */
  readonly key: string;
  readonly field: Field;
  readonly measure: Measure | null;
  /** Where it counts; the group as `groupKey` names it. */
  readonly group: string | null;
  readonly profiles: readonly number[];
  action: PlannedAction | null;
  stage: PlannedStage | null;
  alert: Condition | null;
}

/** Groups that different profiles call alike are one where they agree on all but the weight. */
export function groupKey({ id, label, category }: Group): string {
  return canonicalJson({ id, label, category });
}

/** Cards in the order in which a roadmap gives back the measures and fields of the model. */
export interface Deck {
  readonly cards: readonly Card[];
  readonly stages: readonly PlannedStage[];
  /** The card whose column a field is, by the field's name. */
  cardOf(field: string): Card | undefined;
}

export function dealt(model: ScoreModel, flow: Flow, groupOf: (profile: number, group: Group) => string): Deck {
  const fields = new Map(model.fields.map((field) => [field.name, field]));
  const order = new CommonOrder();
  const scored = measureCards(model, flow, fields, order, groupOf);
  const measureOrder = pairsOf(scored, order);
  const { cards, faces } = withCandidates(model, scored, order);
  raiseAlerts(flow, cards, order, fields, faces);
  const sorted = byKey(cards, order.sorted(cards.map(({ key }) => key)));
  const stages = settleStages(measureOrder, pairsOf(scored, order), flow);
  placeCandidates(sorted, order, stages);
  return { cards: sorted, stages, cardOf: (field) => faces.get(field) };
}

function measureCards(
  model: ScoreModel,
  flow: Flow,
  fields: ReadonlyMap<string, Field>,
  order: CommonOrder,
  groupOf: (profile: number, group: Group) => string,
): Card[] {
  const lists = model.profiles.flatMap((profile, index) =>
    profile.groups.map((group) => ({
      index,
      measures: group.measures.map((measure) => ({ measure, group: groupOf(index, group) })),
    })),
  );
  const listed = merged(
    lists.map(({ measures }) => measures),
    (part) => canonicalJson(part),
  );
  const cards = listed.flatMap(({ value: { measure, group }, lists: at }, index): Card[] => {
    const field = fields.get(measure.field);
    if (field === undefined) return [];
    const profiles = at.flatMap((list) => lists[list]?.index ?? []);
    const [action, stage] = [flow.actionOf(measure), flow.stageOf(measure)];
    return [{ key: `measure ${index}`, field, measure, group, profiles, action, stage, alert: null }];
  });
  // What stands side by side in one list is all that has to keep its order.
  const last = new Map<number, string>();
  listed.forEach(({ lists: at }, index) => {
    for (const list of at) {
      const before = last.get(list);
      if (before !== undefined) order.add(before, `measure ${index}`);
      last.set(list, `measure ${index}`);
    }
  });
  return cards;
}

/** A field that no measure can stand for, because none reads it or all have another label, gets a candidate of its own. */
function withCandidates(
  model: ScoreModel,
  scored: readonly Card[],
  order: CommonOrder,
): { cards: Card[]; faces: Map<string, Card> } {
  const sorted = byKey(scored, order.sorted(scored.map(({ key }) => key)));
  const faces = new Map<string, Card>();
  const cards: Card[] = [...scored];
  let before: Card | undefined;
  let measured: Card | undefined;
  model.fields.forEach((field, index) => {
    const readers = sorted.filter((card) => card.field === field);
    const face = readers.find(({ measure }) => measure?.label === field.label) ?? candidate(field, `field ${index}`);
    if (face.measure === null) cards.push(face);
    for (const reader of readers) {
      order.add(face.key, reader.key);
      if (measured !== undefined) order.add(measured.key, reader.key);
    }
    if (before !== undefined) order.add(before.key, face.key);
    faces.set(field.name, face);
    before = face;
    if (face.measure !== null) measured = face;
  });
  return { cards, faces };
}

function candidate(field: Field, key: string): Card {
  return { key, field, measure: null, group: null, profiles: [], action: null, stage: null, alert: null };
}

/** Every trigger becomes the alert of one indicator that watches its action. */
function raiseAlerts(
  flow: Flow,
  cards: Card[],
  order: CommonOrder,
  fields: ReadonlyMap<string, Field>,
  faces: ReadonlyMap<string, Card>,
): void {
  flow.actions.forEach((action, index) => {
    if (action.trigger === null) return;
    const { when } = action.trigger;
    const read = [...new Set(fieldsOf(when))];
    const watching = cards.filter((card) => card.action === action);
    const free = read
      .flatMap((name) => faces.get(name) ?? [])
      .find((card) => card.measure === null && card.action === null);
    const field = fields.get(read[0] ?? '');
    let card = watching.find((one) => read.includes(one.field.name)) ?? watching[0] ?? free;
    if (card === undefined && field !== undefined) {
      card = candidate(field, `alert ${index}`);
      cards.push(card);
      const face = faces.get(field.name);
      if (face !== undefined) order.add(face.key, card.key);
    }
    if (card === undefined) return;
    card.action = action;
    card.alert = when;
  });
}

/**
 * An order of stages in which the cards can stand in theirs and still be read in the order of the model. A card whose stage
 * would be in the way stands in the roadmap as a whole, first of all one whose action tells the stage anyway: the order of
 * measures decides ties between reasons [SM13], a stage in a trace decides nothing.
 */
function settleStages(measureOrder: readonly Pair[], fieldOrder: readonly Pair[], flow: Flow): PlannedStage[] {
  const before = Map.groupBy(measureOrder, ([, second]) => second);
  const toldByAction = (card: Card) => card.action?.stage === card.stage;
  /** What stands before it in its group would have to leave too. */
  const mayLeave = (card: Card, seen = new Set<Card>()): boolean => {
    if (card.stage === null || seen.has(card)) return true;
    seen.add(card);
    return toldByAction(card) && (before.get(card) ?? []).every(([first]) => mayLeave(first, seen));
  };
  for (;;) {
    const early = measureOrder.find(([first, second]) => second.stage === null && first.stage !== null);
    const wished = fieldOrder.find(
      ([first, second]) => second.stage === null && first.stage !== null && mayLeave(first),
    );
    const { stages, refused } = stageOrder(measureOrder, fieldOrder, flow);
    const willing = early?.[0] ?? wished?.[0] ?? refused.find((card) => mayLeave(card));
    const leaving = willing ?? stageOrder(measureOrder, [], flow).refused[0];
    if (leaving === undefined) return stages;
    leaving.stage = null;
  }
}

/** The order of stages that triggers and cards ask for, and the cards whose wish came too late. */
function stageOrder(
  measureOrder: readonly Pair[],
  fieldOrder: readonly Pair[],
  flow: Flow,
): { stages: PlannedStage[]; refused: Card[] } {
  const order = new CommonOrder();
  const keyOf = (stage: PlannedStage) => String(flow.stages.indexOf(stage));
  const triggered = flow.actions.filter(({ trigger }) => trigger !== null);
  triggered.forEach(({ stage }, index) => {
    const before = triggered[index - 1];
    if (before !== undefined) order.add(keyOf(before.stage), keyOf(stage));
  });
  const refused = [...measureOrder, ...fieldOrder].flatMap(([first, second]) => {
    if (first.stage === null || second.stage === null || first.stage === second.stage) return [];
    return order.add(keyOf(first.stage), keyOf(second.stage)) ? [] : [first];
  });
  const keys = order.sorted(flow.stages.map(keyOf));
  return { stages: keys.flatMap((key) => flow.stages[Number(key)] ?? []), refused };
}

/** A candidate stands where what must come before it stands or, where nothing waits for it, with its action. */
function placeCandidates(cards: readonly Card[], order: CommonOrder, stages: readonly PlannedStage[]): void {
  const column = (stage: PlannedStage | null | undefined) => (stage == null ? -1 : stages.indexOf(stage));
  const pairs = pairsOf(cards, order);
  const before = Map.groupBy(pairs, ([, second]) => second);
  const leading = new Set(pairs.map(([first]) => first));
  for (const card of cards) {
    if (card.measure !== null) continue;
    const earlier = (before.get(card) ?? []).map(([first]) => column(first.stage));
    const wanted = leading.has(card) ? -1 : column(card.action?.stage);
    card.stage = stages[Math.max(wanted, ...earlier)] ?? null;
  }
}

type Pair = readonly [first: Card, second: Card];

function pairsOf(cards: readonly Card[], order: CommonOrder): Pair[] {
  const known = new Map(cards.map((card) => [card.key, card]));
  return order.pairs().flatMap(([a, b]) => {
    const [first, second] = [known.get(a), known.get(b)];
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
}

function byKey(cards: readonly Card[], keys: readonly string[]): Card[] {
  const known = new Map(cards.map((card) => [card.key, card]));
  return keys.flatMap((key) => known.get(key) ?? []);
}
