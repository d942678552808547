import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../project.ts';
import { installedAsLocked } from './lock.mjs';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-setup-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('whether the packages have to be installed', () => {
  const locked = JSON.stringify({
    packages: {
      '': { name: 'waymark' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
      'node_modules/for-another-platform': { version: '3.0.0', integrity: 'sha512-c', optional: true },
    },
  });
  const installed = (packages: object) => JSON.stringify({ packages });
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const b = { version: '2.0.0', integrity: 'sha512-b' };

  test('a finished installation of the locked versions is taken as it is, whoever started it', () => {
    expect(installedAsLocked(installed({ 'node_modules/a': a, 'node_modules/b': b }), locked)).toBe(true);
  });

  test.each([
    ['a package is missing', installed({ 'node_modules/a': a })],
    ['a version is another', installed({ 'node_modules/a': a, 'node_modules/b': { ...b, version: '2.0.1' } })],
    ['the content is another', installed({ 'node_modules/a': a, 'node_modules/b': { ...b, integrity: 'sha512-x' } })],
    [
      'a package is there that is not locked',
      installed({ 'node_modules/a': a, 'node_modules/b': b, 'node_modules/z': a }),
    ],
    ['the note of npm was cut off', '{"packages": {'],
  ])('it is done again when %s', (_, note) => {
    expect(installedAsLocked(note, locked)).toBe(false);
  });
});

describe('a program that the set-up goes on with', () => {
  function relay(script: string): readonly string[] {
    const handOver = pathToFileURL(join(ROOT, 'build/setup/hand-over.mjs')).href;
    const call = `handOver(process.execPath, ['-e', ${JSON.stringify(script)}], { cwd: ${JSON.stringify(folder)}, env: process.env })`;
    return ['--input-type=module', '-e', `import { handOver } from ${JSON.stringify(handOver)}; ${call};`];
  }

  test('reads the same stdin, writes the same stdout and gives its exit code', () => {
    const script =
      "process.stdin.on('data', (text) => process.stdout.write(String(text).toUpperCase())).on('end', () => process.exit(3))";
    const { status, stdout } = spawnSync(process.execPath, relay(script), { input: 'a roadmap', encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 3, stdout: 'A ROADMAP' });
  });

  test('runs in the folder it is told', () => {
    const { stdout } = spawnSync(process.execPath, relay('process.stdout.write(process.cwd())'), { encoding: 'utf8' });
    expect(realpathSync(stdout)).toBe(folder);
  });

  test('is told when it shall end, and its answer is passed on', async (context) => {
    if (process.platform === 'win32') return context.skip('Windows has no such signal');
    const script =
      "process.on('SIGTERM', () => process.exit(7)); process.stdout.write('ready'); setInterval(() => {}, 1000)";
    const child = spawn(process.execPath, relay(script), { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });
});
