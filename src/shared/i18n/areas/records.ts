import { defineMessages } from '../messages.ts';

/** Lists in the left panel: segments, and the records that do not stand on the board. */
export const records = defineMessages({
  'records.segments': { ja: 'セグメント（ゴール別）', en: 'Segments (by goal)' },
  'records.segments.add': { ja: 'セグメントを追加', en: 'Add a segment' },
  'records.segments.name': { ja: 'セグメントの名前', en: 'Name of the segment' },
  'records.segments.empty': {
    ja: '同じゴールをめざす顧客をひとまとめにします。',
    en: 'Group customers who share a goal.',
  },
  'records.segments.show': { ja: '「{{title}}」をボードに表示', en: 'Show “{{title}}” on the board' },
  'records.segments.only': { ja: 'これだけを表示', en: 'Show only this' },
  'records.segments.showAll': { ja: 'すべて表示', en: 'Show all' },
  'records.segments.customers': { ja: '現在{{now}}社', en: '{{now}} customers today' },
  'records.segments.customersPlanned': {
    ja: '現在{{now}}社、計画{{planned}}社',
    en: '{{now}} customers today, {{planned}} planned',
  },
  'records.segments.filtered': { ja: '{{count}}つのセグメントを表示中', en: 'Segments shown: {{count}}' },
  'records.segments.unfiltered': { ja: 'すべてのセグメントを表示中', en: 'All segments are shown' },

  'records.more': { ja: 'そのほかの記録', en: 'Further records' },
  'records.outcome': { ja: '事業成果（KGI）', en: 'Business outcomes' },
  'records.outcome.hint': {
    ja: '継続・単価・紹介など、会社として最後に得たいもの',
    en: 'What the company wants in the end: retention, expansion, referral',
  },
  'records.stakeholder': { ja: '関係者', en: 'Stakeholders' },
  'records.stakeholder.hint': { ja: '使う人・決める人・推進する人', en: 'Who uses, who decides, who champions' },
  'records.value': { ja: '価値', en: 'Values' },
  'records.value.hint': { ja: '顧客が求めるものと、提供しているもの', en: 'What customers value and what is offered' },
  'records.resource': { ja: 'セルフサービス資料', en: 'Self-service resources' },
  'records.resource.hint': { ja: '顧客が自分で解決するための資料', en: 'What lets customers solve a question alone' },
  'records.feedback': { ja: '顧客の声', en: 'Feedback' },
  'records.feedback.hint': {
    ja: '顧客の声と、受け止める部署',
    en: 'What customers say, and the department that answers',
  },

  'records.add': { ja: '{{kind}}を追加', en: 'Add to {{kind}}' },
  'records.name': { ja: '{{kind}}の名前', en: 'Name, for {{kind}}' },
  'records.untitled': { ja: '（名前なし）', en: '(untitled)' },
  'records.actions': { ja: '「{{title}}」の操作', en: 'Actions for “{{title}}”' },
  'records.rename': { ja: '名前を変更', en: 'Rename' },
  'records.up': { ja: '上へ', en: 'Move up' },
  'records.down': { ja: '下へ', en: 'Move down' },
  'records.remove': { ja: '削除', en: 'Delete' },
  'records.added': { ja: '「{{title}}」を追加しました。', en: 'Added “{{title}}”.' },
  'records.removed': { ja: '「{{title}}」を削除しました。', en: 'Deleted “{{title}}”.' },
  'records.moved': {
    ja: '「{{title}}」を{{count}}件中{{index}}件目へ移動しました。',
    en: 'Moved “{{title}}” to {{index}} of {{count}}.',
  },
  'records.moved.not': { ja: 'これ以上は動かせません。', en: 'It cannot move any further.' },
  'records.removed.widened': {
    ja: '「{{title}}」を削除しました。このセグメントだけのものだった{{count}}件は、すべてのセグメントのものになりました。',
    en: 'Deleted “{{title}}”. {{count}} records that were for it alone are now for every segment.',
  },
});
