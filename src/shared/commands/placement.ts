import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { ordersBetween } from '#shared/core/order.ts';
import type { AnyRecord, RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind, stageOf } from '#shared/kinds/select.ts';

/** Where something is put among its peers: before one, after one, or at the end (null). */
export const placeSchema = z
  .union([z.strictObject({ before: idSchema }), z.strictObject({ after: idSchema })])
  .nullable();
export type Place = z.infer<typeof placeSchema>;

export type OrderedRecord = Extract<AnyRecord, { order: string }>;

export function isOrdered(record: AnyRecord | undefined): record is OrderedRecord {
  return record !== undefined && 'order' in record;
}

/** Records of one group share an order: same kind and, for cards, same stage. */
export function placeGroup(record: OrderedRecord): string {
  return `${record.kind} ${stageOf(record) ?? ''}`;
}

/** Ascending order keys for the place, one for each of `moving`, among the peers of `record` that stay where they are. */
export function ordersAt(
  document: RoadmapDocument,
  record: OrderedRecord,
  place: Place,
  moving: ReadonlySet<string>,
): string[] {
  const group = placeGroup(record);
  const peers = ofKind(document, record.kind)
    .filter(isOrdered)
    .filter((peer) => placeGroup(peer) === group);
  const staying = peers.filter((peer) => peer.id !== record.id && !moving.has(peer.id));
  const index = indexOf(peers, staying, place);
  return ordersBetween(staying[index - 1]?.order ?? null, staying[index]?.order ?? null, Math.max(1, moving.size));
}

/** The index among the staying at which the place opens; an unknown neighbour means the end. */
function indexOf(peers: readonly OrderedRecord[], staying: readonly OrderedRecord[], place: Place): number {
  if (place === null) return staying.length;
  const wanted = 'before' in place ? place.before : place.after;
  const found = peers.findIndex((peer) => peer.id === wanted);
  if (found < 0) return staying.length;
  // The neighbour may itself be moving: then what stays in front of it counts.
  const ahead = new Set(peers.slice(0, 'before' in place ? found : found + 1).map((peer) => peer.id));
  return staying.filter((peer) => ahead.has(peer.id)).length;
}
