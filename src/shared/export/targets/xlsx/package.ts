import { unzipSync, zipSync } from 'fflate';

/** The earliest moment that the format can hold, in local time because that is how it is written. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The same parts in an archive with the same bytes on every machine [SM16]: packed by one implementation in JavaScript rather
 * than by the platform's, in the order of the writer, without times.
 */
export function packedAlike(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { level: 4, mtime: NO_TIME, os: 0 });
}
