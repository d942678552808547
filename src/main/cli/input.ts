import { readFile } from 'node:fs/promises';
import { readFault } from '#main/document-store/file-faults.ts';
import { err, ok, type Result } from '#shared/core/result.ts';

/** All bytes of a file; the error names the file. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (thrown) {
    return err(readFault(thrown, path));
  }
}
