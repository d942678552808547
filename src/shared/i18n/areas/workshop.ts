import { defineMessages } from '../messages.ts';

/** The parking lot: notes from the wall, and how they are sorted into the roadmap. */
export const workshop = defineMessages({
  'workshop.parkingLot': { ja: '付箋置き場', en: 'Parking lot' },
  'workshop.list': { ja: '付箋', en: 'Notes' },
  'workshop.how': {
    ja: '矢印キーで移動、ShiftやCtrlと一緒に複数選択、Enterで仕分け、F2で編集、Altと上下キーで並べ替え、Deleteで削除します。',
    en: 'Arrow keys move, with Shift or Ctrl several are selected, Enter sorts, F2 edits, Alt with up and down reorders, Delete deletes.',
  },
  'workshop.add': { ja: '付箋を追加', en: 'Add a note' },
  'workshop.add.placeholder': { ja: '付箋を書く・貼り付ける', en: 'Write or paste notes' },
  'workshop.empty.title': { ja: '付箋はまだありません', en: 'No notes yet' },
  'workshop.empty.about': {
    ja: '壁の付箋やメモを貼り付けると、1行が1枚になります。見出しと「いつ → なにを」の書き方も読み取ります。',
    en: 'Paste what stood on the wall: each line becomes a note. Headings and “when → do” are understood.',
  },
  'workshop.edit.do': { ja: '文章を編集', en: 'Edit the text' },
  'workshop.edit': { ja: '付箋の文章', en: 'Text of the note' },
  'workshop.spread': { ja: '付箋置き場を広げる', en: 'Spread out the parking lot' },
  'workshop.fold': { ja: '付箋置き場を元の大きさに戻す', en: 'Fold the parking lot back' },
  'workshop.noHeading': { ja: '見出しなし', en: 'No heading' },

  'workshop.pasted': { ja: '付箋を{{count}}枚貼り付けました。', en: 'Notes pasted: {{count}}.' },
  'workshop.pasted.titled': {
    ja: '付箋を{{count}}枚貼り付けました。ロードマップの名前は「{{title}}」です。',
    en: 'Notes pasted: {{count}}. The roadmap is now called “{{title}}”.',
  },
  'workshop.pasted.nothing': {
    ja: '貼り付けた文章に、付箋になる行がありません。',
    en: 'The pasted text has no line that could be a note.',
  },
  'workshop.added': { ja: '付箋を追加しました: {{text}}', en: 'Note added: {{text}}' },
  'workshop.moved': { ja: '{{count}}枚中{{index}}枚目へ移動しました。', en: 'Moved to {{index}} of {{count}}.' },
  'workshop.moved.not': { ja: 'これ以上は動かせません。', en: 'It cannot move any further.' },
  'workshop.removed': { ja: '付箋を{{count}}枚削除しました。', en: 'Notes deleted: {{count}}.' },
  'workshop.sorted': { ja: '付箋を{{count}}枚仕分けました。', en: 'Notes sorted: {{count}}.' },
  'workshop.sorted.some': {
    ja: '付箋を{{count}}枚仕分けました。手がかりのない{{left}}枚は付箋のままです。',
    en: 'Notes sorted: {{count}}. {{left}} gave no hint and stay notes.',
  },
  'workshop.sorted.none': {
    ja: '手がかりがないため、提案どおりには仕分けられません。種類を選んでください。',
    en: 'There is no hint to go by. Choose what it becomes.',
  },

  'workshop.sort': { ja: '仕分け', en: 'Sort' },
  'workshop.sort.note': { ja: '「{{text}}」を仕分け', en: 'Sort “{{text}}”' },
  'workshop.sort.many': { ja: '選んだ{{count}}枚を仕分け', en: 'Sort {{count}} notes' },
  'workshop.sort.suggested': { ja: '提案どおり', en: 'As suggested' },
  'workshop.sort.whole': { ja: 'ステージを決めない', en: 'No stage yet' },
  'workshop.sort.noStage': { ja: 'ステージがまだありません', en: 'There is no stage yet' },
  'workshop.sort.rare': { ja: 'そのほか', en: 'Other' },
  'workshop.sort.all': { ja: '提案どおりに仕分け…', en: 'Sort as suggested…' },

  'workshop.looks.actionWithCandidate': { ja: 'アクション＋指標候補', en: 'Action + indicator candidate' },
  'workshop.looks.candidate': { ja: '指標候補', en: 'Indicator candidate' },
  'workshop.looks.goal': { ja: 'ゴール・{{perspective}}', en: 'Goal · {{perspective}}' },
  'workshop.looks.nothing': { ja: '仕分け', en: 'Sort' },

  'workshop.plan.title': { ja: '付箋を提案どおりに仕分け', en: 'Sort notes as suggested' },
  'workshop.plan.about': {
    ja: 'チェックした付箋だけを仕分けます。種類とステージは変えられます。まとめて元に戻せます。',
    en: 'Only ticked notes are sorted. Kind and stage can be changed. One Undo takes all of it back.',
  },
  'workshop.plan.include': { ja: '仕分ける', en: 'Sort it' },
  'workshop.plan.include.note': { ja: '「{{text}}」を仕分ける', en: 'Sort “{{text}}”' },
  'workshop.plan.all': { ja: 'すべて', en: 'All' },
  'workshop.plan.note': { ja: '付箋', en: 'Note' },
  'workshop.plan.kind': { ja: '種類', en: 'Becomes' },
  'workshop.plan.kind.of': { ja: '「{{text}}」の種類', en: 'What “{{text}}” becomes' },
  'workshop.plan.stage': { ja: 'ステージ・視点', en: 'Stage or perspective' },
  'workshop.plan.stage.of': { ja: '「{{text}}」のステージ', en: 'Stage of “{{text}}”' },
  'workshop.plan.perspective.of': { ja: '「{{text}}」の視点', en: 'Perspective of “{{text}}”' },
  'workshop.plan.stay': { ja: '付箋のまま', en: 'Stays a note' },
  'workshop.plan.newStage': { ja: '{{title}}（新規）', en: '{{title}} (new)' },
  'workshop.plan.candidate': { ja: '＋指標候補「{{when}}」', en: '+ indicator candidate “{{when}}”' },
  'workshop.plan.task': { ja: '＋顧客の仕事「{{task}}」', en: '+ customer task “{{task}}”' },
  'workshop.plan.needsStage': {
    ja: 'アクションはステージに置きます。ボードでステージを作るか、どれかの付箋の種類を「ステージ」にしてください。',
    en: 'An action stands in a stage. Make a stage on the board, or let one of the notes become a stage.',
  },
  'workshop.plan.more': { ja: 'さらに{{count}}枚を表示', en: 'Show {{count}} more' },
  'workshop.plan.do': { ja: '{{count}}枚を仕分ける', en: 'Sort {{count}} notes' },
});
