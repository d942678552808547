import { type Bilingual, type DomainError, domainError } from '#shared/core/result.ts';

/** Every message of the store in one place. `place` is the file's path, followed by what is inside it. */

/** After this, the file on disk is as it was: the store has only read it. */
const UNTOUCHED: Bilingual = {
  ja: 'ファイルには手を加えていません。バックアップや、同期サービスの以前の版があれば、そちらを開いてください。',
  en: 'The file has not been touched. If there is a backup or an earlier version in your sync service, open that one.',
};

const SAFE_HERE: Bilingual = {
  ja: '編集内容はこのアプリの中に保管されています。「名前を付けて保存」で別の場所に保存できます。',
  en: 'Your edits are safe in this app. Use “Save as” to put them somewhere else.',
};

export function notADocument(path: string): DomainError {
  return domainError(
    'file.not-a-document',
    { ja: 'Waymark のファイルではありません。', en: 'This is not a Waymark file.' },
    {
      ja: 'Waymark で保存したファイル（.waymark または .waymark.json）を選んでください。ファイルには手を加えていません。',
      en: 'Choose a file that Waymark has saved (.waymark or .waymark.json). The file has not been touched.',
    },
    path,
  );
}

export function emptyFile(path: string): DomainError {
  return domainError('file.empty', { ja: 'ファイルの中身が空です。', en: 'The file is empty.' }, UNTOUCHED, path);
}

export function truncated(path: string, missing: number): DomainError {
  return domainError(
    'file.truncated',
    {
      ja: `ファイルが途中で切れています（${missing.toLocaleString('ja')} バイト不足）。コピーや同期が終わっていない可能性があります。`,
      en: `The file is cut off (${missing.toLocaleString('en')} bytes are missing). A copy or a sync may not have finished.`,
    },
    UNTOUCHED,
    path,
  );
}

export function damaged(path: string, detail: string): DomainError {
  return domainError(
    'file.damaged',
    { ja: `ファイルが壊れています（${detail}）。`, en: `The file is damaged (${detail}).` },
    UNTOUCHED,
    path,
  );
}

/** Something in the file that Waymark never puts there: a trigger, a view, another table. Nothing of it is run. */
export function foreignContent(path: string, name: string): DomainError {
  return domainError(
    'file.foreign-content',
    {
      ja: `Waymark が作ったものではない「${name}」がファイルに含まれています。`,
      en: `The file contains “${name}”, which Waymark did not put there.`,
    },
    UNTOUCHED,
    path,
  );
}

export function newerVersion(path: string): DomainError {
  return domainError(
    'file.newer-version',
    {
      ja: 'このファイルは、より新しいバージョンの Waymark で保存されています。',
      en: 'This file was saved by a newer version of Waymark.',
    },
    {
      ja: 'Waymark を更新してから、もう一度開いてください。ファイルには手を加えていません。',
      en: 'Update Waymark and open it again. The file has not been touched.',
    },
    path,
  );
}

export function tooLarge(path: string, bytes: number, limit: number): DomainError {
  const mega = (count: number) => Math.ceil(count / 1024 / 1024);
  return domainError(
    'file.too-large',
    {
      ja: `ファイルが大きすぎます（${mega(bytes)} MB、上限は ${mega(limit)} MB）。`,
      en: `The file is too large (${mega(bytes)} MB; the limit is ${mega(limit)} MB).`,
    },
    {
      ja: '選んだファイルが正しいか確かめてください。',
      en: 'Check that you have chosen the right file.',
    },
    path,
  );
}

/** What to do about a record that does not obey its schema; `parse` adds the record and the path inside it. */
export const BAD_RECORD_REMEDY: Bilingual = {
  ja: '以前の版のファイルを開くか、アプリで開いて読み取れる部分をコピーとして保存してください。ファイルには手を加えていません。',
  en: 'Open an earlier version of the file, or open it in the app and save what can be read as a copy. The file has not been touched.',
};

export function badRecord(place: string, detail: Bilingual): DomainError {
  return domainError(
    'file.bad-record',
    { ja: `項目を読み取れません: ${detail.ja}`, en: `A record cannot be read: ${detail.en}` },
    BAD_RECORD_REMEDY,
    place,
  );
}

/** A damaged file's readable part, opened as a copy. `cause` is what is wrong with the file. */
export function salvaged(path: string, cause: DomainError, kept: number, lost: number): DomainError {
  return domainError(
    'document.salvaged',
    {
      ja: `${cause.message.ja}読み取れた ${kept} 件を新しい文書として開きました${lost > 0 ? `（${lost} 件は読み取れませんでした）` : ''}。`,
      en: `${cause.message.en} The ${kept} records that could be read were opened as a new document${lost > 0 ? ` (${lost} could not be read)` : ''}.`,
    },
    {
      ja: '内容を確かめて、別の名前で保存してください。元のファイルには手を加えていません。',
      en: 'Check what is there and save it under another name. The original file has not been touched.',
    },
    path,
  );
}

export function openElsewhere(path: string | null): DomainError {
  return domainError(
    'document.open-elsewhere',
    {
      ja: 'この文書は別のウィンドウで編集中のため、読み取り専用で開いています。',
      en: 'This document is being edited in another window, so it is read-only here.',
    },
    {
      ja: '別のウィンドウを閉じてから「編集を引き継ぐ」を押してください。',
      en: 'Close the other window, then choose “Take over editing”.',
    },
    path ?? undefined,
  );
}

export function targetInUse(path: string): DomainError {
  return domainError(
    'file.in-use',
    {
      ja: 'そのファイルは別のウィンドウで開かれています。',
      en: 'That file is open in another window.',
    },
    {
      ja: '別のウィンドウを閉じるか、ほかの名前で保存してください。',
      en: 'Close the other window, or save under another name.',
    },
    path,
  );
}

export function readOnlyDocument(reason: DomainError): DomainError {
  return domainError(
    'document.read-only',
    { ja: 'この文書は読み取り専用です。', en: 'This document is read-only.' },
    reason.remedy,
    reason.place,
  );
}

export function staleRevision(revision: number, base: number): DomainError {
  return domainError(
    'document.stale',
    {
      ja: `この変更は版 ${base} に対するものですが、文書は版 ${revision} です。`,
      en: `This change was made for revision ${base}, but the document is at revision ${revision}.`,
    },
    {
      ja: '文書を読み込み直してから、もう一度操作してください。',
      en: 'Reload the document and make the change again.',
    },
  );
}

export function staleStep(): DomainError {
  return domainError(
    'document.stale',
    {
      ja: '取り消し・やり直しの対象が、保存されている履歴と一致しません。',
      en: 'What should be undone or redone is not what the stored history has next.',
    },
    {
      ja: '文書を読み込み直してから、もう一度操作してください。',
      en: 'Reload the document and try again.',
    },
  );
}

export function malformedPatch(id: string): DomainError {
  return domainError(
    'document.malformed-patch',
    {
      ja: `変更の中で項目「${id}」の識別子が一致しません。`,
      en: `The change names record “${id}” inconsistently.`,
    },
    {
      ja: '文書を読み込み直してから、もう一度操作してください。',
      en: 'Reload the document and make the change again.',
    },
    id,
  );
}

export function closedDocument(): DomainError {
  return domainError(
    'document.closed',
    { ja: 'この文書はすでに閉じられています。', en: 'This document has been closed already.' },
    { ja: 'もう一度開いてください。', en: 'Open it again.' },
  );
}

/** The file changed under an open document. `theirs` says what stands there now. */
export function changedOutside(path: string, theirs: Bilingual): DomainError {
  return domainError(
    'file.changed-outside',
    {
      ja: `ファイルがこのアプリの外で変更されました（${theirs.ja}）。まだ何も上書きしていません。`,
      en: `The file was changed outside this app (${theirs.en}). Nothing has been overwritten.`,
    },
    {
      ja: '自分の版で上書きする、ファイルの版を使う、両方を残す、のいずれかを選んでください。',
      en: 'Choose: overwrite it with your version, use the version in the file, or keep both.',
    },
    path,
  );
}

export function fileGone(path: string): DomainError {
  return domainError(
    'file.gone',
    {
      ja: 'ファイルが元の場所にありません。移動または削除された可能性があります。',
      en: 'The file is no longer in its place. It may have been moved or deleted.',
    },
    {
      ja: '編集内容はこのアプリの中に保管されています。「保存」で元の場所に作り直すか、「名前を付けて保存」で保存してください。',
      en: 'Your edits are safe in this app. “Save” makes the file again in its old place; “Save as” puts it elsewhere.',
    },
    path,
  );
}

export function folderGone(path: string): DomainError {
  return domainError(
    'file.folder-gone',
    {
      ja: 'ファイルのあったフォルダーが見つかりません。',
      en: 'The folder that held the file cannot be found.',
    },
    SAFE_HERE,
    path,
  );
}

export function notWritable(path: string): DomainError {
  return domainError(
    'file.read-only',
    {
      ja: 'ファイルまたはフォルダーに書き込む権限がありません。',
      en: 'There is no permission to write the file or its folder.',
    },
    SAFE_HERE,
    path,
  );
}

export function diskFull(path: string): DomainError {
  return domainError(
    'file.disk-full',
    { ja: 'ディスクの空き容量が足りません。', en: 'There is not enough space on the disk.' },
    {
      ja: '空き容量を増やしてから保存し直すか、「名前を付けて保存」で別のディスクに保存してください。',
      en: 'Free some space and save again, or use “Save as” to save to another disk.',
    },
    path,
  );
}

export function notWritten(path: string, detail: string): DomainError {
  return domainError(
    'file.not-written',
    { ja: `ファイルを書き込めませんでした（${detail}）。`, en: `The file could not be written (${detail}).` },
    SAFE_HERE,
    path,
  );
}

export function missing(path: string): DomainError {
  return domainError(
    'file.missing',
    { ja: 'ファイルが見つかりません。', en: 'There is no such file.' },
    {
      ja: '移動や名前の変更がないか確かめて、もう一度選んでください。',
      en: 'Check whether it was moved or renamed, and choose it again.',
    },
    path,
  );
}

export function isFolder(path: string): DomainError {
  return domainError(
    'file.is-folder',
    { ja: 'ファイルではなくフォルダーです。', en: 'This is a folder, not a file.' },
    { ja: '中にあるファイルを選んでください。', en: 'Choose a file inside it.' },
    path,
  );
}

export function notReadable(path: string): DomainError {
  return domainError(
    'file.no-permission',
    { ja: 'ファイルを読む権限がありません。', en: 'There is no permission to read the file.' },
    {
      ja: 'ファイルのアクセス権を確かめるか、読める場所にコピーしてから開いてください。',
      en: 'Check its permissions, or copy it to a place where you may read it.',
    },
    path,
  );
}

export function notRead(path: string, detail: string): DomainError {
  return domainError(
    'file.not-read',
    { ja: `ファイルを読み込めませんでした（${detail}）。`, en: `The file could not be read (${detail}).` },
    {
      ja: 'ディスクや接続を確かめて、もう一度開いてください。',
      en: 'Check the disk or the connection and open it again.',
    },
    path,
  );
}

export function noSuchWorkingCopy(): DomainError {
  return domainError(
    'recovery.missing',
    { ja: 'その編集内容は、もう残っていません。', en: 'Those edits are no longer there.' },
    { ja: '一覧を開き直してください。', en: 'Open the list again.' },
  );
}
