import { ordersBetween } from '#shared/core/order.ts';
import { type Text, textIn } from '#shared/core/text.ts';
import { documentOf } from '#shared/document/document.ts';
import { METHODS } from '#shared/kinds/action/action.ts';
import { renameFields } from '#shared/kinds/indicator/condition.ts';
import { type AnyRecord, createRecord, type RecordOf, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ANY_STAGE } from '#shared/kinds/stage/stage.ts';
import type { Field, ScoreModel } from '#shared/score/model.ts';
import { type Card, dealt } from './cards.ts';
import { flowOf, type Pairing, type PlannedAction } from './flow.ts';
import { CellNames, Ids } from './names.ts';
import { planSettings } from './settings.ts';

const ANY_STAGE_TITLE: Text = { ja: 'すべてのステージ', en: 'Any stage' };

/** The document that exports the model, which has the form of `fitted`. The same model gives the same document. */
export function recordsOf(model: ScoreModel, pairing: Pairing): RoadmapDocument {
  const write = (value: string) => textIn(model.locale, value);
  const settings = planSettings(model);
  const flow = flowOf(model, pairing);
  const deck = dealt(model, flow, settings.groupOf);
  const ids = new Ids(ROADMAP_ID);
  const keys = new CellNames(
    [...model.profiles, ...model.triggers].flatMap(({ segments, stages }) => [...segments, ...stages]),
  );

  // Measures first: their ids are what a reader of scores sees.
  const cardIds = named(deck.cards, ids, ({ measure, field }) => measure?.id ?? field.name, 'indicator');
  const actionIds = named(flow.actions, ids, ({ name }) => name, 'action');
  const goalIds = named(flow.goals, ids, (name) => name, 'goal');
  const stageIds = named(deck.stages, ids, (stage) => stage.name ?? '', 'stage');
  const segmentKeys = [...new Set([...model.profiles, ...model.triggers].flatMap(({ segments }) => segments))];
  const segmentIds = named(segmentKeys, ids, () => '', 'segment');
  const idsOf = (names: readonly string[], of: (name: string) => string) => [...new Set(names.map(of))];
  const segmentsOf = (names: readonly string[]) => idsOf(names, segmentIds);

  const stages = deck.stages.map((stage) => ({
    ...createRecord('stage', stageIds(stage)),
    title: stage.key === ANY_STAGE ? ANY_STAGE_TITLE : write(stage.key ?? stage.name ?? ''),
    key: stage.key === null || stage.key === ANY_STAGE ? (stage.key ?? '') : keys.of(stage.key),
  }));
  const segments = segmentKeys.map((key) => {
    const own = model.profiles.find(
      (one) => one.segments.length === 1 && one.segments[0] === key && one.stages.length === 0,
    );
    return { ...createRecord('segment', segmentIds(key)), title: write(own?.label || key), key: keys.of(key) };
  });
  const goals = flow.goals.map((name) => ({ ...createRecord('goal', goalIds(name)), title: write(name) }));
  const actions = flow.actions.map((action) => ({
    ...actionRecord(action, actionIds(action), write),
    stage: stageIds(action.stage),
    segments: segmentsOf(action.trigger?.segments ?? []),
  }));
  const columns = columnsOf(model);
  const indicators = deck.cards.map((card) => ({
    ...indicatorRecord(card, cardIds(card), columns, write),
    action: card.action === null ? null : actionIds(card.action),
    stage: card.stage === null ? null : stageIds(card.stage),
    group: card.group ?? settings.score.groups[0]?.id ?? 'process',
    profiles: settings.profilesOf(card.profiles),
    alert: card.alert === null ? null : renamed(card.alert),
  }));
  const links = flow.links.map(([from, to]): RecordOf['link'] => {
    const cause = typeof from === 'string' ? goalIds(from) : actionIds(from);
    return { ...createRecord('link', ''), from: cause, to: goalIds(to) };
  });

  function renamed(condition: NonNullable<Card['alert']>) {
    return renameFields(condition, (field) => {
      const card = deck.cardOf(field);
      return card === undefined ? field : cardIds(card);
    });
  }
  function stageIdsOf(names: readonly string[]) {
    return idsOf(names, (name) => {
      const stage = flow.stageOfKey(name);
      return stage === undefined ? name : stageIds(stage);
    });
  }

  const { score } = settings;
  const roadmap: RecordOf['roadmap'] = {
    ...createRecord('roadmap', ROADMAP_ID),
    title: write(model.title),
    language: model.locale,
    score: {
      ...score,
      accountColumn: columns.of(model.accountId),
      segmentColumn: columns.of(model.segmentField),
      stageColumn: columns.of(model.stageField),
      profiles: score.profiles.map((profile) => ({
        ...profile,
        segments: segmentsOf(profile.segments),
        stages: stageIdsOf(profile.stages),
      })),
      overrides: score.overrides.map((override) => ({ ...override, when: renamed(override.when) })),
    },
  };
  const linkIds = ids.takeAll(
    links.map((_, index) => `link-${index + 1}`),
    'link',
  );
  const records: AnyRecord[] = [
    roadmap,
    ...[segments, stages, goals, actions, indicators].flatMap((list: readonly Ordered[]) => inOrder(list)),
    ...links.map((link, index) => ({ ...link, id: linkIds[index] ?? '' })),
  ];
  return documentOf(records);
}

type Ordered = RecordOf['segment' | 'stage' | 'goal' | 'action' | 'indicator'];

function inOrder(records: readonly Ordered[]): Ordered[] {
  const orders = ordersBetween(null, null, records.length);
  return records.map((record, index) => ({ ...record, order: orders[index] ?? record.order }));
}

/** Gives every thing an id and remembers it. */
function named<T>(things: readonly T[], ids: Ids, nameOf: (thing: T) => string, prefix: string): (thing: T) => string {
  const taken = ids.takeAll(
    things.map(nameOf).map((name, index) => name || `${prefix}-${index + 1}`),
    prefix,
  );
  const known = new Map(things.map((thing, index) => [thing, taken[index] ?? prefix]));
  return (thing) => {
    const id = known.get(thing);
    if (id === undefined) throw new Error(`a ${prefix} that was not planned`);
    return id;
  };
}

function actionRecord({ name, trigger }: PlannedAction, id: string, write: (text: string) => Text): RecordOf['action'] {
  const blank = createRecord('action', id);
  if (trigger === null) return { ...blank, title: write(name) };
  const { title, owner, method, effortHours, dueDays } = trigger.action;
  return {
    ...blank,
    title: write(title),
    owner: write(owner ?? ''),
    method: METHODS.find((known) => known === method) ?? null,
    effortHours,
    // Whole days; a part of one is given in full.
    dueDays: dueDays === null ? null : Math.ceil(dueDays),
  };
}

function columnsOf({ fields, accountId, segmentField, stageField }: ScoreModel): CellNames {
  const observed = fields.flatMap(({ observedAtField }) => observedAtField ?? []);
  return new CellNames([accountId, segmentField, stageField, ...fields.map(({ name }) => name), ...observed]);
}

function indicatorRecord(
  { field, measure }: Card,
  id: string,
  columns: CellNames,
  write: (text: string) => Text,
): RecordOf['indicator'] {
  return {
    ...createRecord('indicator', id),
    title: write(measure?.label ?? field.label),
    ...data(field, columns, write),
    scored: measure !== null,
    ...(measure === null
      ? {}
      : {
          weight: measure.weight,
          transform: measure.transform,
          missing: measure.missing,
          reason: measure.reason === measure.label ? {} : write(measure.reason),
        }),
  };
}

/** What the field says of its column; all indicators that read it say the same. */
function data(field: Field, columns: CellNames, write: (text: string) => Text): Partial<RecordOf['indicator']> {
  // A title that is longer than a column's name may be serves as one, as it does in any roadmap.
  const isTitle = columns.of(field.name) !== field.name && field.name === field.label;
  return {
    column: isTitle ? '' : columns.of(field.name),
    type: field.type,
    unit: write(field.unit ?? ''),
    source: write(field.source ?? ''),
    owner: write(field.owner ?? ''),
    availability: field.availability,
    categories: (field.categories ?? []).filter((value) => value !== '' && value.length <= 200),
    observedAtColumn: field.observedAtField === undefined ? '' : columns.of(field.observedAtField),
    maxAgeDays: field.maxAgeDays ?? null,
  };
}
