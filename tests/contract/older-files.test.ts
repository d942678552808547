import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocumentFile, writeDocumentFile } from '#main/document-store/document-file.ts';
import type { Lanes } from '#main/document-store/lanes.ts';
import { openLibrary } from '#main/document-store/library.ts';
import type { OpenDocument } from '#main/document-store/port.ts';
import { SCHEMA_MIGRATIONS, SCHEMA_VERSION } from '#main/document-store/schema.ts';
import { RECORDS_VERSION } from '#shared/document/migrations.ts';
import { type Desk, documentIn, retitle, setDesk, sure } from './desk.ts';
import { everyKind, listed, roadmapWith } from './roadmaps.ts';

/** A later product: one more table, and every goal agreed with the customer. */
const TOMORROW: Lanes = {
  schema: [...SCHEMA_MIGRATIONS, { version: SCHEMA_VERSION + 1, sql: 'CREATE TABLE late (id TEXT) STRICT' }],
  records: [
    {
      version: RECORDS_VERSION + 1,
      migrate: (record) => (record.kind === 'goal' ? { ...record, agreed: true } : record),
    },
  ],
  recordsVersion: RECORDS_VERSION + 1,
};

let desk: Desk;
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => desk.clear());

const tomorrow = () => openLibrary({ folder: desk.data, announce: () => {}, lanes: TOMORROW });
const agreed = (open: OpenDocument) => {
  const goal = documentIn(open).records.get('goal-1');
  return goal?.kind === 'goal' && goal.agreed;
};

describe('a file of an earlier version', () => {
  it('is put aside and brought to today’s when it is opened for editing; it changes with the first edit', async () => {
    const path = desk.file('Plan.waymark');
    sure(await writeDocumentFile(path, roadmapWith(1)));
    const before = readFileSync(path);
    const library = tomorrow();
    const open = sure(await library.openFile(path));
    expect(agreed(open)).toBe(true);
    expect(readFileSync(path).equals(before)).toBe(true);
    const [aside = ''] = readdirSync(join(desk.data, 'backups'));
    expect(readFileSync(join(desk.data, 'backups', aside)).equals(before)).toBe(true);
    retitle(open, 'Later');
    await library.close();
    // To today's product that file is a newer one.
    expect(await readDocumentFile(path)).toMatchObject({ ok: false, error: { code: 'file.newer-version' } });
  });

  it('whose edits were left behind by an earlier version keeps them, and the working copy is put aside too', async () => {
    const today = openLibrary({ folder: desk.data, announce: () => {} });
    const draft = sure(await today.createUntitled(roadmapWith(1).records.values()));
    retitle(draft, 'Left behind');
    await today.close();
    const library = tomorrow();
    const [offer] = await library.recoverable();
    const open = sure(await library.openRecoverable(offer?.workingId ?? ''));
    expect(agreed(open)).toBe(true);
    expect(open.opened()).toMatchObject({ revision: 1, history: { undo: [{ label: 'card.edit' }] } });
    expect(readdirSync(join(desk.data, 'backups'))).toEqual([`${offer?.workingId}.waymark`]);
    retitle(open, 'And on');
    await library.close();
  });
});

const FILES = join(import.meta.dirname, '../fixtures/versions');
const name = (schema: number, records: number) => `schema-${schema}-records-${records}`;

const MISSING = `Every version of the product leaves a file behind that all later ones must open. Write the one for today's with
  WAYMARK_WRITE_FILE=1 npx vitest run --project unit tests/contract/older-files.test.ts`;

describe('a file that a released version has left', () => {
  it('is there for today’s version', async () => {
    const path = join(FILES, name(SCHEMA_VERSION, RECORDS_VERSION));
    if (process.env.WAYMARK_WRITE_FILE === '1') await leave(path);
    expect(existsSync(`${path}.waymark`), MISSING).toBe(true);
  });

  it.each(existsSync(FILES) ? readdirSync(FILES).filter((file) => file.endsWith('.waymark')) : [])(
    '%s opens with all of its records and its history, like its text form',
    async (file) => {
      const { document, history, revision } = sure(await readDocumentFile(join(FILES, file)));
      const text = sure(await readDocumentFile(join(FILES, `${file}.json`)));
      expect(listed(document)).toEqual(listed(text.document));
      expect({ revision, undo: history.undo.length }).toEqual({ revision: 2, undo: 2 });
    },
  );
});

/** A file with every kind of record in it, edited twice. */
async function leave(path: string): Promise<void> {
  mkdirSync(FILES, { recursive: true });
  sure(await writeDocumentFile(`${path}.waymark`, everyKind()));
  const library = openLibrary({ folder: desk.data, announce: () => {} });
  const open = sure(await library.openFile(`${path}.waymark`));
  retitle(open, 'Edited');
  retitle(open, 'Edited again');
  await library.close();
  sure(await writeDocumentFile(`${path}.waymark.json`, sure(await readDocumentFile(`${path}.waymark`)).document));
}
