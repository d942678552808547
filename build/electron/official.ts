import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../project.ts';

const electronPackage = join(ROOT, 'node_modules', 'electron');

/** Where electron's own installer unpacks the official release. */
export const officialFolder = join(electronPackage, 'dist');

/** The version that package.json names. */
export function officialVersion(): string {
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'))).version;
}

/** Whether that folder holds the whole release of that version: the installer writes path.txt last. */
export function officialIsComplete(): boolean {
  const versionFile = join(officialFolder, 'version');
  if (!existsSync(join(electronPackage, 'path.txt')) || !existsSync(versionFile)) return false;
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === officialVersion();
}

const DOWNLOAD_LIMIT_MS = 15 * 60_000;

/**
 * Runs electron's own installer, which checks the release against the checksums in its package. An unreachable host ends it
 * at once or after Node's ten seconds of waiting for a connection.
 * @returns undefined, or why it did not work
 */
export async function installOfficial(): Promise<string | undefined> {
  const lines: string[] = [];
  const child = spawn(process.execPath, [join(electronPackage, 'install.js')], {
    cwd: electronPackage,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: DOWNLOAD_LIMIT_MS,
  });
  child.stdout.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code === 0 && officialIsComplete()) return undefined;
  rmSync(officialFolder, { recursive: true, force: true });
  return lines.join('').split('\n')[0]?.trim() || 'the installer gave no reason';
}

const RETRY_AFTER_MS = 24 * 60 * 60_000;
const failureFile = join(ROOT, '.cache', 'electron', 'official-failed.json');
const failureSchema = z.object({ version: z.string(), at: z.number() });

/** Whether the official download failed within the last day, so that second runs start at once. */
export function failedRecently(now: number): boolean {
  try {
    const failure = failureSchema.parse(JSON.parse(readFileSync(failureFile, 'utf8')));
    return failure.version === officialVersion() && now - failure.at < RETRY_AFTER_MS;
  } catch {
    return false;
  }
}

export function rememberFailure(now: number): void {
  mkdirSync(dirname(failureFile), { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ version: officialVersion(), at: now }));
}

export function forgetFailure(): void {
  rmSync(failureFile, { force: true });
}
