import { byOrder } from '#shared/core/order.ts';
import type { KindName } from './kind.ts';
import { type AnyRecord, type CardKind, isKind, type RecordOf, type RoadmapDocument } from './registry.ts';
import { ROADMAP_ID, type Roadmap } from './roadmap/roadmap.ts';

type Lists = { [K in KindName]?: readonly RecordOf[K][] };

const caches = new WeakMap<RoadmapDocument, Lists>();

/** All records of a kind in their order; one and the same list for one document state. */
export function ofKind<K extends KindName>(document: RoadmapDocument, kind: K): readonly RecordOf[K][] {
  let lists = caches.get(document);
  if (lists === undefined) {
    lists = {};
    caches.set(document, lists);
  }
  const known: Lists[K] = lists[kind];
  if (known !== undefined) return known;
  const found = [...document.records.values()].filter((record) => isKind(record, kind));
  found.sort((a, b) => byOrder({ id: a.id, order: orderOf(a) }, { id: b.id, order: orderOf(b) }));
  Object.assign(lists, { [kind]: found });
  return found;
}

/** A record by kind and id; undefined where there is none or it is of another kind. */
export function find<K extends KindName>(
  document: RoadmapDocument,
  kind: K,
  id: string | null,
): RecordOf[K] | undefined {
  const record = id === null ? undefined : document.records.get(id);
  return isKind(record, kind) ? record : undefined;
}

/** The one roadmap record. Its absence is a bug: opening a document makes sure of it. */
export function roadmapOf(document: RoadmapDocument): Roadmap {
  const record = find(document, 'roadmap', ROADMAP_ID);
  if (record === undefined) throw new Error('a document without its roadmap record');
  return record;
}

/** The place of a record among its peers; kinds without an order keep the order of their ids. */
export function orderOf(record: AnyRecord): string {
  return 'order' in record ? record.order : '';
}

/** The stage in which a card stands; null for the roadmap as a whole, undefined for kinds that have no stage. */
export function stageOf(record: AnyRecord): string | null | undefined {
  return 'stage' in record ? record.stage : undefined;
}

/** Cards of a kind as the board reads: the whole roadmap's first, then stage by stage, each in its order. */
export function inReadingOrder<K extends CardKind>(document: RoadmapDocument, kind: K): readonly RecordOf[K][] {
  const stages = ofKind(document, 'stage').map((stage) => stage.id);
  const column = (card: AnyRecord) => stages.indexOf(stageOf(card) ?? '');
  return ofKind(document, kind).toSorted((a, b) => column(a) - column(b));
}
