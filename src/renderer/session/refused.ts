import { jsonEqual } from '#shared/core/json.ts';
import { type DomainError, err, ok, type Result } from '#shared/core/result.ts';
import { apply } from '#shared/document/patch.ts';
import { violationsOf } from '#shared/kinds/invariants.ts';
import { type AnyRecord, type RoadmapDocument, type RoadmapPatch, recordSchema } from '#shared/kinds/registry.ts';
import type { Edit } from './commit-queue.ts';

/** An edit that the main process did not take, with the reason. */
export interface RefusedEdit {
  readonly edit: Edit;
  readonly error: DomainError;
}

/**
 * The same edit for the document as it is now: what it added, the fields it changed, what it removed. Empty where there
 * is nothing left to do. Errors are those of the invariants.
 */
export function rebased(document: RoadmapDocument, patch: RoadmapPatch): Result<RoadmapPatch> {
  const added: Record<string, AnyRecord> = {};
  const updated: Record<string, readonly [AnyRecord, AnyRecord]> = {};
  const removed: Record<string, AnyRecord> = {};
  for (const [id, record] of Object.entries(patch.added)) if (!document.records.has(id)) added[id] = record;
  for (const [id, [from, to]] of Object.entries(patch.updated)) {
    const current = document.records.get(id);
    const next = current === undefined ? undefined : withChanges(current, from, to);
    if (current !== undefined && next !== undefined && !jsonEqual(current, next)) updated[id] = [current, next];
  }
  for (const id of Object.keys(patch.removed)) {
    const current = document.records.get(id);
    if (current !== undefined) removed[id] = current;
  }
  const again: RoadmapPatch = { added, updated, removed };
  const after = apply(document, again);
  if (!after.ok) return after;
  const [broken] = violationsOf(after.value, again);
  return broken === undefined ? ok(again) : err(broken);
}

function withChanges(current: AnyRecord, from: AnyRecord, to: AnyRecord): AnyRecord | undefined {
  const before = new Map<string, unknown>(Object.entries(from));
  const changes = Object.entries(to).filter(([field, value]) => !jsonEqual(value, before.get(field)));
  const merged = recordSchema.safeParse({ ...current, ...Object.fromEntries(changes) });
  return merged.success ? merged.data : undefined;
}

/** The words that an edit carried, one line each, to read and to copy. */
export function wordsOf(patch: RoadmapPatch): string[] {
  const added = Object.values(patch.added).flatMap((record) => texts(record));
  const changed = Object.values(patch.updated).flatMap(([from, to]) => {
    const before = new Set(texts(from));
    return texts(to).filter((text) => !before.has(text));
  });
  return [...new Set([...added, ...changed])];
}

function texts(record: AnyRecord): string[] {
  return Object.values(record).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [...('ja' in value ? [value.ja] : []), ...('en' in value ? [value.en] : [])].filter(
          (side) => typeof side === 'string',
        )
      : [],
  );
}
