import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A small file of the app's own, such as the settings. */
export interface JsonFile<T> {
  read(): T;
  write(value: T): void;
}

/**
 * Reads by schema and writes whole. A file that is not there gives the fallback; one that cannot be understood is set
 * aside as `….broken`, told to the log, and gives the fallback too: no such file ever stops the app.
 */
export function jsonFile<T>(
  path: string,
  schema: z.ZodType<T>,
  fallback: () => T,
  log: (message: string) => void,
): JsonFile<T> {
  return {
    read() {
      const text = contentOf(path);
      if (text === null) return fallback();
      try {
        return schema.parse(JSON.parse(text));
      } catch (fault) {
        log(`${path} is set aside: ${String(fault)}`);
        attempt(() => renameSync(path, `${path}.broken`), log);
        return fallback();
      }
    },
    write(value) {
      // A full disk must not stop the app over a list of recent files.
      attempt(() => replace(path, `${JSON.stringify(value, null, 2)}\n`), log);
    },
  };
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Beside and renamed, so that a killed process leaves the old file or the new one. */
function replace(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  const file = openSync(beside, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

function attempt(work: () => void, log: (message: string) => void): void {
  try {
    work();
  } catch (fault) {
    log(String(fault));
  }
}
