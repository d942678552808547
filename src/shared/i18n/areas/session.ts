import { defineMessages } from '../messages.ts';

/** Edits that were not taken, conflicts, and documents that cannot be edited. */
export const session = defineMessages({
  'session.refused.title': { ja: '保存できなかった編集があります', en: 'Some edits could not be kept' },
  'session.refused.what': {
    ja: '次の編集は記録できませんでした。画面は最後に記録された状態に戻してあります。入力した言葉は下に残っています。',
    en: 'These edits could not be recorded. The window shows the last recorded state; the words you typed are kept below.',
  },
  'session.refused.retry': { ja: 'もう一度適用する', en: 'Apply again' },
  'session.refused.copy': { ja: '言葉をコピー', en: 'Copy the words' },
  'session.refused.copied': { ja: 'コピーしました。', en: 'Copied.' },
  'session.refused.discard': { ja: '破棄する', en: 'Discard' },
  'session.refused.noWords': { ja: '（文字の変更はありません）', en: '(no words were changed)' },
  'session.refused.banner': {
    ja: '保存できなかった編集が{{count}}件あります。',
    en: '{{count}} edits could not be kept.',
  },
  'session.refused.banner_one': { ja: '保存できなかった編集が1件あります。', en: 'One edit could not be kept.' },
  'session.refused.show': { ja: '確認する', en: 'Review' },

  'session.conflict.title': { ja: 'ファイルがほかの場所で変更されています', en: 'The file was changed elsewhere' },
  'session.conflict.safe': {
    ja: 'このウィンドウの編集も、ファイルの内容も残っています。どちらを残すか選んでください。',
    en: 'The edits in this window and the content of the file are both still there. Choose what to keep.',
  },
  'session.conflict.both': { ja: '両方を残す', en: 'Keep both' },
  'session.conflict.both.what': {
    ja: 'ファイルはそのままにし、このウィンドウの内容は隣に別のファイルとして保存します。',
    en: 'The file stays as it is; this window goes on in a new file beside it.',
  },
  'session.conflict.mine': { ja: 'このウィンドウの内容にする', en: 'Use mine' },
  'session.conflict.mine.what': {
    ja: 'ファイルをこのウィンドウの内容で置き換えます。',
    en: 'The file is replaced by what this window shows.',
  },
  'session.conflict.theirs': { ja: 'ファイルの内容にする', en: 'Use theirs' },
  'session.conflict.theirs.what': {
    ja: 'このウィンドウの編集を捨て、ファイルを読み込み直します。',
    en: 'The edits in this window are dropped and the file is loaded again.',
  },
  'session.conflict.later': { ja: 'あとで決める', en: 'Decide later' },

  'session.readOnly': { ja: '閲覧のみ', en: 'Read-only' },
  'session.takeOver': { ja: '編集を引き継ぐ', en: 'Take over editing' },
});
