import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { byOrder, ordersBetween } from '#shared/core/order.ts';
import type { AnyRecord, RoadmapDocument } from '#shared/kinds/registry.ts';
import { stageOf } from '#shared/kinds/select.ts';

/** Where something is put among its peers: before one, after one, or at the end (null). */
export const placeSchema = z
  .union([z.strictObject({ before: idSchema }), z.strictObject({ after: idSchema })])
  .nullable();
export type Place = z.infer<typeof placeSchema>;

type OrderedRecord = Extract<AnyRecord, { order: string }>;

export function isOrdered(record: AnyRecord | undefined): record is OrderedRecord {
  return record !== undefined && 'order' in record;
}

/** Records that share an order with this one: same kind and, for cards, same stage. */
export function peersOf(document: RoadmapDocument, record: OrderedRecord): OrderedRecord[] {
  return [...document.records.values()]
    .filter(isOrdered)
    .filter((peer) => peer.kind === record.kind && stageOf(peer) === stageOf(record))
    .sort(byOrder);
}

/** `count` ascending order keys for the place, among the peers of `record` that are not themselves being placed. */
export function ordersAt(
  document: RoadmapDocument,
  record: OrderedRecord,
  place: Place,
  moving: ReadonlySet<string>,
): string[] {
  const peers = peersOf(document, record).filter((peer) => peer.id !== record.id && !moving.has(peer.id));
  const index = indexOf(peers, place);
  return ordersBetween(peers[index - 1]?.order ?? null, peers[index]?.order ?? null, Math.max(1, moving.size));
}

/** The index at which the place opens; an unknown neighbour means the end. */
function indexOf(peers: readonly OrderedRecord[], place: Place): number {
  if (place === null) return peers.length;
  const wanted = 'before' in place ? place.before : place.after;
  const found = peers.findIndex((peer) => peer.id === wanted);
  if (found < 0) return peers.length;
  return 'before' in place ? found : found + 1;
}
