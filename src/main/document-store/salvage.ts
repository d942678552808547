import { err, ok, type Result } from '#shared/core/result.ts';
import { documentOf } from '#shared/document/document.ts';
import { FIRST_RECORDS_VERSION, migrateRecord } from '#shared/document/migrations.ts';
import { jsonIn } from '#shared/formats/sane-json.ts';
import { violations } from '#shared/kinds/invariants.ts';
import { type AnyRecord, type RoadmapDocument, recordSchema } from '#shared/kinds/registry.ts';
import { readMeta, recordReader } from './contents.ts';
import { type Database, databaseFromBytes } from './database.ts';
import { newerVersion, notADocument } from './faults.ts';
import { guarded, isDatabase, wholeLength } from './image.ts';
import { repaired } from './repair.ts';
import { SCHEMA_VERSION, schemaOf, shapeOf } from './schema.ts';

/** What could be read of a damaged file, made whole again: what names a lost record no longer names it. */
export interface Salvage {
  readonly document: RoadmapDocument;
  readonly kept: number;
  /** Rows that were seen and could not be read, or not be kept; damaged pages may have held more. */
  readonly lost: number;
}

/** Row numbers beyond this are not looked for. */
const MOST_ROWS = 2 ** 20;
/** Looking around one broken page takes some twenty tries; where nearly every page is broken, this is the end. */
const MOST_TRIES = 500;

/** Reads what obeys its schema out of a damaged file. Where there is not one such record, it is not a document. */
export function salvage(bytes: Buffer, path: string): Result<Salvage> {
  if (!isDatabase(bytes)) return err(notADocument(path));
  return guarded(path, () => {
    const db = databaseFromBytes(padded(bytes));
    try {
      const { records, seen } = readable(db);
      if (records.size === 0) return err(notADocument(path));
      const document = repaired(records.values());
      return ok({ document, kept: document.records.size, lost: Math.max(0, seen - document.records.size) });
    } finally {
      db.close();
    }
  });
}

/**
 * A file of a newer version, for reading only: allowed where its records still are an ordinary table and all of them obey
 * today's schemas. Otherwise `file.newer-version`.
 */
export function readNewer(bytes: Buffer, path: string): Result<RoadmapDocument> {
  const read = guarded(path, () => {
    const db = databaseFromBytes(bytes);
    try {
      const { records, seen } = readable(db);
      const document = documentOf(records.values());
      const whole = records.size === seen && violations(document).length === 0;
      return whole ? ok(document) : err(newerVersion(path));
    } finally {
      db.close();
    }
  });
  return read.ok ? read : err(newerVersion(path));
}

/** Every row that obeys. Where one broken page stops the reading, the rows around it are found by halving. */
function readable(db: Database): { readonly records: ReadonlyMap<string, AnyRecord>; readonly seen: number } {
  const records = new Map<string, AnyRecord>();
  const seen = new Set<string>();
  if (!hasOrdinaryRecords(db)) return { records, seen: 0 };
  const from = recordsVersionOf(db);
  const rows = recordReader(db);
  const take = (first: number, end: number) =>
    guarded('', () => {
      for (const { id, state } of rows(first, end)) {
        if (seen.has(id)) continue;
        seen.add(id);
        const record = recordSchema.safeParse(migrateRecord(jsonIn(state), from));
        if (record.success && record.data.id === id) records.set(id, record.data);
      }
      return ok(undefined);
    }).ok;
  const open: [first: number, end: number][] = [[0, MOST_ROWS]];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const [first, end] = open.pop() ?? [0, 0];
    if (first === end) break;
    if (take(first, end) || end - first === 1) continue;
    const middle = Math.floor((first + end) / 2);
    open.push([middle, end], [first, middle]);
  }
  return { records, seen: seen.size };
}

/** Only a plain table is read: a view or a virtual table under that name could run what the file brings along. */
function hasOrdinaryRecords(db: Database): boolean {
  const mine = shapeOf(SCHEMA_VERSION).find(({ name }) => name === 'records');
  return schemaOf(db).some(({ type, name, sql }) => type === 'table' && name === 'records' && sql === mine?.sql);
}

function recordsVersionOf(db: Database): number {
  const meta = guarded('', () => readMeta(db, ''));
  return meta.ok ? meta.value.recordsVersion : FIRST_RECORDS_VERSION;
}

/** Zeros in place of what is missing at the end: SQLite then reads the pages that are there. */
function padded(bytes: Buffer): Buffer {
  const whole = wholeLength(bytes);
  // A header may promise anything; twice the file is generous.
  if (whole <= bytes.length || whole > bytes.length * 2 + 1024 * 1024) return bytes;
  return Buffer.concat([bytes, Buffer.alloc(whole - bytes.length)]);
}
