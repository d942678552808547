import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readFault } from '#main/document-store/file-faults.ts';
import type { DocumentLibrary, OpenDocument } from '#main/document-store/port.ts';
import { isDocument } from '#main/launch/launch.ts';
import { err, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { imported } from './imports.ts';
import { isModel } from './models.ts';
import { textOf } from './text.ts';

/** Opens files: documents whoever names them, other forms only where the user has pointed at the file. */
export class Opening {
  readonly #library: DocumentLibrary;
  readonly #pointedAt = new Set<string>();
  readonly #begun = new Map<string, Promise<Result<OpenDocument>>>();

  constructor(library: DocumentLibrary) {
    this.#library = library;
  }

  /** The user chose this file in a dialog of the system, so a page may have its text. */
  pointAt(path: string): void {
    this.#pointedAt.add(path);
  }

  /** Begins to open a document ahead of the page that will ask for it; whoever opens it next gets it. */
  begin(path: string): void {
    if (isDocument(path)) this.#begun.set(path, this.#library.openFile(path));
  }

  /** A document by its ending; any other file that was pointed at is imported, in a language where it says none. */
  async open(path: string, language: Language): Promise<Result<OpenDocument>> {
    const begun = this.#begun.get(path);
    this.#begun.delete(path);
    if (begun !== undefined) return begun;
    return isDocument(path) || !this.#pointedAt.has(path) ? this.#library.openFile(path) : this.#import(path, language);
  }

  async #import(path: string, language: Language): Promise<Result<OpenDocument>> {
    try {
      const bytes = await readFile(path);
      // Any other JSON may be a document under a shortened name, or says itself why it is none.
      if (/\.json$/iu.test(path) && !isModel(path, textOf(bytes) ?? '')) return await this.#library.openFile(path);
      const read = imported(bytes, path, language, randomBytes);
      if (!read.ok) return read;
      return await this.#library.createUntitled(read.value.document.records.values(), read.value.notice);
    } catch (error) {
      return err(readFault(error, path));
    }
  }
}
