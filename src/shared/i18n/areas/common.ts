import { defineMessages } from '../messages.ts';

export const common = defineMessages({
  'common.ok': { ja: 'OK', en: 'OK' },
  'common.cancel': { ja: 'キャンセル', en: 'Cancel' },
  'common.close': { ja: '閉じる', en: 'Close' },
  'common.delete': { ja: '削除', en: 'Delete' },
  'common.add': { ja: '追加', en: 'Add' },
  'common.undo': { ja: '元に戻す', en: 'Undo' },
  'common.redo': { ja: 'やり直す', en: 'Redo' },
  'common.untitled': { ja: '無題のロードマップ', en: 'Untitled roadmap' },
  'common.none': { ja: 'なし', en: 'None' },
});
