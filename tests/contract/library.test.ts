import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDocumentFile, writeDocumentFile } from '#main/document-store/document-file.ts';
import { openedSchema } from '#shared/ipc/contract.ts';
import { type Desk, documentIn, retitle, setDesk, sure, titleIn } from './desk.ts';
import { listed, roadmapWith } from './roadmaps.ts';

let desk: Desk;
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => desk.clear());

async function written(name: string, goals = 2): Promise<string> {
  const path = desk.file(name);
  sure(await writeDocumentFile(path, roadmapWith(goals)));
  return path;
}

const titleOnDisk = async (path: string) => titleIn(sure(await readDocumentFile(path)).document);

describe('opening and saving', () => {
  it('gives the window all that it needs', async () => {
    const path = await written('Plan.waymark');
    const open = sure(await desk.library().openFile(path));
    expect(openedSchema.parse(open.opened())).toMatchObject({
      documentId: open.id,
      path,
      name: 'Plan.waymark',
      revision: 0,
      readOnly: null,
      saveState: { state: 'saved' },
    });
    expect(listed(documentIn(open))).toEqual(listed(roadmapWith(2)));
  });

  it('opening alone changes nothing on disk', async () => {
    const path = await written('Plan.waymark');
    const before = readFileSync(path);
    const open = sure(await desk.library().openFile(path));
    await open.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(desk.files)).toEqual(['Plan.waymark']);
  });

  it('the file follows an edit a moment later, and the states are announced', async () => {
    const path = await written('Plan.waymark');
    const open = sure(await desk.library().openFile(path));
    retitle(open, 'Renewed');
    expect(open.opened().saveState).toEqual({ state: 'pending' });
    expect(await titleOnDisk(path)).toBe('Goal 1');
    await vi.waitFor(() => expect(open.opened().saveState).toEqual({ state: 'saved' }));
    expect(await titleOnDisk(path)).toBe('Renewed');
    expect(desk.announced).toEqual([{ state: 'pending' }, { state: 'saved' }]);
  });

  it('what is published is one file in rollback mode, with nothing beside it', async () => {
    const path = await written('Plan.waymark');
    const open = sure(await desk.library().openFile(path));
    retitle(open, 'Renewed');
    await open.save();
    expect(readdirSync(desk.files)).toEqual(['Plan.waymark']);
    expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1]);
  });

  it('closing writes the file, leaves no working copy, and undo survives reopening', async () => {
    const path = await written('Plan.waymark');
    const library = desk.library(60_000);
    const open = sure(await library.openFile(path));
    retitle(open, 'Renewed');
    expect(await open.close()).toEqual({ state: 'saved' });
    expect(readdirSync(`${desk.data}/working`)).toEqual([]);
    const again = sure(await library.openFile(path));
    expect(again.opened().history.undo).toMatchObject([{ label: 'card.edit' }]);
    expect(again.opened().revision).toBe(1);
  });

  it('a new document has no file until it is saved as one, and gets the ending if it has none', async () => {
    const library = desk.library();
    const open = sure(await library.createUntitled(roadmapWith(1).records.values()));
    retitle(open, 'Drafted');
    expect(open.opened()).toMatchObject({ path: null, name: null, saveState: { state: 'untitled' } });
    expect(sure(await open.saveAs(desk.file('Draft')))).toEqual({ state: 'saved' });
    expect(open.opened()).toMatchObject({ path: desk.file('Draft.waymark'), name: 'Draft.waymark' });
    expect(await titleOnDisk(desk.file('Draft.waymark'))).toBe('Drafted');
  });

  it('save as leaves the old file as it was last, and follows the new one', async () => {
    const path = await written('Plan.waymark');
    const open = sure(await desk.library(60_000).openFile(path));
    retitle(open, 'Only in the new file');
    sure(await open.saveAs(desk.file('Other.waymark')));
    expect(await titleOnDisk(path)).toBe('Goal 1');
    expect(await titleOnDisk(desk.file('Other.waymark'))).toBe('Only in the new file');
  });

  it('a text copy holds the document and opens as a new untitled one', async () => {
    const library = desk.library();
    const open = sure(await library.openFile(await written('Plan.waymark')));
    const { path } = sure(await open.saveTextCopy(desk.file('Plan')));
    expect(path).toBe(desk.file('Plan.waymark.json'));
    const copy = sure(await library.openFile(path));
    expect(copy.opened()).toMatchObject({ path: null, saveState: { state: 'untitled' } });
    expect(listed(documentIn(copy))).toEqual(listed(documentIn(open)));
  });
});

describe('a second opener', () => {
  it('reads and cannot write, and takes over when the first is gone', async () => {
    const path = await written('Plan.waymark');
    const first = sure(await desk.library().openFile(path));
    const second = sure(await desk.library().openFile(path));
    expect(second.opened().readOnly).toMatchObject({ code: 'document.open-elsewhere' });
    const commit = { baseRevision: 0, patch: { added: {}, updated: {}, removed: {} }, label: 'x', mode: 'do' } as const;
    expect(second.commit(commit)).toMatchObject({ ok: false, error: { code: 'document.read-only' } });
    expect(await second.takeOver()).toMatchObject({ ok: false, error: { code: 'document.open-elsewhere' } });
    retitle(first, 'By the first');
    await first.close();
    const taken = sure(await second.takeOver());
    expect(taken).toMatchObject({ documentId: second.id, readOnly: null, revision: 1 });
    retitle(second, 'By the second');
    await second.close();
    expect(await titleOnDisk(path)).toBe('By the second');
  });

  it('is told so in the same process too, and under another name of the same file', async () => {
    const path = await written('Plan.waymark');
    const library = desk.library();
    sure(await library.openFile(path));
    const second = sure(await library.openFile(`${dirname(path)}/./Plan.waymark`));
    expect(second.opened().readOnly).not.toBeNull();
  });

  it('cannot save over a file that is open elsewhere', async () => {
    const path = await written('Plan.waymark');
    const library = desk.library();
    sure(await library.openFile(path));
    const draft = sure(await library.createUntitled(roadmapWith(1).records.values()));
    expect(await draft.saveAs(path)).toMatchObject({ ok: false, error: { code: 'file.in-use' } });
    expect(draft.opened().path).toBeNull();
  });

  it('can save what it sees under another name and edit that', async () => {
    const path = await written('Plan.waymark');
    sure(await desk.library().openFile(path));
    const second = sure(await desk.library().openFile(path));
    sure(await second.saveAs(desk.file('Mine.waymark')));
    retitle(second, 'Mine');
    await second.close();
    expect(await titleOnDisk(desk.file('Mine.waymark'))).toBe('Mine');
    expect(await titleOnDisk(path)).toBe('Goal 1');
  });
});

describe('a file that changed outside', () => {
  async function conflict() {
    const path = await written('Plan.waymark');
    const open = sure(await desk.library().openFile(path));
    sure(await writeDocumentFile(path, roadmapWith(5)));
    const theirs = readFileSync(path);
    retitle(open, 'Mine');
    await vi.waitFor(() => expect(open.opened().saveState).toMatchObject({ state: 'conflict' }));
    expect(readFileSync(path).equals(theirs)).toBe(true);
    return { path, open, theirs };
  }

  it('is not overwritten, not even by an explicit save, and edits go on being kept', async () => {
    const { path, open, theirs } = await conflict();
    retitle(open, 'Mine, later');
    expect(await open.save()).toMatchObject({
      state: 'conflict',
      error: { code: 'file.changed-outside', message: { en: expect.stringContaining('another document') } },
    });
    expect(readFileSync(path).equals(theirs)).toBe(true);
    expect(titleIn(documentIn(open))).toBe('Mine, later');
  });

  it('is overwritten where the user says “mine”, and theirs is put aside', async () => {
    const { path, open } = await conflict();
    expect(sure(await open.settle('mine')).saveState).toEqual({ state: 'saved' });
    expect(await titleOnDisk(path)).toBe('Mine');
    expect(readdirSync(`${desk.data}/backups`)).toEqual([expect.stringMatching(/-Plan\.waymark$/)]);
  });

  it('is taken where the user says “theirs”, and mine is put aside', async () => {
    const { path, open, theirs } = await conflict();
    expect(sure(await open.settle('theirs'))).toMatchObject({ documentId: open.id, saveState: { state: 'saved' } });
    expect(documentIn(open).records.size).toBe(7);
    expect(readFileSync(path).equals(theirs)).toBe(true);
    const [aside = ''] = readdirSync(`${desk.data}/backups`);
    expect(await titleOnDisk(`${desk.data}/backups/${aside}`)).toBe('Mine');
    retitle(open, 'On top of theirs');
    await open.close();
    expect(await titleOnDisk(path)).toBe('On top of theirs');
  });

  it('stays beside mine where the user says “both”', async () => {
    const { path, open, theirs } = await conflict();
    expect(sure(await open.settle('both'))).toMatchObject({ name: 'Plan (2).waymark', saveState: { state: 'saved' } });
    expect(readFileSync(path).equals(theirs)).toBe(true);
    expect(await titleOnDisk(desk.file('Plan (2).waymark'))).toBe('Mine');
  });

  it('by a later revision of the same document is told with both revisions', async () => {
    const path = await written('Plan.waymark');
    const other = setDesk();
    const theirs = sure(await other.library().openFile(path));
    const mine = sure(await desk.library().openFile(path));
    retitle(theirs, 'one');
    retitle(theirs, 'two');
    await theirs.save();
    retitle(mine, 'Mine');
    expect(await mine.save()).toMatchObject({
      error: { message: { en: expect.stringContaining('revision 2 there, 1 here') } },
    });
    await other.clear();
  });

  it('but only in its date is no conflict', async () => {
    const path = await written('Plan.waymark');
    const open = sure(await desk.library().openFile(path));
    writeFileSync(path, readFileSync(path));
    retitle(open, 'Mine');
    expect(await open.save()).toEqual({ state: 'saved' });
  });
});

describe('a file that cannot be written', () => {
  it('because it was moved: the edit stays, “save” makes it again', async () => {
    const path = await written('Plan.waymark');
    const open = sure(await desk.library().openFile(path));
    renameSync(path, desk.file('Elsewhere.waymark'));
    retitle(open, 'Kept');
    await vi.waitFor(() => expect(open.opened().saveState).toMatchObject({ error: { code: 'file.gone' } }));
    expect(existsSync(path)).toBe(false);
    expect(await open.save()).toEqual({ state: 'saved' });
    expect(await titleOnDisk(path)).toBe('Kept');
  });

  it('because its folder is gone: the edit stays, “save as” works', async () => {
    mkdirSync(desk.file('folder'));
    const path = await written('folder/Plan.waymark');
    const open = sure(await desk.library().openFile(path));
    rmSync(dirname(path), { recursive: true });
    retitle(open, 'Kept');
    expect(await open.save()).toMatchObject({ state: 'failed', error: { code: 'file.folder-gone', place: path } });
    expect(sure(await open.saveAs(desk.file('Here.waymark')))).toEqual({ state: 'saved' });
    expect(await titleOnDisk(desk.file('Here.waymark'))).toBe('Kept');
  });

  it('when the document closes: the words are offered on the next start', async () => {
    const path = await written('Plan.waymark');
    const open = sure(await desk.library().openFile(path));
    rmSync(path);
    retitle(open, 'Kept');
    expect(await open.close()).toMatchObject({ state: 'failed' });
    const next = desk.library();
    const [offer, ...others] = await next.recoverable();
    expect(offer).toMatchObject({ path, title: 'オンボーディング' });
    expect(others).toEqual([]);
    const back = sure(await next.openRecoverable(offer?.workingId ?? ''));
    expect(titleIn(documentIn(back))).toBe('Kept');
    expect(back.opened().saveState).toMatchObject({ state: 'failed', error: { code: 'file.gone' } });
    expect(await back.save()).toEqual({ state: 'saved' });
    await back.close();
    expect(await next.recoverable()).toEqual([]);
  });
});

describe('recovery', () => {
  it('offers an untitled document with edits after it was closed, until it is discarded', async () => {
    const library = desk.library();
    const open = sure(await library.createUntitled(roadmapWith(1).records.values()));
    retitle(open, 'Kept');
    expect(await library.recoverable()).toEqual([]);
    await open.close();
    const [offer] = await library.recoverable();
    expect(offer).toMatchObject({ path: null });
    expect(await library.discard(offer?.workingId ?? '')).toEqual([]);
    expect(readdirSync(`${desk.data}/working`)).toEqual([]);
  });

  it('does not offer a new document that nobody has edited', async () => {
    const library = desk.library();
    const open = sure(await library.createUntitled(roadmapWith(1).records.values()));
    await open.close();
    expect(await library.recoverable()).toEqual([]);
  });

  it('refuses an id that is no working copy', async () => {
    const library = desk.library();
    expect(await library.openRecoverable('../../etc')).toMatchObject({ error: { code: 'recovery.missing' } });
    expect(await library.discard('..')).toEqual([]);
    expect(existsSync(desk.data)).toBe(true);
  });
});
