import type { DomainError } from '#shared/core/result.ts';
import { diskFull, folderGone, isFolder, missing, notRead, notReadable, notWritable, notWritten } from './faults.ts';

/** The code that the operating system or SQLite gave an error; empty where it has none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}

/** A failed read in the user's words. */
export function readFault(error: unknown, path: string): DomainError {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(path);
  if (code === 'EISDIR') return isFolder(path);
  if (code === 'EACCES' || code === 'EPERM') return notReadable(path);
  return notRead(path, code || 'I/O');
}

/** A failed write in the user's words. */
export function writeFault(error: unknown, path: string): DomainError {
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'].includes(code)) return diskFull(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') return folderGone(path);
  if (code === 'EISDIR') return isFolder(path);
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY'].includes(code)) return notWritable(path);
  return notWritten(path, code || 'I/O');
}
