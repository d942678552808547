import { jsonEqual } from '#shared/core/json.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import { type History, record } from '#shared/document/history.ts';
import { applyTo, reverse } from '#shared/document/patch.ts';
import { violationsOf } from '#shared/kinds/invariants.ts';
import type { AnyRecord, RoadmapPatch } from '#shared/kinds/registry.ts';
import { malformedPatch, staleRevision, staleStep } from './faults.ts';
import type { Commit, Snapshot } from './port.ts';

/**
 * A document in memory that takes edits in place, so that an edit costs what it changes, whatever the size of the document.
 * Both stores keep one, so that they agree on what they take.
 */
export class LiveDocument {
  readonly #records: Map<string, AnyRecord>;
  #revision: number;
  #history: History<AnyRecord>;
  #snapshot: Snapshot | null;

  constructor(snapshot: Snapshot) {
    this.#records = new Map(snapshot.document.records);
    this.#revision = snapshot.revision;
    this.#history = snapshot.history;
    this.#snapshot = snapshot;
  }

  get revision(): number {
    return this.#revision;
  }

  /** The state as it is now, which later edits leave alone; copied once for a state. */
  read(): Snapshot {
    this.#snapshot ??= {
      document: { records: new Map(this.#records) },
      revision: this.#revision,
      history: this.#history,
    };
    return this.#snapshot;
  }

  /**
   * Takes an edit, or says why not. `write` makes it last and is called once the edit is known to be good; where it fails
   * or throws, the document is as it was before.
   */
  take(commit: Commit, write: (revision: number) => Result<void>): Result<{ readonly revision: number }> {
    const { patch, mode, label } = commit;
    if (commit.baseRevision !== this.#revision) return err(staleRevision(this.#revision, commit.baseRevision));
    const odd = inconsistentId(patch);
    if (odd !== undefined) return err(malformedPatch(odd));
    if (mode !== 'do' && !isNextStep(this.#history, mode, patch)) return err(staleStep());
    const applied = applyTo(this.#records, patch);
    if (!applied.ok) return applied;
    const revision = this.#revision + 1;
    let written: Result<void> | undefined;
    try {
      const [broken] = violationsOf({ records: this.#records }, patch);
      written = broken === undefined ? write(revision) : err(broken);
    } finally {
      if (!written?.ok) applyTo(this.#records, reverse(patch));
    }
    if (!written.ok) return written;
    this.#revision = revision;
    this.#history = record<AnyRecord>(this.#history, mode, { label, patch });
    this.#snapshot = null;
    return ok({ revision });
  }
}

/** An undo or redo must be what the tape has next, or the tape would tell another story than the records. */
function isNextStep(history: History<AnyRecord>, mode: 'undo' | 'redo', patch: RoadmapPatch): boolean {
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
