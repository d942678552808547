import { codeOf } from '#main/document-store/file-faults.ts';
import { type DomainError, domainError } from '#shared/core/result.ts';

/** A failed write of a bundle in the user's words; whatever stood there before still stands. */
export function bundleFault(error: unknown, folder: string): DomainError {
  const code = codeOf(error);
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return domainError(
      'export.no-permission',
      { ja: 'このフォルダーに書き込む権限がありません。', en: 'There is no permission to write to this folder.' },
      { ja: '書き込める別のフォルダーを選んでください。', en: 'Choose another folder that you may write to.' },
      folder,
    );
  }
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return domainError(
      'export.disk-full',
      { ja: 'ディスクの空き容量が足りません。', en: 'There is not enough space on the disk.' },
      {
        ja: '空き容量を増やすか、別のディスクのフォルダーを選んでください。途中のファイルは残していません。',
        en: 'Free some space or choose a folder on another disk. Nothing half-written was left behind.',
      },
      folder,
    );
  }
  return domainError(
    'export.not-written',
    {
      ja: `エクスポートを書き込めませんでした（${code || 'I/O'}）。`,
      en: `The export could not be written (${code || 'I/O'}).`,
    },
    {
      ja: 'フォルダーがあるか確かめるか、別のフォルダーを選んでください。以前のエクスポートはそのままです。',
      en: 'Check that the folder is there, or choose another. An earlier export has not been touched.',
    },
    folder,
  );
}

export function folderInUse(folder: string): DomainError {
  return domainError(
    'export.folder-in-use',
    {
      ja: 'このフォルダーには、エクスポート以外のファイルがあります。',
      en: 'This folder holds files that are not from an earlier export.',
    },
    {
      ja: '新しいフォルダー名か空のフォルダーを指定してください。何も変更していません。',
      en: 'Name a new folder or an empty one. Nothing was changed.',
    },
    folder,
  );
}

export function unsafePath(path: string): DomainError {
  return domainError(
    'export.unsafe-path',
    { ja: 'ファイル名がフォルダーの外を指しています。', en: 'A file name leads out of the folder.' },
    { ja: 'エクスポート先の設定を見直してください。', en: 'Check the options of the export.' },
    path,
  );
}

export function folderNotChosen(folder: string): DomainError {
  return domainError(
    'export.folder-not-chosen',
    { ja: 'このフォルダーはまだ選ばれていません。', en: 'This folder has not been chosen yet.' },
    { ja: '「フォルダーを選ぶ」で書き出し先を選んでください。', en: 'Choose a folder for the export first.' },
    folder,
  );
}

export function notCompiled(): DomainError {
  return domainError(
    'export.nothing-to-export',
    { ja: 'スコアモデルを作成できませんでした。', en: 'The score model could not be made.' },
    { ja: '「問題」パネルのエラーを直してください。', en: 'Fix the errors in the Problems panel.' },
  );
}
