import { ok, type Result } from '#shared/core/result.ts';
import { documentOf } from '#shared/document/document.ts';
import { NO_HISTORY } from '#shared/document/history.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { accept } from './acceptance.ts';
import type { Commit, Snapshot, WritableDocument } from './port.ts';

/** A document that lives as long as the process: for tests, benchmarks and the command line. */
export class MemoryStore implements WritableDocument {
  readonly documentId: string;
  #state: Snapshot;

  constructor(documentId: string, records: Iterable<AnyRecord>) {
    this.documentId = documentId;
    this.#state = { document: documentOf(records), revision: 0, history: NO_HISTORY };
  }

  read(): Snapshot {
    return this.#state;
  }

  commit(commit: Commit): Result<{ readonly revision: number }> {
    const next = accept(this.#state, commit);
    if (!next.ok) return next;
    this.#state = next.value;
    return ok({ revision: next.value.revision });
  }
}
