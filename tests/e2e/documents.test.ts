import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Opened } from '../../src/shared/ipc/contract.ts';
import { ROADMAP_ID } from '../../src/shared/kinds/roadmap/roadmap.ts';
import { fixturePath } from '../fixtures/documents.ts';
import { ask, codeOf } from './harness/ask.ts';
import { eventually } from './harness/eventually.ts';
import { launch, type RunningApp, temporaryFolder } from './harness/launch.ts';

/** Gives the roadmap another title, as one acknowledged edit. */
async function retitle(running: RunningApp, opened: Opened, title: string, baseRevision = opened.revision) {
  const roadmap = opened.records.find((record) => record.id === ROADMAP_ID);
  if (roadmap?.kind !== 'roadmap') throw new Error('a document without its roadmap');
  const to = { ...roadmap, title: { en: title } };
  const patch = { added: {}, updated: { [ROADMAP_ID]: [roadmap, to] as const }, removed: {} };
  const { documentId } = opened;
  return ask(running.page, 'document.commit', { documentId, baseRevision, patch, label: 'record.change', mode: 'do' });
}

const titleBar = (running: RunningApp) =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));

const create = (running: RunningApp, template = 'lifecycle') =>
  ask(running.page, 'document.create', { template, language: 'en' });

const byId = (opened: Opened | null) => new Map(opened?.records.map((record) => [record.id, record]));

function titleIn(opened: Opened): unknown {
  const roadmap = opened.records.find((record) => record.id === ROADMAP_ID);
  return roadmap?.kind === 'roadmap' ? roadmap.title.en : undefined;
}

test('a document is created, saved to a file, follows its edits there, and opens again with its history', async () => {
  const running = await launch();
  const file = join(temporaryFolder(), '計画 & plan.waymark');
  const opened = await create(running);
  expect(await titleBar(running)).toEqual(['• Untitled roadmap (Not saved to a file yet) — Waymark']);

  await running.native.answerSave(file);
  const saved = await ask(running.page, 'document.saveAs', { documentId: opened.documentId });
  expect(saved).toEqual({ path: file, name: '計画 & plan.waymark', saveState: { state: 'saved' } });
  await retitle(running, opened, 'Onboarding');
  await eventually(() => titleBar(running)).toEqual(['計画 & plan.waymark — Waymark']);

  const again = await running.relaunch({ files: [file] });
  const reopened = await ask(again.page, 'document.open', { path: file });
  expect(titleIn(reopened)).toBe('Onboarding');
  expect(reopened.history.undo.map(({ label }) => label)).toEqual(['record.change']);
  const { recent } = await ask(again.page, 'app.start', {});
  expect(recent).toMatchObject([{ path: file, title: 'Onboarding', exists: true }]);
  expect(readdirSync(dirname(file))).toEqual(['計画 & plan.waymark']);
  await again.close();
});

test('an acknowledged edit of a draft survives the end of the process and is offered again', async () => {
  const running = await launch();
  await retitle(running, await create(running), 'Kept');
  await running.kill();

  const again = await running.relaunch();
  const { recoverable } = await ask(again.page, 'app.start', {});
  expect(recoverable).toMatchObject([{ title: 'Kept', path: null }]);
  const recovered = await ask(again.page, 'recovery.open', { workingId: recoverable[0]?.workingId ?? '' });
  expect(titleIn(recovered)).toBe('Kept');
  await again.close();
});

test('closing a draft with edits asks; going back keeps the window, saving gives it a file', async () => {
  const running = await launch();
  const opened = await create(running);
  await retitle(running, opened, 'Draft');
  const { documentId } = opened;

  await running.native.answerMessages('cancel');
  expect(await ask(running.page, 'document.close', { documentId })).toEqual({ closed: false });
  expect(await running.native.shownMessages()).toEqual(['Save “Draft”?']);
  expect(titleIn(await ask(running.page, 'document.reload', { documentId }))).toBe('Draft');

  const file = join(temporaryFolder(), 'draft.waymark');
  await running.native.answerMessages('save');
  await running.native.answerSave(file);
  expect(await ask(running.page, 'document.close', { documentId })).toEqual({ closed: true });
  expect(existsSync(file)).toBe(true);
  await running.close();
});

test('a page that dies comes back with its document, and every edit with it', async () => {
  const running = await launch();
  const file = join(temporaryFolder(), 'crash.waymark');
  const opened = await create(running);
  await running.native.answerSave(file);
  await ask(running.page, 'document.saveAs', { documentId: opened.documentId });
  await retitle(running, opened, 'Before the crash');

  // "Reload" is the first button of the message.
  await running.native.answerMessages('save');
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await eventually(() => running.native.shownMessages()).toHaveLength(1);
  await eventually(() => titleBar(running)).toEqual(['crash.waymark — Waymark']);
  await running.end();
  expect(running.traffic()).toEqual([]);
});

test('a score model and a table of measures are imported as new documents, and what was decided is shown', async () => {
  const running = await launch();
  await running.native.answerMessages('keep');
  const indicators = async (name: string) => {
    await running.native.answerOpen(fixturePath(name));
    const imported = await ask(running.page, 'document.import', { language: 'en' });
    return imported?.records.filter((record) => record.kind === 'indicator' && record.scored).length;
  };
  expect(await indicators('posthog-health.csv')).toBeGreaterThan(3);
  await eventually(() => running.native.shownMessages()).toContainEqual(expect.stringContaining('boundar'));
  expect(await indicators('demo-model.json')).toBe(3);
  await eventually(() => running.native.shownMessages()).toContainEqual(
    expect.stringContaining('score model was imported'),
  );
  await running.end();
});

test('notes and text forms are imported as new documents, and a file that is neither changes nothing', async () => {
  const running = await launch();
  const folder = temporaryFolder();
  const wall = join(folder, 'wall.md');
  writeFileSync(wall, '# Wall\n\n- first note\n- second note\n');
  await running.native.answerOpen(wall);
  const imported = await ask(running.page, 'document.import', { language: 'en' });
  expect(imported?.records.filter(({ kind }) => kind === 'note')).toHaveLength(2);
  expect(imported?.path).toBeNull();

  await running.native.answerSave(join(folder, 'wall.waymark.json'));
  await ask(running.page, 'document.saveTextCopy', { documentId: imported?.documentId ?? '' });
  await running.native.answerOpen(join(folder, 'wall.waymark.json'));
  const back = await ask(running.page, 'document.import', { language: 'en' });
  expect(byId(back)).toEqual(byId(imported));

  await running.native.answerOpen(null);
  expect(await ask(running.page, 'document.import', { language: 'en' })).toBeNull();

  const junk = join(folder, 'junk.waymark');
  writeFileSync(junk, 'not a database');
  expect(await codeOf(running.page, 'document.open', { path: junk })).toBe('file.not-a-document');
  expect(readFileSync(junk, 'utf8')).toBe('not a database');
  // A page may name any document, but the text of no other file.
  expect(await codeOf(running.page, 'document.open', { path: wall })).toBe('ok');
  expect(await codeOf(running.page, 'document.open', { path: '/etc/passwd' })).not.toBe('ok');
  await running.close();
});

test('an export goes where the user has chosen, as one whole folder', async () => {
  const running = await launch();
  const { documentId } = await create(running, 'example');
  const folder = temporaryFolder();
  const order = { documentId, target: 'sql', options: {}, language: 'en' as const, folder };
  expect(await codeOf(running.page, 'export.run', order)).toBe('export.folder-not-chosen');

  await running.native.answerOpen(folder);
  expect(await ask(running.page, 'export.chooseFolder', {})).toEqual({ path: folder });
  const exported = await ask(running.page, 'export.run', order);
  expect(dirname(exported.folder)).toBe(folder);
  expect(exported.files).toContain('README.md');
  for (const file of exported.files) expect(existsSync(join(exported.folder, file)), file).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await codeOf(running.page, 'export.run', { ...order, target: 'none' })).toBe('export.unknown-target');
  await running.close();
});

test('New, Open and a file from outside leave the document in front alone', async () => {
  const running = await launch();
  const opened = await create(running);
  const fresh = await running.nextWindow(() => running.native.choose('new'));
  expect(fresh.url()).toBe('app://waymark/index.html');
  expect(await codeOf(fresh, 'document.reload', { documentId: opened.documentId })).toBe('document.not-open');
  expect((await ask(running.page, 'document.reload', { documentId: opened.documentId })).revision).toBe(0);
  await running.close();
});

test('files given at the start get a window each', async () => {
  const folder = temporaryFolder();
  const files = ['one.waymark', 'two.waymark'].map((name) => join(folder, name));
  const first = await launch();
  for (const file of files) {
    const { documentId } = await create(first);
    await first.native.answerSave(file);
    await ask(first.page, 'document.saveAs', { documentId });
    await ask(first.page, 'document.close', { documentId });
  }
  const again = await first.relaunch({ files });
  await eventually(async () => (await titleBar(again)).sort()).toEqual([
    'one.waymark — Waymark',
    'two.waymark — Waymark',
  ]);
  await again.close();
});

test('a file that another window has is read-only until that window is gone', async () => {
  const running = await launch();
  const file = join(temporaryFolder(), 'shared.waymark');
  const first = await create(running);
  await running.native.answerSave(file);
  await ask(running.page, 'document.saveAs', { documentId: first.documentId });

  const other = await running.nextWindow(() => running.native.choose('new'));
  const second = await ask(other, 'document.open', { path: file });
  expect(second.readOnly?.code).toBe('document.open-elsewhere');
  expect(await codeOf(other, 'document.takeOver', { documentId: second.documentId })).toBe('document.open-elsewhere');
  expect((await titleBar(running)).sort()).toEqual([
    'shared.waymark (Read-only) — Waymark',
    'shared.waymark — Waymark',
  ]);

  await ask(running.page, 'document.close', { documentId: first.documentId });
  expect((await ask(other, 'document.takeOver', { documentId: second.documentId })).readOnly).toBeNull();
  await running.close();
});
