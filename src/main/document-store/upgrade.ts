import { z } from 'zod';
import { migratePatch, migrateRecord } from '#shared/document/migrations.ts';
import { jsonIn } from '#shared/formats/sane-json.ts';
import { recordRows } from './contents.ts';
import { type Database, pragmaNumber } from './database.ts';
import { type Lanes, TODAY } from './lanes.ts';
import { migrateSchema } from './schema.ts';

/** Brings a sound database of an older version to today's shape: SQL first, then records and change log. True where it did. */
export function upgrade(db: Database, recordsVersion: number, lanes: Lanes = TODAY): boolean {
  const before = pragmaNumber(db, 'user_version');
  migrateSchema(db, lanes.schema);
  if (recordsVersion < lanes.recordsVersion) db.transaction(() => upgradeRecords(db, recordsVersion, lanes))();
  return before < pragmaNumber(db, 'user_version') || recordsVersion < lanes.recordsVersion;
}

const changeSchema = z.object({ revision: z.number(), patch: z.string() });
const keySchema = z.object({ id: z.string(), kind: z.string() });

/** What cannot be read is left as it is: the schema refuses it afterwards and can name it. */
function upgradeRecords(db: Database, from: number, { records, recordsVersion }: Lanes): void {
  const write = db.prepare('UPDATE records SET id = ?, kind = ?, state = ? WHERE id = ?');
  for (const row of [...recordRows(db)]) {
    const record = migrateRecord(jsonIn(row.state), from, records);
    const key = keySchema.safeParse(record);
    if (key.success) write.run(key.data.id, key.data.kind, JSON.stringify(record), row.id);
  }
  const log = db.prepare('UPDATE changes SET patch = ? WHERE revision = ?');
  for (const row of db.prepare('SELECT revision, patch FROM changes').all()) {
    const { revision, patch } = changeSchema.parse(row);
    const migrated = migratePatch(jsonIn(patch), from, records);
    if (migrated !== undefined) log.run(JSON.stringify(migrated), revision);
  }
  db.prepare("UPDATE meta SET value = ? WHERE key = 'recordsVersion'").run(String(recordsVersion));
}
