import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS, filesOf, launchOf, ownArguments } from './launch.ts';

test.each(COMMANDS)('the word "%s" first means a command without a window', (word) => {
  expect(launchOf([word, '--json', 'a.waymark'], '/home')).toEqual({
    mode: 'command',
    args: [word, '--json', 'a.waymark'],
  });
});

test('switches of Chromium before the word do not hide it', () => {
  expect(launchOf(['--no-sandbox', 'check', 'a.waymark'], '/home')).toEqual({
    mode: 'command',
    args: ['check', 'a.waymark'],
  });
});

test('--cli hands everything after it to the command line, even wrong words', () => {
  expect(launchOf(['--cli', 'chekc', '--help'], '/home')).toEqual({ mode: 'command', args: ['chekc', '--help'] });
});

test('--help is answered without a window', () => {
  expect(launchOf(['--help'], '/home')).toEqual({ mode: 'command', args: ['help'] });
});

test('a document given as argument opens in a window, relative to the folder of the caller', () => {
  expect(launchOf(['--force-dark', 'plans/計画.waymark', 'b.waymark.json', 'picture.png'], '/home')).toEqual({
    mode: 'window',
    files: [resolve('/home/plans/計画.waymark'), resolve('/home/b.waymark.json')],
  });
});

test('no argument opens a window without a file', () => {
  expect(launchOf([], '/home')).toEqual({ mode: 'window', files: [] });
  expect(filesOf(['-x', 'notes.txt'], '/home')).toEqual([]);
});

test('arguments before the script or folder of the app belong to Electron; a packaged app has none', () => {
  const app = [resolve('/app/out/main/index.js'), resolve('/app')];
  expect(ownArguments(['electron', '--no-sandbox', resolve('/app/out/main/index.js'), 'check'], app, false)).toEqual([
    'check',
  ]);
  expect(ownArguments(['electron', '--no-sandbox', resolve('/app'), 'check', 'a'], app, false)).toEqual(['check', 'a']);
  expect(ownArguments(['waymark', 'check'], app, true)).toEqual(['check']);
});
