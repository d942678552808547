import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { orderSchema } from '#shared/core/order.ts';
import { rule } from '#shared/core/parse.ts';
import type { Bilingual } from '#shared/core/result.ts';
import type { BaseRecord } from '#shared/document/document.ts';

/** All kinds of record, in the order of the method. */
export const KIND_NAMES = [
  'roadmap',
  'segment',
  'stakeholder',
  'value',
  'stage',
  'goal',
  'touchpoint',
  'resource',
  'action',
  'indicator',
  'outcome',
  'feedback',
  'note',
  'link',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

/** One record names another: `path` is where, for messages. */
export interface Reference {
  readonly id: string;
  readonly to: readonly KindName[];
  readonly path: string;
}

/**
 * All that the rest of the product needs to know of a kind.
 *
 * `create` gives a complete record with defaults. `references` lists the records it names. `forget` gives the record
 * without the names of records that go away, or null where it cannot stand without them. `linksTo` says which kinds a
 * link from this one may end at.
 */
export interface Kind<R extends BaseRecord> {
  readonly name: R['kind'];
  readonly label: Bilingual;
  readonly schema: z.ZodType<R>;
  create(id: string): R;
  references(record: R): readonly Reference[];
  forget(record: R, gone: ReadonlySet<string>): R | null;
  readonly linksTo: readonly KindName[];
}

/** Fields that every kind has. */
export const base = { id: idSchema };
/** Fields of records that people put in an order. */
export const ordered = { ...base, order: orderSchema };
/** One record, or none. */
export const one = idSchema.nullable();
/** Any number of records; for segments, an empty list means all of them. */
export const many = z
  .array(idSchema)
  .refine((ids) => new Set(ids).size === ids.length, rule('同じものが二度指定されています', 'named twice'));

/** The order of a record that nothing has been placed beside yet. */
export const FIRST_ORDER = 'a0';

export function referTo(to: KindName | readonly KindName[], path: string, id: string | null): Reference[] {
  return id === null ? [] : [{ id, to: typeof to === 'string' ? [to] : to, path }];
}

export function referToMany(to: KindName, path: string, ids: readonly string[]): Reference[] {
  return ids.map((id, index) => ({ id, to: [to], path: `${path}[${index}]` }));
}

/** A reference to one record, cleared where that record goes away. */
export function kept(id: string | null, gone: ReadonlySet<string>): string | null {
  return id !== null && gone.has(id) ? null : id;
}

/** A list of references without those that go away. */
export function keptMany(ids: readonly string[], gone: ReadonlySet<string>): string[] {
  return ids.filter((id) => !gone.has(id));
}
