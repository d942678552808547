import { type DomainError, domainError } from '#shared/core/result.ts';
import type { Opened } from '#shared/ipc/contract.ts';

export const NO_DOCUMENT = domainError(
  'session.no-document',
  { ja: '開いているロードマップがありません。', en: 'No roadmap is open.' },
  { ja: '新しく作るか、ファイルを開いてください。', en: 'Make a new one or open a file.' },
);

/** An error as it came over the wire, without an empty place. */
export function errorOf({ code, message, remedy, place }: NonNullable<Opened['readOnly']>): DomainError {
  return domainError(code, message, remedy, place);
}
