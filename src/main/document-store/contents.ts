import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { parse } from '#shared/core/parse.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import { type Document, documentOf } from '#shared/document/document.ts';
import { NO_HISTORY } from '#shared/document/history.ts';
import { RECORDS_VERSION } from '#shared/document/migrations.ts';
import { apply, reverse } from '#shared/document/patch.ts';
import { jsonIn } from '#shared/formats/sane-json.ts';
import { violations } from '#shared/kinds/invariants.ts';
import { type AnyRecord, recordSchema } from '#shared/kinds/registry.ts';
import { historyIn } from './change-log.ts';
import { type Database, memoryDatabase, type ReadableDatabase } from './database.ts';
import { BAD_RECORD_REMEDY, badRecord, damaged } from './faults.ts';
import type { Snapshot } from './port.ts';
import { APPLICATION_ID, migrateSchema } from './schema.ts';

/** All that a file of today's version says about its document. */
export interface Contents extends Snapshot {
  readonly documentId: string;
}

const metaSchema = z.object({ documentId: z.uuid(), recordsVersion: z.coerce.number().int().min(1) });
export type Meta = z.infer<typeof metaSchema>;

export function readMeta(db: ReadableDatabase, path: string): Result<Meta> {
  const rows = z
    .array(z.object({ key: z.string(), value: z.string() }))
    .parse(db.prepare('SELECT key, value FROM meta').all());
  const meta = metaSchema.safeParse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
  return meta.success ? ok(meta.data) : err(damaged(path, 'meta'));
}

/** The whole document, distrusted: every record meets its schema, and the document its invariants. */
export function readContents(db: ReadableDatabase, path: string): Result<Contents> {
  const meta = readMeta(db, path);
  if (!meta.ok) return meta;
  const records: AnyRecord[] = [];
  for (const row of recordRows(db)) {
    const record = recordIn(row, path);
    if (!record.ok) return record;
    records.push(record.value);
  }
  const document = documentOf(records);
  if (document.records.size !== records.length) return err(damaged(path, 'records'));
  const [broken] = violations(document);
  if (broken !== undefined) return err({ ...broken, place: [path, broken.place].filter(Boolean).join(' › ') });
  const history = historyIn(db);
  const undone = history.undo.at(-1);
  // A tape that does not fit the records would be refused step by step; better none at all.
  const fits = undone === undefined || apply<AnyRecord>(document, reverse(undone.patch)).ok;
  return ok({
    documentId: meta.value.documentId,
    document,
    revision: revisionIn(db),
    history: fits ? history : NO_HISTORY,
  });
}

/** The revision is that of the last change; a document nobody has edited is at 0. */
export function revisionIn(db: ReadableDatabase): number {
  const row = z.object({ revision: z.number().int().min(0) });
  return row.parse(db.prepare('SELECT coalesce(max(revision), 0) AS revision FROM changes').get()).revision;
}

const rowSchema = z.object({ id: z.string(), kind: z.string(), state: z.string() });
export type RecordRow = z.infer<typeof rowSchema>;

/** Reads the rows of all records. */
export function recordRows(db: ReadableDatabase): Iterable<RecordRow> {
  return recordReader(db)(0, Number.MAX_SAFE_INTEGER);
}

/** Reads the rows with row numbers from `first` up to, not including, `end`. */
export function recordReader(db: ReadableDatabase): (first: number, end: number) => Iterable<RecordRow> {
  const rows = db.prepare('SELECT id, kind, state FROM records WHERE rowid >= ? AND rowid < ? ORDER BY rowid');
  return function* (first, end) {
    for (const row of rows.iterate(first, end)) yield rowSchema.parse(row);
  };
}

/** One record of the file by its schema; the error names the record and the path inside it. */
export function recordIn({ id, kind, state }: RecordRow, path: string): Result<AnyRecord> {
  const place = `${path} › ${id}`;
  const value = jsonIn(state);
  if (value === undefined) return err(badRecord(place, { ja: 'JSON として読めません', en: 'it is not JSON' }));
  const record = parse(recordSchema, value, {
    code: 'file.bad-record',
    at: place,
    remedy: BAD_RECORD_REMEDY,
  });
  if (record.ok && (record.value.id !== id || record.value.kind !== kind)) {
    return err(badRecord(place, { ja: '識別子または種類が一致しません', en: 'its id or kind does not match' }));
  }
  return record;
}

/** A database in memory and what it holds, checked. Whoever has it closes `db`. */
export interface Checked {
  readonly db: Database;
  readonly contents: Contents;
}

/** A new file in memory that holds these records at revision 0, with nothing to undo. */
export function newFile(document: Document<AnyRecord>): Checked {
  const documentId = randomUUID();
  return {
    db: newDatabase(document, documentId),
    contents: { documentId, document, revision: 0, history: NO_HISTORY },
  };
}

/** The database of `newFile`. */
export function newDatabase({ records }: Document<AnyRecord>, documentId: string): Database {
  const db = memoryDatabase();
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrateSchema(db);
  const row = db.prepare('INSERT INTO records (id, kind, state, revision) VALUES (?, ?, ?, 0)');
  const meta = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  db.transaction(() => {
    for (const record of records.values()) row.run(record.id, record.kind, JSON.stringify(record));
    meta.run('documentId', documentId);
    meta.run('recordsVersion', String(RECORDS_VERSION));
  })();
  return db;
}
