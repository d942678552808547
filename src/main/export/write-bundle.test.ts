import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freeName, writeBundle } from './write-bundle.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'waymark-bundle-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const files = [
  { path: 'README.md', content: '説明\n' },
  { path: 'views/score.sql', content: 'select 1;\n' },
  { path: 'book.xlsx', content: new Uint8Array([80, 75]) },
];
const older = files.map((file) => ({ ...file, content: 'old' }));

test('a bundle is one folder with all its files, and nothing stays beside it', async () => {
  const written = await writeBundle(join(parent, 'deep'), 'Plan – sql', files);
  expect(written).toEqual({
    ok: true,
    value: { folder: join(parent, 'deep', 'Plan – sql'), files: ['README.md', 'views/score.sql', 'book.xlsx'] },
  });
  expect(readFileSync(join(parent, 'deep', 'Plan – sql', 'README.md'), 'utf8')).toBe('説明\n');
  expect(readdirSync(join(parent, 'deep'))).toEqual(['Plan – sql']);
});

test('an earlier export is replaced whole', async () => {
  const folder = join(parent, 'bundle');
  await writeBundle(parent, 'bundle', older);
  expect((await writeBundle(parent, 'bundle', files.slice(0, 3))).ok).toBe(true);
  expect(readFileSync(join(folder, 'views/score.sql'), 'utf8')).toBe('select 1;\n');
  expect(readdirSync(parent)).toEqual(['bundle']);
});

test("a folder with somebody's own files is refused and left as it was", async () => {
  const folder = join(parent, 'mine');
  mkdirSync(folder);
  writeFileSync(join(folder, 'README.md'), 'mine');
  writeFileSync(join(folder, 'diary.txt'), 'mine');
  expect(await writeBundle(parent, 'mine', files)).toMatchObject({
    ok: false,
    error: { code: 'export.folder-in-use', place: folder },
  });
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('mine');
  expect(readdirSync(parent)).toEqual(['mine']);
  expect(await freeName(parent, 'mine', files)).toBe('mine (2)');
  expect(await freeName(parent, 'other', files)).toBe('other');
});

test('a file in the place of the folder is not taken away', async () => {
  const folder = join(parent, 'plan');
  writeFileSync(folder, 'mine');
  expect(await writeBundle(parent, 'plan', files)).toMatchObject({ ok: false });
  expect(readFileSync(folder, 'utf8')).toBe('mine');
});

test.each(['../out.md', '/etc/out.md', 'a/../../out.md', 'C:out.md', 'a\\b.md', ''])(
  'a file name that leads elsewhere (%j) is refused before anything is written',
  async (path) => {
    expect(await writeBundle(parent, 'bundle', [...files, { path, content: '' }])).toMatchObject({
      ok: false,
      error: { code: 'export.unsafe-path' },
    });
    expect(readdirSync(parent)).toEqual([]);
  },
);

test('an export that fails half-way leaves the earlier one whole', async () => {
  const folder = join(parent, 'bundle');
  await writeBundle(parent, 'bundle', older);
  // The same name twice, once as a file and once as a folder: the second cannot be written.
  const failing = [...files, { path: 'README.md/inside.md', content: '' }];
  expect(await writeBundle(parent, 'bundle', failing)).toMatchObject({
    ok: false,
    error: { code: 'export.not-written' },
  });
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('old');
  expect(readdirSync(parent)).toEqual(['bundle']);
});

test('a folder without permission says so', async (context) => {
  if (process.getuid?.() === 0) context.skip('root may write everywhere');
  chmodSync(parent, 0o555);
  const written = await writeBundle(parent, 'bundle', files);
  chmodSync(parent, 0o755);
  expect(written).toMatchObject({ ok: false, error: { code: 'export.no-permission' } });
  expect(existsSync(join(parent, 'bundle'))).toBe(false);
});
