import { jsonEqual } from '#shared/core/json.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import { record } from '#shared/document/history.ts';
import { apply, reverse } from '#shared/document/patch.ts';
import { violationsOf } from '#shared/kinds/invariants.ts';
import type { AnyRecord, RoadmapPatch } from '#shared/kinds/registry.ts';
import { trimmed } from './change-log.ts';
import { malformedPatch, staleRevision, staleStep } from './faults.ts';
import type { Commit, Snapshot } from './port.ts';

/** The state after an edit, or why the store must not take it. Both stores ask here, so that they agree. */
export function accept(state: Snapshot, commit: Commit): Result<Snapshot> {
  const { patch, mode, label } = commit;
  if (commit.baseRevision !== state.revision) return err(staleRevision(state.revision, commit.baseRevision));
  const odd = inconsistentId(patch);
  if (odd !== undefined) return err(malformedPatch(odd));
  if (mode !== 'do' && !isNextStep(state, mode, patch)) return err(staleStep());
  const document = apply(state.document, patch);
  if (!document.ok) return document;
  const [broken] = violationsOf(document.value, patch);
  if (broken !== undefined) return err(broken);
  return ok({
    document: document.value,
    revision: state.revision + 1,
    history: trimmed(record<AnyRecord>(state.history, mode, { label, patch })),
  });
}

/** An undo or redo must be what the tape has next, or the tape would tell another story than the records. */
function isNextStep({ history }: Snapshot, mode: 'undo' | 'redo', patch: RoadmapPatch): boolean {
  const step = (mode === 'undo' ? history.undo : history.redo).at(-1);
  return step !== undefined && jsonEqual(patch, mode === 'undo' ? reverse(step.patch) : step.patch);
}

/** An id whose record is called otherwise, or that stands in two parts of the patch. */
function inconsistentId({ added, updated, removed }: RoadmapPatch): string | undefined {
  const seen = new Set<string>();
  const sides: [string, readonly AnyRecord[]][] = [
    ...Object.entries(added).map(([id, one]): [string, AnyRecord[]] => [id, [one]]),
    ...Object.entries(updated),
    ...Object.entries(removed).map(([id, one]): [string, AnyRecord[]] => [id, [one]]),
  ];
  for (const [id, records] of sides) {
    if (seen.has(id) || records.some((one) => one.id !== id)) return id;
    seen.add(id);
  }
  return undefined;
}
