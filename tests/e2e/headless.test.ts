import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronRuntime } from '../../build/electron/runtime.ts';
import { ROOT } from '../../build/project.ts';
import { temporaryFolder } from './harness/launch.ts';

/** Runs a command in the app's own process, as a server without a display would. */
function waymark(...args: string[]): { status: number | null; stdout: string; stderr: string; userData: string } {
  const runtime = electronRuntime();
  const userData = join(temporaryFolder(), 'data');
  const env = { ...process.env, WAYMARK_USER_DATA: userData };
  for (const display of ['DISPLAY', 'WAYLAND_DISPLAY']) Reflect.deleteProperty(env, display);
  const run = spawnSync(runtime.executable, [...runtime.args, ROOT, ...args], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr, userData };
}

test('the app runs a command without a window, a display or a data folder, and ends with its exit code', () => {
  const file = join(temporaryFolder(), 'plan.waymark');
  const made = waymark('new', file, '--template', 'example');
  expect(made.status, made.stderr).toBe(0);
  expect(existsSync(file)).toBe(true);
  expect(existsSync(made.userData)).toBe(false);

  const exported = waymark('export', file, '--target', 'sql', '--out', join(temporaryFolder(), 'bundle'), '--json');
  expect(exported.status, exported.stderr).toBe(0);
  expect(JSON.parse(exported.stdout)).toMatchObject({ exports: [{ target: 'sql' }] });
});

test('wrong use is 2, an unreadable file is 3, in the app as on plain Node', () => {
  expect(waymark('--cli', 'chekc').status).toBe(2);
  const junk = join(temporaryFolder(), 'junk.waymark');
  writeFileSync(junk, 'not a database');
  const checked = waymark('check', junk);
  expect(checked.status).toBe(3);
  expect(checked.stderr).toContain(junk);
});
