import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Unpacks an npm tarball whose SHA-512 is known beforehand. Only a completely unpacked one ever stands at the destination.
 * @param integrity as npm writes it: `sha512-` and base64
 * @returns undefined, or why it was not unpacked
 */
export async function unpackPinned(
  tarball: string,
  integrity: string,
  destination: string,
): Promise<string | undefined> {
  const actual = await sha512(tarball);
  if (actual !== integrity) return `its integrity is ${actual} instead of the pinned ${integrity}, so it is not used`;
  mkdirSync(dirname(destination), { recursive: true });
  const work = mkdtempSync(join(dirname(destination), 'unpack-'));
  try {
    const tar = spawnSync('tar', ['-xzf', tarball, '-C', work], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (tar.error) return tar.error.message;
    if (tar.status !== 0) return `tar ended with code ${tar.status}`;
    rmSync(destination, { recursive: true, force: true });
    renameSync(join(work, 'package'), destination);
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
