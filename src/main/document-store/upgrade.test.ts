import { describe, expect, it } from 'vitest';
import { documentOf } from '#shared/document/document.ts';
import { RECORDS_VERSION } from '#shared/document/migrations.ts';
import { createRecord } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { newFile, readContents, readMeta } from './contents.ts';
import type { Lanes } from './lanes.ts';
import { SCHEMA_MIGRATIONS, SCHEMA_VERSION } from './schema.ts';
import { SqliteStore } from './sqlite-store.ts';
import { upgrade } from './upgrade.ts';

/** A later product in which a note's heading is called otherwise, and records have an author. */
const TOMORROW: Lanes = {
  schema: [...SCHEMA_MIGRATIONS, { version: SCHEMA_VERSION + 1, sql: 'ALTER TABLE records ADD COLUMN author TEXT' }],
  records: [
    {
      version: RECORDS_VERSION + 1,
      migrate: (record) => {
        if (record.kind !== 'note') return record;
        const { heading, ...rest } = record;
        return { ...rest, stoodUnder: heading };
      },
    },
  ],
  recordsVersion: RECORDS_VERSION + 1,
};

function edited() {
  const note = { ...createRecord('note', 'note-1'), heading: { ja: '導入' } };
  const db = newFile(documentOf([createRecord('roadmap', ROADMAP_ID), note])).db;
  const opened = SqliteStore.open(db, 'Plan.waymark');
  if (!opened.ok) throw new Error(opened.error.code);
  const patch = {
    added: {},
    updated: { 'note-1': [note, { ...note, heading: { ja: '運用' } }] as const },
    removed: {},
  };
  const committed = opened.value.commit({ baseRevision: 0, patch, label: 'card.edit', mode: 'do' });
  if (!committed.ok) throw new Error(committed.error.code);
  return db;
}

describe('bringing a file to a later version', () => {
  it('takes the records along, those in the change log too, so that undo survives', () => {
    const db = edited();
    expect(upgrade(db, RECORDS_VERSION, TOMORROW)).toBe(true);
    const states = db.prepare("SELECT state FROM records WHERE id = 'note-1'").pluck().all();
    expect(states.map((state) => JSON.parse(String(state)))).toMatchObject([{ stoodUnder: { ja: '運用' } }]);
    const patch = JSON.parse(String(db.prepare('SELECT patch FROM changes').pluck().get()));
    expect(patch.updated['note-1']).toMatchObject([{ stoodUnder: { ja: '導入' } }, { stoodUnder: { ja: '運用' } }]);
    expect(readMeta(db, '')).toMatchObject({ value: { recordsVersion: RECORDS_VERSION + 1 } });
    expect(db.prepare('SELECT author FROM records').pluck().all()).toEqual([null, null]);
  });

  it('does nothing to one that is there already', () => {
    const db = edited();
    expect(upgrade(db, RECORDS_VERSION)).toBe(false);
    expect(readContents(db, 'Plan.waymark')).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  it('leaves what it cannot read for the schema to name', () => {
    const db = edited();
    db.prepare("UPDATE records SET state = '[' WHERE id = 'note-1'").run();
    upgrade(db, RECORDS_VERSION, TOMORROW);
    expect(readContents(db, 'Plan.waymark')).toMatchObject({
      error: { code: 'file.bad-record', place: 'Plan.waymark › note-1' },
    });
  });
});
