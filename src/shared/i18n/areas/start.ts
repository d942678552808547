import { defineMessages } from '../messages.ts';

export const start = defineMessages({
  'start.title': { ja: 'はじめる', en: 'Get started' },
  'start.lead': {
    ja: '顧客のゴールからヘルススコアまでを、1枚のロードマップにまとめます。',
    en: 'One roadmap, from the customer’s goal to a running health score.',
  },
  'start.new': { ja: '新しく作る', en: 'Make a new roadmap' },
  'start.open': { ja: 'ファイルを開く…', en: 'Open a file…' },
  'start.import': { ja: '付箋やスコアモデルを読み込む…', en: 'Import notes or a score model…' },
  'start.import.hint': {
    ja: 'ワークショップの付箋（.txt・.md）、指標の表（.csv）、スコアモデル（.json・.yaml）、.waymark.json から作ります。',
    en: 'From workshop notes (.txt, .md), a table of measures (.csv), a score model (.json, .yaml) or a .waymark.json file.',
  },
  'start.elsewhere': { ja: '手元のファイルから', en: 'From your files' },
  'start.recent': { ja: '最近使ったファイル', en: 'Recent files' },
  'start.recent.none': {
    ja: '開いたファイルがここに並びます。まずは新しく作るか、記入例を開いてみてください。',
    en: 'Files you open are listed here. Begin with a new roadmap, or have a look at the example.',
  },
  'start.recent.gone': { ja: '見つかりません', en: 'Not found' },
  'start.recent.forget': { ja: '「{{name}}」を一覧から外す', en: 'Remove “{{name}}” from the list' },
  'start.recover': { ja: '保存されていない編集', en: 'Unsaved edits' },
  'start.recover.what': {
    ja: '前回、ファイルに書き込む前に終了した編集です。内容は失われていません。',
    en: 'Edits that had not reached a file when Waymark last closed. Nothing is lost.',
  },
  'start.recover.open': { ja: '再開する', en: 'Continue' },
  'start.recover.openNamed': { ja: '「{{title}}」を再開する', en: 'Continue “{{title}}”' },
  'start.recover.discard': { ja: '破棄', en: 'Discard' },
  'start.recover.discardNamed': { ja: '「{{title}}」を破棄する', en: 'Discard “{{title}}”' },
  'start.recover.confirm': { ja: '編集を破棄しますか？', en: 'Discard these edits?' },
  'start.recover.confirm.what': {
    ja: '「{{title}}」の保存されていない編集を完全に削除します。元に戻すことはできません。',
    en: 'The unsaved edits of “{{title}}” will be deleted for good. This cannot be undone.',
  },
  'start.untitled': { ja: 'ファイル未作成', en: 'No file yet' },
  'start.offline': {
    ja: 'Waymarkは通信をしません。データはこのコンピューターの中だけにあります。',
    en: 'Waymark never uses the network. Your data stays on this computer.',
  },
  'start.version': { ja: 'バージョン {{version}}', en: 'Version {{version}}' },
  'start.waiting': { ja: '開いています…', en: 'Opening…' },
});
