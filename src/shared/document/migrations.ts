/** A record as an older version of the product wrote it: no live type fits it. */
export type OldRecord = Readonly<Record<string, unknown>>;

/**
 * One step of the records' shape. `version` is the records version after it.
 *
 * It sees one record at a time, so that the change log can be taken along, and undo survives an update of the product.
 * Frozen on the day it is released: it calls no live code and is never edited; the next change is a new one.
 */
export interface RecordMigration {
  readonly version: number;
  readonly migrate: (record: OldRecord) => OldRecord;
}

/** The record lane of migrations, in order. Records were first written as version 1. */
export const RECORD_MIGRATIONS: readonly RecordMigration[] = [];
export const FIRST_RECORDS_VERSION = 1;
export const RECORDS_VERSION = FIRST_RECORDS_VERSION + RECORD_MIGRATIONS.length;

/** A record of an older version in today's shape. What is not an object is given back for the schema to refuse. */
export function migrateRecord(
  record: unknown,
  from: number,
  migrations: readonly RecordMigration[] = RECORD_MIGRATIONS,
): unknown {
  if (!isObject(record)) return record;
  return migrations.filter(({ version }) => version > from).reduce((old, step) => step.migrate(old), record);
}

/** Records of an older version in today's shape. */
export function migrateRecords(
  records: readonly unknown[],
  from: number,
  migrations: readonly RecordMigration[] = RECORD_MIGRATIONS,
): unknown[] {
  return records.map((record) => migrateRecord(record, from, migrations));
}

/** A patch of an older version with every record in today's shape. */
export function migratePatch(
  patch: unknown,
  from: number,
  migrations: readonly RecordMigration[] = RECORD_MIGRATIONS,
): unknown {
  if (!isObject(patch)) return patch;
  const one = (record: unknown) => migrateRecord(record, from, migrations);
  const each = (part: unknown, change: (value: unknown) => unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).map(([id, value]) => [id, change(value)])) : part;
  const pair = (value: unknown) => (Array.isArray(value) ? value.map(one) : value);
  const { added, updated, removed } = patch;
  return { ...patch, added: each(added, one), updated: each(updated, pair), removed: each(removed, one) };
}

function isObject(value: unknown): value is OldRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
