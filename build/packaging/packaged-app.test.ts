import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { electronRuntime } from '../electron/runtime.ts';
import { packageTrial } from './package-app.ts';

let app: PackagedApp;

// Outside the project: inside it, a package that is not shipped would be found in the project's own node_modules.
const folder = mkdtempSync(join(tmpdir(), 'waymark-packaged-'));

beforeAll(async () => {
  expect(await packageTrial(electronRuntime(), folder)).toBe(true);
  app = packagedApp();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the fuses of the packaged app', () => {
  test.each([
    ['it cannot be started as a plain Node', FuseV1Options.RunAsNode, FuseState.DISABLE],
    ['NODE_OPTIONS does not reach it', FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    ['nobody can attach a debugger', FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    ['file: has no privileges', FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
    ['cookies are encrypted', FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    ['only its own archive is loaded', FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    ['a changed archive is refused', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  ])('%s', async (_, fuse, state) => {
    expect((await getCurrentFuseWire(app.executable))[fuse]).toBe(state);
  });
});

test('it ships the built app and the packages that it loads by name, and no source, test or other package', () => {
  const files = filesIn(join(app.resources, 'app.asar'));
  expect(files).toContain('package.json');
  expect(files).toContain('out/main/index.js');
  expect(files).toContain('out/preload/preload.cjs');
  expect(files).toContain('out/renderer/index.html');
  const foreign = files.filter(
    (file) =>
      !/^(package\.json|out\/(main|preload|renderer)\/|node_modules\/(better-sqlite3|fflate|hucre|papaparse|yaml)\/)/.test(
        file,
      ),
  );
  expect(foreign).toEqual([]);
  const binaries = files.filter((file) => file.endsWith('.node'));
  expect(binaries).toEqual([`node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`]);
});

/** Runs a command in the packaged app, from the folder it lies in. */
function answer(...command: string[]): { status: number | null; stdout: string; stderr: string } {
  const { args } = electronRuntime();
  return spawnSync(app.executable, [...args, ...command], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
}

test('it answers on its command line without a window', () => {
  const { status, stdout } = answer('help');
  expect({ status, names: ['new', 'export', 'score'].filter((command) => stdout.includes(command)) }).toEqual({
    status: 0,
    names: ['new', 'export', 'score'],
  });
});

test('it makes a roadmap, exports it to every target, and scores, with nothing but what is shipped', () => {
  expect(answer('new', 'example.waymark', '--template', 'example').status).toBe(0);
  const targets = ['xlsx', 'sql', 'json', 'yaml', 'dbt'];
  const exported = answer('export', 'example.waymark', '--target', targets.join(','), '--out', 'exports');
  expect(exported.status, exported.stderr).toBe(0);
  expect(readdirSync(join(folder, 'exports')).sort()).toEqual(targets.toSorted());
  const accounts = join(folder, 'exports', 'json', 'test-accounts.csv');
  const scored = answer('score', 'example.waymark', '--accounts', accounts, '--as-of', '2026-01-31', '--json');
  expect(scored.status, scored.stderr).toBe(0);
  expect(scored.stdout).toContain('"status":"scored"');
});

interface PackagedApp {
  readonly executable: string;
  readonly resources: string;
}

function packagedApp(): PackagedApp {
  const unpacked = readdirSync(folder).find((name) => /unpacked$|^mac/.test(name));
  if (unpacked === undefined) throw new Error(`electron-builder left no app in ${folder}`);
  const root = join(folder, unpacked);
  if (process.platform === 'darwin') {
    const contents = join(root, 'Waymark.app', 'Contents');
    return { executable: join(contents, 'MacOS', 'Waymark'), resources: join(contents, 'Resources') };
  }
  const name = process.platform === 'win32' ? 'Waymark.exe' : 'waymark';
  return { executable: join(root, name), resources: join(root, 'resources') };
}

interface Folder {
  readonly files?: Readonly<Record<string, Folder>> | undefined;
}
const folderSchema: z.ZodType<Folder> = z.lazy(() =>
  z.object({ files: z.record(z.string(), folderSchema).optional() }),
);

/** The files in an asar archive: a header of JSON behind four 32-bit numbers, of which the last is its length. */
function filesIn(archive: string): string[] {
  const file = openSync(archive, 'r');
  try {
    const numbers = Buffer.alloc(16);
    readSync(file, numbers, 0, 16, 0);
    const header = Buffer.alloc(numbers.readUInt32LE(12));
    readSync(file, header, 0, header.length, 16);
    return paths(folderSchema.parse(JSON.parse(header.toString('utf8'))));
  } finally {
    closeSync(file);
  }
}

function paths(folder: Folder, at = ''): string[] {
  return Object.entries(folder.files ?? {}).flatMap(([name, entry]) =>
    entry.files === undefined ? [`${at}${name}`] : paths(entry, `${at}${name}/`),
  );
}
