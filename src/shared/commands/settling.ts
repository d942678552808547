import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { ordersBetween } from '#shared/core/order.ts';
import { all, err, ok, type Result } from '#shared/core/result.ts';
import { textIn } from '#shared/core/text.ts';
import { perspectiveSchema } from '#shared/kinds/goal/goal.ts';
import { KIND_NAMES, type KindName } from '#shared/kinds/kind.ts';
import type { AnyRecord, RecordOf, RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind, orderOf, roadmapOf, stageOf } from '#shared/kinds/select.ts';
import type { Draft } from './command.ts';
import { needsStage } from './errors.ts';
import { nearestStage } from './nearest-stage.ts';
import { isOrdered } from './placement.ts';
import { complete, freshRecord } from './records.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * What a note is to become. Without a kind its own words decide; without a stage an action goes to the stage that its words
 * point to, or else the first.
 */
export const sortedSchema = z.strictObject({
  kind: z.enum(KIND_NAMES).exclude(['roadmap', 'link', 'note']).optional(),
  stage: idSchema.nullable().default(null),
  perspective: perspectiveSchema.optional(),
  segments: z.array(idSchema).optional(),
});
export type Sorted = z.output<typeof sortedSchema>;

/** A note about to be settled: the ids of what it becomes, where it goes and what its words say. */
export interface Planned {
  readonly id: string;
  readonly candidateId: string;
  readonly taskId?: string | undefined;
  readonly to: Sorted;
  readonly reading: Suggestion;
  readonly words: string;
}

/** Stages and segments come first, because the other cards stand in them. */
const FOUNDATIONS: readonly KindName[] = ['stage', 'segment'];

/** The records that notes become, each at the end of its peers and in the order given. */
export function settled(draft: Draft, planned: readonly Planned[]): Result<AnyRecord[]> {
  const { language } = roadmapOf(draft.before);
  const ground: Ground = {
    fresh: (kind, id) => freshRecord(draft.before, kind, id),
    stages: [...ofKind(draft.before, 'stage')],
    segments: [...ofKind(draft.before, 'segment')],
    write: (value) => textIn(language, value),
    stageNear: (words) => nearestStage(words, ground.stages, language) ?? ground.stages.at(0)?.id,
    segmentsNamed: (name) => ground.segments.filter(({ key }) => name !== '' && key === name).map(({ id }) => id),
  };
  const isFoundation = ({ reading }: Planned) => FOUNDATIONS.includes(reading.kind);
  const foundations = all(planned.filter(isFoundation).map((one) => recordsOf(one, ground)));
  if (!foundations.ok) return foundations;
  for (const record of foundations.value.flat()) {
    if (record.kind === 'stage') ground.stages.push(record);
    if (record.kind === 'segment') ground.segments.push(record);
  }
  const others = all(planned.filter((one) => !isFoundation(one)).map((one) => recordsOf(one, ground)));
  if (!others.ok) return others;
  return ok(atTheEnd(draft.before, [...foundations.value.flat(), ...others.value.flat()]));
}

interface Ground {
  /** A new record with the defaults of this document. */
  fresh(kind: KindName, id: string): AnyRecord;
  readonly stages: RecordOf['stage'][];
  readonly segments: RecordOf['segment'][];
  write(value: string): RecordOf['note']['title'];
  stageNear(words: string): string | undefined;
  segmentsNamed(name: string): string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** One note's records: its card and, for an action, the candidate that watches it and the customer's own task. */
function recordsOf(planned: Planned, ground: Ground): Result<AnyRecord[]> {
  const { reading, id, to } = planned;
  const make = (kind: Suggestion['kind'], recordId: string, fields: Fields) =>
    complete(ground.fresh(kind, recordId), fields);
  const title = ground.write(reading.title);
  switch (reading.kind) {
    case 'action':
      return actionWithCompany(planned, reading, ground);
    case 'goal': {
      const segments = to.segments ?? ground.segmentsNamed(reading.group);
      const perspective = to.perspective ?? reading.perspective ?? 'customer';
      return all([make('goal', id, { title, perspective, stage: to.stage, segments })]);
    }
    case 'touchpoint':
      return all([make('touchpoint', id, { title, stage: to.stage, segments: to.segments ?? [] })]);
    case 'indicator': {
      const { type, maxAgeDays, availability } = reading;
      const segments = to.segments ?? [];
      return all([make('indicator', id, { title, type, maxAgeDays, availability, stage: to.stage, segments })]);
    }
    case 'stage':
      return all([make('stage', id, { title, span: ground.write(reading.span), vendorView: reading.vendorView })]);
    case 'segment':
      return all([make('segment', id, { title, description: ground.write(reading.description), key: reading.key })]);
    case 'outcome':
      return all([make('outcome', id, { title, type: reading.type })]);
    default:
      return all([make(reading.kind, id, { title })]);
  }
}

function actionWithCompany(
  { id, candidateId, taskId, to, words }: Planned,
  reading: Extract<Suggestion, { kind: 'action' }>,
  ground: Ground,
): Result<AnyRecord[]> {
  const stage = to.stage ?? ground.stageNear(words);
  if (stage === undefined) return err(needsStage(id));
  const home = { stage, segments: to.segments ?? ground.segmentsNamed(reading.group) };
  const { write } = ground;
  const keptTask =
    reading.customerTask !== '' && taskId === undefined ? `（顧客側タスク: ${reading.customerTask}）` : '';
  const made = [
    complete(ground.fresh('action', id), {
      ...home,
      title: write(reading.title + keptTask),
      when: write(reading.when),
      owner: write(reading.owner),
      method: reading.method,
      effortHours: reading.effortHours,
    }),
  ];
  if (reading.when !== '') {
    made.push(complete(ground.fresh('indicator', candidateId), { ...home, title: write(reading.when), action: id }));
  }
  if (reading.customerTask !== '' && taskId !== undefined) {
    const task = { ...home, title: write(reading.customerTask), when: write(reading.title), actor: 'customer' };
    made.push(complete(ground.fresh('action', taskId), task));
  }
  return all(made);
}

/** Gives each record an order key after all its peers, one run of keys for each group of peers. */
function atTheEnd(before: RoadmapDocument, made: readonly AnyRecord[]): AnyRecord[] {
  const groups = Map.groupBy(made, (record) => `${record.kind} ${stageOf(record) ?? ''}`);
  const placed = new Map<string, AnyRecord>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const peers = ofKind(before, first.kind).filter((peer) => stageOf(peer) === stageOf(first));
    const last = peers.at(-1);
    const orders = ordersBetween(last === undefined ? null : orderOf(last), null, group.length);
    group.forEach((record, index) => {
      placed.set(record.id, isOrdered(record) ? { ...record, order: orders[index] ?? record.order } : record);
    });
  }
  return made.map((record) => placed.get(record.id) ?? record);
}
