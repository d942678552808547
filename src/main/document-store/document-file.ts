import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { ok, type Result } from '#shared/core/result.ts';
import { type Document, documentOf } from '#shared/document/document.ts';
import { NO_HISTORY } from '#shared/document/history.ts';
import { fromText, looksLikeText, toText } from '#shared/formats/text-form.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { newDatabase } from './contents.ts';
import { type FileBytes, readBytes, withJournal } from './file-bytes.ts';
import { openImage } from './image.ts';
import type { Snapshot } from './port.ts';
import { replaceFile } from './replacement.ts';

/** The ending of the text form; any other name is a database file. */
export const TEXT_ENDING = '.waymark.json';
export const ENDING = '.waymark';

/**
 * Reads a document from a `.waymark` file or its text form, told apart by content. Changes nothing on disk.
 *
 * Errors name the file and the place in it: `file.missing`, `file.is-folder`, `file.no-permission`, `file.not-a-document`,
 * `file.empty`, `file.truncated`, `file.damaged`, `file.foreign-content`, `file.newer-version`, `file.bad-record`,
 * `text.*`, and the invariants' own codes.
 */
export async function readDocumentFile(path: string): Promise<Result<Snapshot>> {
  const file = await readBytes(path);
  return file.ok ? documentIn(file.value, path) : file;
}

async function documentIn({ bytes }: FileBytes, path: string): Promise<Result<Snapshot>> {
  if (looksLikeText(bytes)) {
    const document = fromText(textOf(bytes), path);
    return document.ok ? ok({ document: document.value, revision: 0, history: NO_HISTORY }) : document;
  }
  const image = openImage(await withJournal(path, bytes), path);
  if (!image.ok) return image;
  image.value.db.close();
  const { document, revision, history } = image.value.contents;
  return ok({ document, revision, history });
}

/**
 * Writes a document as a new file, whole or not at all; what stood there is replaced. The ending decides: `.waymark.json`
 * gives the text form. `documentId` is for files that must come out alike each time.
 *
 * Errors: `file.folder-gone`, `file.read-only`, `file.disk-full`, `file.is-folder`, `file.not-written`.
 */
export async function writeDocumentFile(
  path: string,
  document: Document<AnyRecord>,
  documentId: string = randomUUID(),
): Promise<Result<void>> {
  const bytes = path.endsWith(TEXT_ENDING) ? Buffer.from(toText(document)) : databaseBytes(document, documentId);
  return replaceFile(resolve(path), bytes, randomUUID());
}

function databaseBytes(document: Document<AnyRecord>, documentId: string): Buffer {
  // The same order whatever the order of the records, so that equal documents give equal files.
  const records = [...document.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const db = newDatabase(documentOf(records), documentId);
  try {
    return db.serialize();
  } finally {
    db.close();
  }
}

/** UTF-8 without a byte-order mark; bytes that are not UTF-8 become replacement characters for the parser to refuse. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
