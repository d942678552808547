import { describe, expect, it } from 'vitest';
import { migratePatch, migrateRecord, migrateRecords, RECORD_MIGRATIONS, type RecordMigration } from './migrations.ts';

const planted: readonly RecordMigration[] = [
  { version: 2, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { version: 3, migrate: (record) => ({ ...record, title: { ja: record.title } }) },
];

describe('record migrations', () => {
  it('are numbered without a gap, from version 2 on', () => {
    expect(RECORD_MIGRATIONS.map(({ version }) => version)).toEqual(RECORD_MIGRATIONS.map((_, index) => index + 2));
  });

  it('run in order from the version of the file, and each one runs', () => {
    expect(migrateRecord({ id: 'a', name: '導入' }, 1, planted)).toEqual({ id: 'a', title: { ja: '導入' } });
    expect(migrateRecord({ id: 'a', title: '導入' }, 2, planted)).toEqual({ id: 'a', title: { ja: '導入' } });
    expect(migrateRecord({ id: 'a', title: { ja: '導入' } }, 3, planted)).toEqual({ id: 'a', title: { ja: '導入' } });
  });

  it('reach all records of a list, and every record of a patch', () => {
    const [old, today] = [
      { id: 'a', name: 'x' },
      { id: 'a', title: { ja: 'x' } },
    ];
    expect(migrateRecords([old, old], 1, planted)).toEqual([today, today]);
    expect(migratePatch({ added: { a: old }, updated: { a: [old, old] }, removed: { a: old } }, 1, planted)).toEqual({
      added: { a: today },
      updated: { a: [today, today] },
      removed: { a: today },
    });
  });

  it('hand back what is no record, for the schema to refuse', () => {
    expect(migrateRecords([null, 'x', [1]], 1, planted)).toEqual([null, 'x', [1]]);
    expect(migratePatch({ added: 3, updated: { a: 'x' } }, 1, planted)).toMatchObject({
      added: 3,
      updated: { a: 'x' },
    });
  });
});
