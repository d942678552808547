import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readFault } from '#main/document-store/file-faults.ts';
import type { DocumentLibrary, OpenDocument } from '#main/document-store/port.ts';
import { isDocument } from '#main/launch/launch.ts';
import { err, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { documentFromNotes } from './notes.ts';

/** Opens files: documents whoever names them, notes only where the user has pointed at the file. */
export class Opening {
  readonly #library: DocumentLibrary;
  readonly #pointedAt = new Set<string>();

  constructor(library: DocumentLibrary) {
    this.#library = library;
  }

  /** The user chose this file in a dialog of the system, so a page may have its text. */
  pointAt(path: string): void {
    this.#pointedAt.add(path);
  }

  /** A document by its ending; any other file as notes in a language, where it was pointed at. */
  async open(path: string, language: Language): Promise<Result<OpenDocument>> {
    const asNotes = !isDocument(path) && !path.toLowerCase().endsWith('.json') && this.#pointedAt.has(path);
    return asNotes ? this.#openNotes(path, language) : this.#library.openFile(path);
  }

  async #openNotes(path: string, language: Language): Promise<Result<OpenDocument>> {
    try {
      const document = documentFromNotes(await readFile(path), language, randomBytes, path);
      return document.ok ? await this.#library.createUntitled(document.value.records.values()) : document;
    } catch (error) {
      return err(readFault(error, path));
    }
  }
}
