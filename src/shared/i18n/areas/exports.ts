import { defineMessages } from '../messages.ts';

/** The export dialog. */
export const exports = defineMessages({
  'exports.title': { ja: 'ヘルススコアを書き出す', en: 'Export the health score' },
  'exports.target': { ja: '出力先', en: 'Target' },
  'exports.language': { ja: '書き出す言語', en: 'Language of the export' },
  'exports.language.ja': { ja: '日本語', en: '日本語' },
  'exports.language.en': { ja: 'English', en: 'English' },
  'exports.folder': { ja: '保存先', en: 'Save in' },
  'exports.folder.choose': { ja: 'フォルダーを選ぶ…', en: 'Choose a folder…' },
  'exports.folder.change': { ja: '変更…', en: 'Change…' },
  'exports.folder.none': { ja: 'まだ選ばれていません', en: 'Not chosen yet' },
  'exports.folder.about': {
    ja: 'この中に、書き出すたびに専用のフォルダーを作ります。',
    en: 'Each export gets a folder of its own in here.',
  },

  'exports.nothing.title': { ja: '書き出せるスコアがまだありません', en: 'There is no score to export yet' },
  'exports.nothing.about': {
    ja: '次の順に進めると、ここから書き出せるようになります。',
    en: 'These steps lead to a score that can be exported:',
  },
  'exports.nothing.step1': {
    ja: 'アクションの「いつ」を、測れる指標候補にします。',
    en: 'Turn the “when” of an action into an indicator candidate.',
  },
  'exports.nothing.step2': {
    ja: '指標を選び、右の欄で「スコアに使う」をオンにします。',
    en: 'Select the indicator and switch on “Counts in the score” in the panel on the right.',
  },
  'exports.nothing.step3': {
    ja: '警戒と健全のしきい値、データがないときの扱いを決めます。',
    en: 'Set its thresholds and what happens when data is missing.',
  },

  'exports.problems': { ja: '書き出す前の確認', en: 'Before the export' },
  'exports.problems.error': { ja: '直すまで書き出せません', en: 'Must be fixed first' },
  'exports.problems.warning': { ja: '確認してください', en: 'Please check' },
  'exports.problems.none': { ja: '問題は見つかりませんでした。', en: 'No problems found.' },
  'exports.problems.show': { ja: '該当する項目を見る', en: 'Show the record' },
  'exports.problems.more': { ja: 'ほか{{count}}件', en: 'and {{count}} more' },

  'exports.preview': { ja: '書き出す内容', en: 'What is written' },
  'exports.preview.working': { ja: '内容を確かめています…', en: 'Working out the contents…' },
  'exports.files': { ja: 'ファイル {{count}}件', en: 'Files: {{count}}' },
  'exports.losses': { ja: '表現しきれないもの {{count}}件', en: 'What cannot be carried over: {{count}}' },
  'exports.losses.none': { ja: 'すべてそのまま書き出せます。', en: 'Everything is carried over.' },
  'exports.losses.none.done': { ja: 'すべてそのまま書き出しました。', en: 'Everything was carried over.' },
  'exports.losses.asked': { ja: '元の内容', en: 'Asked' },
  'exports.losses.instead': { ja: '書き出されるもの', en: 'Instead' },
  'exports.losses.byHand': { ja: '手での仕上げ', en: 'By hand' },
  'exports.model': {
    ja: 'スコアに入る指標{{measures}}件、プロファイル{{profiles}}件、トリガー{{triggers}}件',
    en: 'Scored indicators: {{measures}}, profiles: {{profiles}}, triggers: {{triggers}}',
  },

  'exports.do': { ja: '書き出す', en: 'Export' },
  'exports.again': { ja: '別の形式でも書き出す', en: 'Export another target' },
  'exports.working': { ja: '書き出しています…', en: 'Exporting…' },
  'exports.stop': { ja: '待たずに戻る', en: 'Stop waiting' },
  'exports.stop.about': {
    ja: '書き出しは裏で続き、終わるとお知らせします。途中のファイルが残ることはありません。',
    en: 'The export goes on behind the window and tells you when it is done. Half-written files are never left.',
  },
  'exports.done': { ja: '書き出しました', en: 'Exported' },
  'exports.done.late': { ja: '書き出しました: {{folder}}', en: 'Exported to {{folder}}' },
  'exports.done.about': {
    ja: 'README.mdに読み込み方、expected-scores.csvに検算用のスコアがあります。',
    en: 'README.md says how to load it; expected-scores.csv holds scores to check against.',
  },
  'exports.reveal': { ja: 'フォルダーを開く', en: 'Show in folder' },
  'exports.failed': { ja: '書き出せませんでした', en: 'The export did not work' },
});
