import { type Database, memoryDatabase, pragmaNumber, type ReadableDatabase } from './database.ts';
import { firstShape } from './migrations/0001-first-shape.ts';
import type { SchemaMigration } from './migrations/migration.ts';

/** 'WYMK' in the header of every file. */
export const APPLICATION_ID = 0x57594d4b;

/** The SQL lane of migrations, in order. */
export const SCHEMA_MIGRATIONS: readonly SchemaMigration[] = [firstShape];
export const SCHEMA_VERSION = SCHEMA_MIGRATIONS.length;

/** Brings a database from its `user_version` (0 for an empty one) to the newest, each step in a transaction of its own. */
export function migrateSchema(db: Database, migrations: readonly SchemaMigration[] = SCHEMA_MIGRATIONS): void {
  for (const { version, sql } of migrations) {
    if (version <= pragmaNumber(db, 'user_version')) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    })();
  }
}

/** One table, index, trigger or view as SQLite keeps it. */
export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** What a database is made of, by name; SQLite's own tables are left out. */
export function schemaOf(db: ReadableDatabase): SchemaObject[] {
  return db
    .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`)
    .all()
    .map((row) => ({ type: textIn(row, 'type'), name: textIn(row, 'name'), sql: textIn(row, 'sql') }));
}

const shapes = new Map<number, readonly SchemaObject[]>();

/** What a file of a version consists of, neither more nor less. */
export function shapeOf(version: number): readonly SchemaObject[] {
  const known = shapes.get(version);
  if (known !== undefined) return known;
  const db = memoryDatabase();
  migrateSchema(db, SCHEMA_MIGRATIONS.slice(0, version));
  const shape = schemaOf(db);
  db.close();
  shapes.set(version, shape);
  return shape;
}

function textIn(row: unknown, column: string): string {
  const value = row !== null && typeof row === 'object' ? Reflect.get(row, column) : undefined;
  return typeof value === 'string' ? value : '';
}
