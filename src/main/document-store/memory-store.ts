import { ok, type Result } from '#shared/core/result.ts';
import { documentOf } from '#shared/document/document.ts';
import { NO_HISTORY } from '#shared/document/history.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { LiveDocument } from './live-document.ts';
import type { Commit, Snapshot, WritableDocument } from './port.ts';

/** A document that lives as long as the process: for tests, benchmarks and the command line. */
export class MemoryStore implements WritableDocument {
  readonly documentId: string;
  readonly #live: LiveDocument;

  constructor(documentId: string, records: Iterable<AnyRecord>) {
    this.documentId = documentId;
    this.#live = new LiveDocument({ document: documentOf(records), revision: 0, history: NO_HISTORY });
  }

  get revision(): number {
    return this.#live.revision;
  }

  read(): Snapshot {
    return this.#live.read();
  }

  commit(commit: Commit): Result<{ readonly revision: number }> {
    return this.#live.take(commit, () => ok(undefined));
  }
}
