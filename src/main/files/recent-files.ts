import { existsSync } from 'node:fs';
import type { RecentFile } from '#shared/ipc/contract.ts';
import { type JsonFile, jsonFile } from './json-file.ts';
import { fileNameOf, forgotten, opened, type RecentEntry, recentListSchema } from './recent.ts';

/** The files that were open lately, in `recent.json`. */
export class RecentFiles {
  readonly #file: JsonFile<RecentEntry[]>;

  constructor(path: string, log: (message: string) => void) {
    this.#file = jsonFile(path, recentListSchema, () => [], log);
  }

  list(): RecentFile[] {
    return this.#file
      .read()
      .map((entry) => ({ ...entry, name: fileNameOf(entry.path), exists: existsSync(entry.path) }));
  }

  add(path: string, title: string): void {
    this.#file.write(opened(this.#file.read(), { path, title, openedAt: Date.now() }));
  }

  forget(path: string): void {
    this.#file.write(forgotten(this.#file.read(), path));
  }
}
