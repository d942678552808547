import { RECORD_MIGRATIONS, RECORDS_VERSION, type RecordMigration } from '#shared/document/migrations.ts';
import type { SchemaMigration } from './migrations/migration.ts';
import { SCHEMA_MIGRATIONS } from './schema.ts';

/** The two lanes of migrations, with the records version they lead to. */
export interface Lanes {
  readonly schema: readonly SchemaMigration[];
  readonly records: readonly RecordMigration[];
  readonly recordsVersion: number;
}

export const TODAY: Lanes = { schema: SCHEMA_MIGRATIONS, records: RECORD_MIGRATIONS, recordsVersion: RECORDS_VERSION };
