import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';
import { say } from './setup/console.mjs';
import { fingerprintOfSources } from './sources.ts';

const output = join(ROOT, 'out');
const stamp = join(output, '.sources');

/**
 * Builds the app into out/ when its sources have changed since the last build.
 * @returns whether out/ now holds the app
 */
export function ensureBuilt(): boolean {
  const sources = fingerprintOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return true;
  say({ en: 'building the app …', ja: 'アプリをビルドしています…' });
  return build(sources);
}

/** Builds the app into out/, whether anything has changed or not. */
export function build(sources = fingerprintOfSources()): boolean {
  rmSync(stamp, { force: true });
  const cli = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
  });
  if (status !== 0) return false;
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, sources);
  return true;
}
