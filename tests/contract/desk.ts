import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '#main/document-store/library.ts';
import type { DocumentLibrary, OpenDocument } from '#main/document-store/port.ts';
import type { Result } from '#shared/core/result.ts';
import { documentOf } from '#shared/document/document.ts';
import type { SaveState } from '#shared/ipc/contract.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { retitled } from './roadmaps.ts';

/** A user's folder, the app's data folder, and what was announced; all gone with `clear`. */
export interface Desk {
  readonly files: string;
  readonly data: string;
  readonly announced: SaveState[];
  file(name: string): string;
  /** A library as one process would have it; several stand for several processes. */
  library(delay?: number): DocumentLibrary;
  clear(): Promise<void>;
}

export function setDesk(): Desk {
  const root = mkdtempSync(join(tmpdir(), 'waymark-desk-'));
  const files = mkdtempSync(join(root, 'files-'));
  const data = join(root, 'data');
  const announced: SaveState[] = [];
  const libraries: DocumentLibrary[] = [];
  return {
    files,
    data,
    announced,
    file: (name) => join(files, name),
    library: (delay = 20) => {
      const library = openLibrary({ folder: data, delay, announce: (_id, state) => announced.push(state) });
      libraries.push(library);
      return library;
    },
    clear: async () => {
      for (const library of libraries) await library.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The value of what must have worked. */
export function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en} (${result.error.place})`);
  return result.value;
}

export function documentIn(open: OpenDocument): RoadmapDocument {
  return documentOf(open.opened().records);
}

/** Gives goal-1 another title, acknowledged. */
export function retitle(open: OpenDocument, title: string): void {
  const patch = retitled(documentIn(open), 'goal-1', title);
  sure(open.commit({ baseRevision: open.opened().revision, patch, label: 'card.edit', mode: 'do' }));
}

export function titleIn(document: RoadmapDocument): string | undefined {
  const record = document.records.get('goal-1');
  return record?.kind === 'goal' ? record.title.en : undefined;
}
