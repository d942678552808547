import { describe, expect, it } from 'vitest';
import { memoryDatabase, pragmaNumber } from './database.ts';
import { digestOf } from './file-bytes.ts';
import { migrateSchema, SCHEMA_MIGRATIONS, SCHEMA_VERSION, schemaOf, shapeOf } from './schema.ts';

/** Written down on the day each migration was released. A released migration is never edited. */
const FROZEN: Readonly<Record<number, string>> = {
  1: '641e27a850f02dfb',
};

const CHANGED = `The shape of the file has changed. Files that people have must be taken along: write a migration (a new file in
src/main/document-store/migrations), never edit an old one. Then write the new shape down with
  npx vitest run --project unit src/main/document-store/schema.test.ts --update`;

describe('the shape of the file', () => {
  it('is the one written down', async () => {
    const db = memoryDatabase();
    migrateSchema(db);
    const text = schemaOf(db).map(({ sql }) => `${sql};\n`);
    await expect(text.join('\n'), CHANGED).toMatchFileSnapshot('./schema.snapshot.sql');
  });

  it('comes from migrations that are numbered without a gap', () => {
    expect(SCHEMA_MIGRATIONS.map(({ version }) => version)).toEqual(SCHEMA_MIGRATIONS.map((_, index) => index + 1));
  });

  it.each(SCHEMA_MIGRATIONS)('of version $version is frozen', ({ version, sql }) => {
    expect(FROZEN[version], 'a new migration: note its digest').toBe(digestOf(Buffer.from(sql)).slice(0, 16));
  });

  it('is reached from every earlier version, step by step', () => {
    for (let version = 0; version <= SCHEMA_VERSION; version += 1) {
      const db = memoryDatabase();
      migrateSchema(db, SCHEMA_MIGRATIONS.slice(0, version));
      expect(pragmaNumber(db, 'user_version')).toBe(version);
      migrateSchema(db);
      expect(schemaOf(db)).toEqual(shapeOf(SCHEMA_VERSION));
      expect(pragmaNumber(db, 'user_version')).toBe(SCHEMA_VERSION);
    }
  });
});

describe('a migration', () => {
  const planted = {
    version: SCHEMA_VERSION + 1,
    sql: 'ALTER TABLE records ADD COLUMN author TEXT; CREATE TABLE late (x)',
  };

  it('runs once, and those before it do not run again', () => {
    const db = memoryDatabase();
    migrateSchema(db);
    db.prepare("INSERT INTO records VALUES ('note-1', 'note', '{}', 0)").run();
    migrateSchema(db, [...SCHEMA_MIGRATIONS, planted]);
    migrateSchema(db, [...SCHEMA_MIGRATIONS, planted]);
    expect(db.prepare('SELECT id, author FROM records').all()).toEqual([{ id: 'note-1', author: null }]);
  });

  it('that fails leaves the database at the version before, whole', () => {
    const db = memoryDatabase();
    const broken = { version: SCHEMA_VERSION + 1, sql: 'CREATE TABLE late (x); CREATE TABLE records (x)' };
    migrateSchema(db);
    expect(() => migrateSchema(db, [...SCHEMA_MIGRATIONS, broken])).toThrow('already exists');
    expect(schemaOf(db)).toEqual(shapeOf(SCHEMA_VERSION));
    expect(pragmaNumber(db, 'user_version')).toBe(SCHEMA_VERSION);
  });
});
