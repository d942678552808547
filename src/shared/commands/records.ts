import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { parse } from '#shared/core/parse.ts';
import { all, err, type Result } from '#shared/core/result.ts';
import { KIND_NAMES, type KindName } from '#shared/kinds/kind.ts';
import {
  type AnyRecord,
  createRecord,
  forget,
  isCard,
  isKind,
  type RoadmapDocument,
  recordSchema,
  referencesOf,
} from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { type Draft, defineCommand } from './command.ts';
import { idTaken, needsStage, noSuchRecord, notRemovable, stageHasCards } from './errors.ts';
import { isOrdered, type OrderedRecord, ordersAt, placeGroup, placeSchema } from './placement.ts';

const fields = z.record(z.string(), z.unknown());
const remedy = { ja: '入力を直してもう一度お試しください。', en: 'Correct the entry and try again.' };

/**
 * A new record of any kind but link: defaults, then `fields`, put in its place. `links` join it to what it leads to, so
 * that one step makes a card together with its reason.
 */
export const addRecord = defineCommand({
  type: 'record.add',
  label: { ja: '追加', en: 'Add' },
  input: z.strictObject({
    id: idSchema,
    kind: z.enum(KIND_NAMES).exclude(['roadmap', 'link']),
    fields,
    place: placeSchema.default(null),
    links: z.array(z.strictObject({ id: idSchema, to: idSchema })).default([]),
  }),
  decide(draft, { id, kind, fields, place, links }) {
    if (draft.get(id) !== undefined) return idTaken(id);
    if (kind === 'action' && typeof fields.stage !== 'string') return needsStage(id);
    const made = complete(freshRecord(draft.document, kind, id), fields);
    if (!made.ok) return made.error;
    if (!isOrdered(made.value)) return undefined;
    const [order] = ordersAt(draft.document, made.value, place, new Set());
    draft.put({ ...made.value, order: order ?? made.value.order });
    for (const link of links) {
      if (draft.get(link.id) !== undefined) return idTaken(link.id);
      draft.put({ id: link.id, kind: 'link', from: id, to: link.to });
    }
    return undefined;
  },
});

/** New values for fields of one or many records; the rest stays. */
export const changeRecords = defineCommand({
  type: 'record.change',
  label: { ja: '編集', en: 'Edit' },
  input: z.strictObject({ ids: z.array(idSchema).min(1), fields }),
  decide(draft, { ids, fields }) {
    const changed = all(ids.map((id) => changedRecord(draft, id, fields)));
    if (!changed.ok) return changed.error;
    for (const record of changed.value) draft.put(record);
    return undefined;
  },
});

/** Deletes records and whatever cannot stand without them; other records forget them. Stages have their own command. */
export const removeRecords = defineCommand({
  type: 'record.remove',
  label: { ja: '削除', en: 'Delete' },
  input: z.strictObject({ ids: z.array(idSchema).min(1) }),
  decide(draft, { ids }) {
    for (const id of ids) {
      const record = draft.get(id);
      if (record === undefined) return noSuchRecord(id);
      if (id === ROADMAP_ID) return notRemovable(id);
      const cards = isKind(record, 'stage') ? cardsIn(draft.document, id).filter((card) => !ids.includes(card.id)) : [];
      if (cards.length > 0) return stageHasCards(id, cards.length);
    }
    remove(draft, new Set(ids));
    return undefined;
  },
});

/**
 * Moves records to a place, in the order given; cards may change their stage on the way. Each kind keeps an order of its
 * own, so a place beside a record of another kind means the end. Indicators go with an action that changes stage, as long
 * as they stood in the same stage.
 */
export const moveRecords = defineCommand({
  type: 'record.move',
  label: { ja: '移動', en: 'Move' },
  input: z.strictObject({
    ids: z.array(idSchema).min(1),
    stage: idSchema.nullable().optional(),
    place: placeSchema.default(null),
  }),
  decide(draft, { ids, stage, place }) {
    const moving = new Set(ids);
    const moved: OrderedRecord[] = [];
    for (const id of moving) {
      const record = draft.get(id);
      if (!isOrdered(record)) return noSuchRecord(id);
      if (stage === undefined || !isCard(record) || record.stage === stage) {
        moved.push(record);
        continue;
      }
      if (stage === null && record.kind === 'action') return needsStage(id);
      const result = complete(record, { stage });
      if (!result.ok) return result.error;
      if (isOrdered(result.value)) moved.push(result.value);
      if (record.kind === 'action') moved.push(...following(draft, record.id, record.stage, stage, moving));
    }
    for (const peers of Map.groupBy(moved, placeGroup).values()) {
      const [first] = peers;
      if (first === undefined) continue;
      const orders = ordersAt(draft.before, first, place, new Set(peers.map((peer) => peer.id)));
      peers.forEach((record, index) => {
        draft.put({ ...record, order: orders[index] ?? record.order });
      });
    }
    return undefined;
  },
});

/** A new record with defaults; an indicator goes into the first group of the score where there is no "process". */
export function freshRecord(document: RoadmapDocument, kind: KindName, id: string): AnyRecord {
  const record = createRecord(kind, id);
  if (record.kind !== 'indicator') return record;
  const { groups } = roadmapOf(document).score;
  const group = groups.find((one) => one.id === record.group) ?? groups[0];
  return { ...record, group: group?.id ?? record.group };
}

/** A record with some fields replaced, parsed whole by its schema. */
export function complete(record: AnyRecord, fields: Readonly<Record<string, unknown>>): Result<AnyRecord> {
  return parse(
    recordSchema,
    { ...record, ...fields, id: record.id, kind: record.kind },
    { code: 'record.invalid', at: record.id, remedy },
  );
}

function changedRecord(draft: Draft, id: string, fields: Readonly<Record<string, unknown>>): Result<AnyRecord> {
  const record = draft.get(id);
  return record === undefined ? err(noSuchRecord(id)) : complete(record, fields);
}

/** Indicators that watch an action and stood beside it, already in its new stage. */
function following(
  draft: Draft,
  action: string,
  from: string,
  to: string | null,
  moving: ReadonlySet<string>,
): OrderedRecord[] {
  return ofKind(draft.before, 'indicator')
    .filter((one) => one.action === action && one.stage === from && !moving.has(one.id))
    .map((one) => ({ ...one, stage: to }));
}

/** Takes records out; every other record forgets them, and goes too where it cannot stand without them. */
export function remove(draft: Draft, ids: ReadonlySet<string>): void {
  const gone = new Set(ids);
  for (const id of gone) draft.delete(id);
  // Forgetting can take further records along, so repeat until nothing more goes.
  for (let count = -1; count !== gone.size; ) {
    count = gone.size;
    for (const record of [...draft.document.records.values()]) {
      if (!referencesOf(record.kind, record).some((reference) => gone.has(reference.id))) continue;
      const rest = forget(record.kind, record, gone);
      if (rest === null) {
        gone.add(record.id);
        draft.delete(record.id);
      } else draft.put(rest);
    }
  }
}

/** Cards that stand in a stage, in no particular order. */
export function cardsIn(document: RoadmapDocument, stage: string): AnyRecord[] {
  return [...document.records.values()].filter((record) => isCard(record) && record.stage === stage);
}
