import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a working copy knows of the user's file. */
export const originSchema = z.strictObject({
  /** null for a document that has no file yet. */
  path: z.string().nullable(),
  /** The file as this working copy last read or wrote it, and the revision it holds. */
  published: z
    .strictObject({ digest: z.string(), size: z.number(), modified: z.number(), revision: z.number().int() })
    .nullable(),
  /** Digest of what is about to stand in the file: a process killed between rename and note still knows its own work. */
  publishing: z.string().nullable(),
  /** Worth keeping even unedited: saved from a damaged file, or imported. */
  precious: z.boolean(),
});
export type Origin = z.infer<typeof originSchema>;

export const UNTITLED: Origin = { path: null, published: null, publishing: null, precious: false };

const NAME = 'origin.json';

/** null where there is none, or none that can be read. */
export function readOrigin(folder: string): Origin | null {
  try {
    const origin = originSchema.safeParse(JSON.parse(readFileSync(join(folder, NAME), 'utf8')));
    return origin.success ? origin.data : null;
  } catch {
    return null;
  }
}

/** Whole or not at all, and on the disk when it returns. */
export function writeOrigin(folder: string, origin: Origin): void {
  const temporary = join(folder, `${NAME}.tmp`);
  const file = openSync(temporary, 'w');
  try {
    writeSync(file, JSON.stringify(origin));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, join(folder, NAME));
}
