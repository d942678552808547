import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Runs npm and waits; whatever it prints goes to stderr.
 * @param {readonly string[]} args
 * @param {{ cwd: string }} options
 * @returns {{ ok: boolean, reason: string }}
 */
export function npm(args, { cwd }) {
  const stdio = ['ignore', process.stderr.fd, process.stderr.fd];
  const cli = process.env.npm_execpath;
  const result =
    cli && basename(cli) === 'npm-cli.js' && existsSync(cli)
      ? spawnSync(process.execPath, [cli, ...args], { cwd, stdio })
      : spawnSync('npm', args, { cwd, stdio, shell: process.platform === 'win32' });
  if (result.error) return { ok: false, reason: result.error.message };
  return { ok: result.status === 0, reason: `npm ${args[0]} ended with ${result.signal ?? `code ${result.status}`}` };
}
