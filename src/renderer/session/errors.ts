import { domainError } from '#shared/core/result.ts';

export const NO_DOCUMENT = domainError(
  'session.no-document',
  { ja: '開いているロードマップがありません。', en: 'No roadmap is open.' },
  { ja: '新しく作るか、ファイルを開いてください。', en: 'Make a new one or open a file.' },
);
