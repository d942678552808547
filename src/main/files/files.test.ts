import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgotten, opened, type RecentEntry } from './recent.ts';
import { languageOf, settingsFile } from './settings.ts';

let folder = '';
const logged: string[] = [];
const log = (message: string) => logged.push(message);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-files-'));
  logged.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['en-US', 'en'],
  ['jav', 'en'],
  ['de', 'en'],
  ['', 'en'],
])('the first language on a system in "%s" is %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test('settings that were written are read again', () => {
  const file = settingsFile(join(folder, 'deep', 'settings.json'), 'ja-JP', log);
  expect(file.read()).toEqual({ language: 'ja', theme: 'system' });
  file.write({ language: 'en', theme: 'dark' });
  expect(file.read()).toEqual({ language: 'en', theme: 'dark' });
  expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json']);
});

test.each(['', '{', '[]', '{"language":"fr","theme":"dark"}', '{"language":"ja"}'])(
  'broken settings %j are set aside, and the app starts with its defaults',
  (content) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, content);
    expect(settingsFile(path, 'en', log).read()).toEqual({ language: 'en', theme: 'system' });
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe(content);
    expect(logged).toHaveLength(1);
  },
);

test('settings that cannot be written are told to the log and stop nothing', () => {
  writeFileSync(join(folder, 'file'), '');
  settingsFile(join(folder, 'file', 'settings.json'), 'en', log).write({ language: 'ja', theme: 'light' });
  expect(logged).toHaveLength(1);
});

const entry = (path: string, openedAt = 0): RecentEntry => ({ path, title: path, openedAt });

test('a file opened again moves to the head and stands there once', () => {
  const list = opened(opened(opened([], entry('a', 1)), entry('b', 2)), { ...entry('a', 3), title: 'renamed' });
  expect(list.map((item) => [item.path, item.title, item.openedAt])).toEqual([
    ['a', 'renamed', 3],
    ['b', 'b', 2],
  ]);
});

test('the list keeps the twelve newest and forgets what it is told to', () => {
  const paths = Array.from({ length: 15 }, (_, index) => `f${index}`);
  const list = paths.reduce<RecentEntry[]>((so, path) => opened(so, entry(path)), []);
  expect(list).toHaveLength(12);
  expect(list[0]?.path).toBe('f14');
  expect(forgotten(list, 'f14').map((item) => item.path)).not.toContain('f14');
});
