import { jsonEqual } from '#shared/core/json.ts';
import { fail, ok, type Result } from '#shared/core/result.ts';
import type { BaseRecord, Document } from './document.ts';

/**
 * A change as data, reversible without knowing what it meant. One mechanism serves commit, undo and the change log.
 *
 * Laws (property-tested): apply(apply(d, p), reverse(p)) = d; reverse(reverse(p)) = p; apply(d, squash(p, q)) = apply(apply(d, p), q).
 * A record id stands in one of the three parts at most.
 */
export interface Patch<R extends BaseRecord> {
  readonly added: Readonly<Record<string, R>>;
  readonly updated: Readonly<Record<string, readonly [from: R, to: R]>>;
  readonly removed: Readonly<Record<string, R>>;
}

export const EMPTY_PATCH = { added: {}, updated: {}, removed: {} } as const;

export function isEmpty<R extends BaseRecord>(patch: Patch<R>): boolean {
  return (
    Object.keys(patch.added).length === 0 &&
    Object.keys(patch.updated).length === 0 &&
    Object.keys(patch.removed).length === 0
  );
}

/** Ids that a patch touches. */
export function touched<R extends BaseRecord>(patch: Patch<R>): string[] {
  return [...Object.keys(patch.added), ...Object.keys(patch.updated), ...Object.keys(patch.removed)];
}

/** Applies a patch that was made for exactly this state; anything else is `document.stale` and changes nothing. */
export function apply<R extends BaseRecord>(document: Document<R>, patch: Patch<R>): Result<Document<R>> {
  const records = new Map(document.records);
  const applied = applyTo(records, patch);
  return applied.ok ? ok({ records }) : applied;
}

/** As `apply`, on records that belong to the caller alone: they are changed in place, or left as they are. */
export function applyTo<R extends BaseRecord>(records: Map<string, R>, patch: Patch<R>): Result<void> {
  const odd = firstDifference(records, patch);
  if (odd !== undefined) return stale(odd);
  for (const id of Object.keys(patch.removed)) records.delete(id);
  for (const [id, [, to]] of Object.entries(patch.updated)) records.set(id, to);
  for (const [id, record] of Object.entries(patch.added)) records.set(id, record);
  return ok(undefined);
}

/** The first id whose from-side is not what is there. */
function firstDifference<R extends BaseRecord>(records: ReadonlyMap<string, R>, patch: Patch<R>): string | undefined {
  for (const [id, record] of Object.entries(patch.removed)) if (!jsonEqual(records.get(id), record)) return id;
  for (const [id, [from]] of Object.entries(patch.updated)) if (!jsonEqual(records.get(id), from)) return id;
  return Object.keys(patch.added).find((id) => records.has(id));
}

/** The patch that takes this one back. */
export function reverse<R extends BaseRecord>(patch: Patch<R>): Patch<R> {
  return {
    added: patch.removed,
    updated: Object.fromEntries(
      Object.entries(patch.updated).map(([id, [from, to]]): [string, readonly [R, R]] => [id, [to, from]]),
    ),
    removed: patch.added,
  };
}

/** One patch that does what `first` and then `second` do. `second` must follow on `first`. */
export function squash<R extends BaseRecord>(first: Patch<R>, second: Patch<R>): Patch<R> {
  const sides = new Map<string, readonly [from: R | undefined, to: R | undefined]>(sidesOf(first));
  for (const [id, [from, to]] of sidesOf(second)) {
    const earlier = sides.get(id);
    sides.set(id, [earlier ? earlier[0] : from, to]);
  }
  return fromSides(sides);
}

/** The patch that leads from one document to another. */
export function difference<R extends BaseRecord>(before: Document<R>, after: Document<R>): Patch<R> {
  const sides = new Map<string, readonly [R | undefined, R | undefined]>();
  for (const [id, record] of before.records) {
    if (after.records.get(id) !== record) sides.set(id, [record, after.records.get(id)]);
  }
  for (const [id, record] of after.records) if (!before.records.has(id)) sides.set(id, [undefined, record]);
  return fromSides(sides);
}

function* sidesOf<R extends BaseRecord>(
  patch: Patch<R>,
): Iterable<[string, readonly [from: R | undefined, to: R | undefined]]> {
  for (const [id, record] of Object.entries(patch.removed)) yield [id, [record, undefined]];
  for (const [id, pair] of Object.entries(patch.updated)) yield [id, pair];
  for (const [id, record] of Object.entries(patch.added)) yield [id, [undefined, record]];
}

function fromSides<R extends BaseRecord>(
  sides: ReadonlyMap<string, readonly [from: R | undefined, to: R | undefined]>,
): Patch<R> {
  const added: Record<string, R> = {};
  const updated: Record<string, readonly [R, R]> = {};
  const removed: Record<string, R> = {};
  for (const [id, [from, to]] of sides) {
    if (from === undefined) {
      if (to !== undefined) added[id] = to;
    } else if (to === undefined) removed[id] = from;
    else if (!jsonEqual(from, to)) updated[id] = [from, to];
  }
  return { added, updated, removed };
}

function stale(id: string): Result<never> {
  return fail(
    'document.stale',
    {
      ja: 'この変更は、いま開いている内容とは別の状態に対して作られたものです。',
      en: 'This change was made for another state of the document than the one that is open.',
    },
    {
      ja: '文書を読み込み直してから、もう一度操作してください。',
      en: 'Reload the document and make the change again.',
    },
    id,
  );
}
