import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDocumentFile, writeDocumentFile } from '#main/document-store/document-file.ts';
import { openLibrary } from '#main/document-store/library.ts';
import { difference } from '#shared/document/patch.ts';
import { type Desk, documentIn, retitle, setDesk, sure, titleIn } from './desk.ts';
import { roadmapWith } from './roadmaps.ts';

let desk: Desk;
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => desk.clear());

const titleOnDisk = async (path: string) => titleIn(sure(await readDocumentFile(path)).document);

const isRoot = process.geteuid?.() === 0;
const canMount = isRoot && process.platform === 'linux' && mounts();
if (!canMount)
  console.log('Skipped: a full disk is tried on a small file system, and only root on Linux can make one.');
const hasOwners = process.platform !== 'win32';
if (!hasOwners) console.log('Skipped: permissions of files and folders are tried where they are those of POSIX.');

function mounts(): boolean {
  const trial = setDesk();
  try {
    mount(trial.files, 64);
    execFileSync('umount', [trial.files]);
    return true;
  } catch {
    return false;
  } finally {
    void trial.clear();
  }
}

function mount(folder: string, kilobytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
}

describe.runIf(canMount)('a full disk', () => {
  const kilobytes = 160;
  let disk: string;
  beforeEach(() => {
    disk = desk.file('disk');
    mkdirSync(disk);
    mount(disk, kilobytes);
  });
  // Lazily: the library lets go of it only afterwards.
  afterEach(() => execFileSync('umount', ['-l', disk]));

  it('leaves the old file whole, keeps the edit, and is written once there is space', async () => {
    const path = join(disk, 'Plan.waymark');
    sure(await writeDocumentFile(path, roadmapWith(1)));
    const before = readFileSync(path);
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc((kilobytes - 40) * 1024 - before.length));
    const open = sure(await desk.library().openFile(path));
    const { document, revision } = { document: documentIn(open), revision: open.opened().revision };
    const patch = difference(document, roadmapWith(200));
    sure(open.commit({ baseRevision: revision, patch, label: 'notes.paste', mode: 'do' }));
    expect(await open.save()).toMatchObject({ state: 'failed', error: { code: 'file.disk-full', place: path } });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(disk).sort()).toEqual(['Plan.waymark', 'ballast']);
    rmSync(ballast);
    execFileSync('mount', ['-o', 'remount,size=4m', disk]);
    expect(await open.save()).toEqual({ state: 'saved' });
    expect(sure(await readDocumentFile(path)).document.records.size).toBe(202);
  });

  it('in the data folder refuses the edit, whole, and takes it once there is space', async () => {
    const library = openLibrary({ folder: join(disk, 'data'), announce: () => {} });
    const open = sure(await library.createUntitled(roadmapWith(1).records.values()));
    const patch = difference(documentIn(open), roadmapWith(400));
    const commit = { baseRevision: 0, patch, label: 'notes.paste', mode: 'do' } as const;
    expect(open.commit(commit)).toMatchObject({ ok: false, error: { code: 'file.disk-full' } });
    expect(open.opened()).toMatchObject({ revision: 0 });
    execFileSync('mount', ['-o', 'remount,size=8m', disk]);
    expect(open.commit(commit)).toEqual({ ok: true, value: { revision: 1 } });
    await library.close();
  });
});

describe.runIf(hasOwners)('without permission', () => {
  // Root may do anything, so these edits are made as a user who may not.
  beforeAll(() => {
    if (isRoot) process.seteuid?.(65534);
  });
  afterAll(() => {
    if (isRoot) process.seteuid?.(0);
  });

  async function opened() {
    const folder = desk.file('folder');
    mkdirSync(folder);
    const path = join(folder, 'Plan.waymark');
    sure(await writeDocumentFile(path, roadmapWith(1)));
    return { folder, path, open: sure(await desk.library().openFile(path)) };
  }

  it('for the folder, the file stays as it was, and the edit follows when there is one again', async () => {
    const { folder, path, open } = await opened();
    chmodSync(folder, 0o555);
    retitle(open, 'Kept');
    expect(await open.save()).toMatchObject({ state: 'failed', error: { code: 'file.read-only' } });
    chmodSync(folder, 0o755);
    expect(await titleOnDisk(path)).toBe('Goal 1');
    expect(await open.save()).toEqual({ state: 'saved' });
    expect(await titleOnDisk(path)).toBe('Kept');
  });

  it('for the file, it is not replaced either, and “save as” works', async () => {
    const { folder, path, open } = await opened();
    chmodSync(path, 0o444);
    retitle(open, 'Kept');
    expect(await open.save()).toMatchObject({ state: 'failed', error: { code: 'file.read-only' } });
    expect(await titleOnDisk(path)).toBe('Goal 1');
    sure(await open.saveAs(join(folder, 'Other.waymark')));
    expect(await titleOnDisk(join(folder, 'Other.waymark'))).toBe('Kept');
  });

  it('to read, the file is refused with that reason', async () => {
    const { path, open } = await opened();
    await open.close();
    chmodSync(path, 0o000);
    expect(await readDocumentFile(path)).toMatchObject({ ok: false, error: { code: 'file.no-permission' } });
  });
});
