import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocumentFile, writeDocumentFile } from '#main/document-store/document-file.ts';
import type { DomainError } from '#shared/core/result.ts';
import { type Desk, documentIn, retitle, setDesk, sure, titleIn } from './desk.ts';
import { listed, roadmapWith } from './roadmaps.ts';

let desk: Desk;
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => desk.clear());

async function written(goals = 3): Promise<string> {
  const path = desk.file('Plan.waymark');
  sure(await writeDocumentFile(path, roadmapWith(goals)));
  return path;
}

/** A sound file into which another hand has written. */
async function tampered(sql: string): Promise<string> {
  const path = await written();
  const db = new BetterSqlite3(path);
  db.unsafeMode(true);
  db.exec(sql);
  db.close();
  return path;
}

/** The error of reading, which must name the file, speak both languages, and leave file and folder as they were. */
async function refusal(path: string): Promise<DomainError> {
  const before = readFileSync(path);
  const read = await readDocumentFile(path);
  if (read.ok) throw new Error('the file was read');
  expect(read.error.place).toMatch(path);
  for (const text of [read.error.message, read.error.remedy]) {
    expect(text.ja).toMatch(/[ぁ-ん]/);
    expect(text.en.length).toBeGreaterThan(10);
  }
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(desk.files)).toEqual([path.slice(desk.files.length + 1)]);
  return read.error;
}

describe('a file that is not a sound document', () => {
  it('but a text or a picture is no Waymark file', async () => {
    for (const bytes of ['いつ → なにを\n', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])]) {
      const path = desk.file('Plan.waymark');
      writeFileSync(path, bytes);
      expect(await refusal(path)).toMatchObject({ code: 'file.not-a-document' });
    }
  });

  it('but the database of another program is no Waymark file', async () => {
    const path = desk.file('other.db');
    const db = new BetterSqlite3(path);
    db.exec('CREATE TABLE records (id TEXT)');
    db.close();
    expect(await refusal(path)).toMatchObject({ code: 'file.not-a-document' });
  });

  it('but empty says so', async () => {
    const path = desk.file('Plan.waymark');
    writeFileSync(path, '');
    expect(await refusal(path)).toMatchObject({ code: 'file.empty' });
  });

  it('but cut off says how much is missing, wherever it was cut', async () => {
    const path = await written();
    const whole = readFileSync(path);
    for (const length of [50, 100, 4096, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      expect(await refusal(path)).toMatchObject({ code: 'file.truncated' });
    }
  });

  it('but of a newer version says to update, in either lane', async () => {
    expect(await refusal(await tampered('PRAGMA user_version = 99'))).toMatchObject({ code: 'file.newer-version' });
    expect(await refusal(await tampered(`UPDATE meta SET value = '99' WHERE key = 'recordsVersion'`))).toMatchObject({
      code: 'file.newer-version',
    });
  });

  it('but with a record that breaks its schema names the record and the path in it', async () => {
    const path = await tampered(`UPDATE records SET state = json_set(state, '$.agreed', 'yes') WHERE id = 'goal-2'`);
    expect(await refusal(path)).toMatchObject({ code: 'file.bad-record', place: `${path} › goal-2 › agreed` });
  });

  it('but with a record that is not JSON, or not itself, names the record', async () => {
    const path = await tampered(`UPDATE records SET state = '{' WHERE id = 'goal-2'`);
    expect(await refusal(path)).toMatchObject({ code: 'file.bad-record', place: `${path} › goal-2` });
    await tampered(`UPDATE records SET id = 'goal-9' WHERE id = 'goal-2'`);
    expect(await refusal(path)).toMatchObject({ code: 'file.bad-record', place: `${path} › goal-9` });
  });

  it('but with a record that nests without end is refused, not run into', async () => {
    const depth = 20_000;
    const deep = `${'{"all":['.repeat(depth)}${']}'.repeat(depth)}`;
    const path = await tampered(`UPDATE records SET state = '${deep}' WHERE id = 'goal-2'`);
    expect(await refusal(path)).toMatchObject({ code: 'file.bad-record' });
  });

  it('but with a record that names one which is not there names both', async () => {
    const path = await tampered(`DELETE FROM records WHERE id = 'stage-1'`);
    expect(await refusal(path)).toMatchObject({ code: 'document.dangling', place: `${path} › goal-1 › stage` });
  });

  it.each([
    ['trigger', 'CREATE TRIGGER evil AFTER INSERT ON records BEGIN DELETE FROM records; END'],
    ['view', 'CREATE VIEW evil AS SELECT load_extension(state) FROM records'],
    ['table', 'CREATE TABLE evil (x)'],
    ['index', 'CREATE INDEX evil ON records (kind)'],
  ])('but with a foreign %s names it', async (_kind, sql) => {
    const error = await refusal(await tampered(sql));
    expect(error).toMatchObject({ code: 'file.foreign-content', message: { en: expect.stringContaining('“evil”') } });
  });

  it('but with a view in the place of the records runs nothing of it', async () => {
    const path = await tampered(`ALTER TABLE records RENAME TO r; CREATE VIEW records AS SELECT * FROM r`);
    expect(await refusal(path)).toMatchObject({ code: 'file.foreign-content' });
    expect(await desk.library().openFile(path)).toMatchObject({ ok: false, error: { code: 'file.foreign-content' } });
  });

  it('is told apart from one that is missing, a folder, or out of reach', async () => {
    const folder = desk.file('folder');
    mkdirSync(folder);
    expect(await readDocumentFile(desk.file('nothing.waymark'))).toMatchObject({ error: { code: 'file.missing' } });
    expect(await readDocumentFile(folder)).toMatchObject({ error: { code: 'file.is-folder' } });
    expect(await desk.library().openFile(desk.file('nothing'))).toMatchObject({ error: { code: 'file.missing' } });
    expect(await desk.library().openFile(folder)).toMatchObject({ error: { code: 'file.is-folder' } });
  });

  it('is read with the journal that another program left beside it', async () => {
    const path = await written();
    const db = new BetterSqlite3(path);
    db.pragma('journal_mode = WAL');
    db.exec(`UPDATE records SET state = json_set(state, '$.agreed', json('true')) WHERE id = 'goal-2'`);
    const names = readdirSync(desk.files);
    expect(names).toContain('Plan.waymark-wal');
    const { document } = sure(await readDocumentFile(path));
    expect(document.records.get('goal-2')).toMatchObject({ agreed: true });
    expect(readdirSync(desk.files)).toEqual(names);
    db.close();
  });
});

describe('what can be saved from a damaged file', () => {
  it('opens as a new document that says what is missing, and the file stays as it was', async () => {
    const path = await tampered(`UPDATE records SET state = '{' WHERE id = 'goal-2'`);
    const before = readFileSync(path);
    const open = sure(await desk.library().openFile(path));
    expect(open.notice).toMatchObject({
      code: 'document.salvaged',
      place: path,
      message: { en: expect.stringMatching(/4 records.*1 could not be read/) },
    });
    expect(open.opened()).toMatchObject({ path: null, readOnly: null, saveState: { state: 'untitled' } });
    expect(documentIn(open).records.has('goal-3')).toBe(true);
    retitle(open, 'Going on');
    sure(await open.saveAs(desk.file('Saved.waymark')));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('makes up for a lost roadmap record and forgets names of lost records', async () => {
    const path = await tampered(`DELETE FROM records WHERE id IN ('roadmap', 'stage-1')`);
    const open = sure(await desk.library().openFile(path));
    expect(documentIn(open).records.get('goal-1')).toMatchObject({ stage: null });
    expect(documentIn(open).records.get('roadmap')).toMatchObject({ kind: 'roadmap' });
  });

  it('reaches past the end of a file that was cut off, and past a broken page', async () => {
    const path = await written(400);
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length * 0.8)));
    const cut = sure(await desk.library().openFile(path));
    expect(documentIn(cut).records.size).toBeGreaterThan(100);
    const holed = Buffer.from(whole);
    // The page in the middle belongs to the records: they fill nearly all of the file.
    const page = Math.floor(whole.length / 4096 / 2) * 4096;
    holed.fill(0xff, page, page + 4096);
    writeFileSync(path, holed);
    const around = sure(await desk.library().openFile(path));
    expect(documentIn(around).records.size).toBeGreaterThan(100);
    expect(around.notice).toMatchObject({ code: 'document.salvaged' });
  });

  it('is worth keeping although nobody has edited it yet', async () => {
    const path = await tampered(`UPDATE records SET state = '{' WHERE id = 'goal-2'`);
    const library = desk.library();
    await sure(await library.openFile(path)).close();
    expect(await library.recoverable()).toMatchObject([{ path: null }]);
  });
});

describe('a working copy that was damaged', () => {
  it('is still offered, what can be read of it opens as a copy, and the rest is put aside', async () => {
    const library = desk.library();
    const draft = sure(await library.createUntitled(roadmapWith(3).records.values()));
    retitle(draft, 'Kept');
    await draft.close();
    const [id = ''] = readdirSync(`${desk.data}/working`);
    const db = new BetterSqlite3(`${desk.data}/working/${id}/copy.waymark`);
    db.exec(`UPDATE records SET state = '{' WHERE id = 'goal-2'`);
    db.close();
    expect(await library.recoverable()).toMatchObject([{ workingId: id, title: '', path: null }]);
    const open = sure(await library.openRecoverable(id));
    expect(open.notice).toMatchObject({ code: 'document.salvaged' });
    expect(titleIn(documentIn(open))).toBe('Kept');
    expect(readdirSync(`${desk.data}/backups`)).toEqual([id]);
    await open.close();
    expect(await library.recoverable()).toHaveLength(1);
  });
});

describe('a file of a newer version', () => {
  it('opens for reading where its records can be understood, and is not changed', async () => {
    const path = await tampered('PRAGMA user_version = 99; CREATE TABLE later (x)');
    const before = readFileSync(path);
    const open = sure(await desk.library().openFile(path));
    expect(open.opened().readOnly).toMatchObject({ code: 'file.newer-version' });
    expect(listed(documentIn(open))).toEqual(listed(roadmapWith(3)));
    expect(await open.takeOver()).toMatchObject({ ok: false, error: { code: 'file.newer-version' } });
    await open.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is refused where they cannot', async () => {
    const path = await tampered(
      `PRAGMA user_version = 99; UPDATE records SET state = json_set(state, '$.later', 1) WHERE id = 'goal-2'`,
    );
    expect(await desk.library().openFile(path)).toMatchObject({ ok: false, error: { code: 'file.newer-version' } });
  });
});
