import { defineMessages } from '../messages.ts';

export const problems = defineMessages({
  'problems.title': { ja: '見直すところ', en: 'Problems' },
  'problems.open': {
    ja: '見直すところ: エラー{{error}}件、警告{{warning}}件、助言{{info}}件',
    en: 'Problems: {{error}} errors, {{warning}} warnings, {{info}} hints',
  },
  'problems.none': {
    ja: '進め方に照らして、気になるところはありません。',
    en: 'Nothing stands out against the method.',
  },
  'problems.error': { ja: 'エラー（書き出しが正しくなりません）', en: 'Errors: the export would be wrong' },
  'problems.warning': { ja: '警告（進め方から外れています）', en: 'Warnings: against the method' },
  'problems.info': { ja: '助言', en: 'Hints' },
  'problems.show': { ja: 'カードを表示', en: 'Show the card' },
  'problems.mended': { ja: '直しました: {{what}}', en: 'Mended: {{what}}' },
  'problems.more': { ja: 'ほか{{count}}件', en: 'and {{count}} more' },
});
