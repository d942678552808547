import { defineMessages } from '../messages.ts';

/** The roadmap board: cards, lanes, what is read out while moving and linking. */
export const board = defineMessages({
  'board.label': { ja: 'ロードマップボード', en: 'Roadmap board' },
  'board.how': {
    ja: '矢印キーで移動、Enterで同じ段に追加、Tabで次の段へ、Shift+Tabで前の段へ、F2で編集、Altと矢印キーで並べ替え、Lでつなぐ、Deleteで削除、Escapeでボードを離れます。',
    en: 'Arrow keys move, Enter adds beside, Tab goes to the next layer, Shift+Tab back, F2 edits, Alt with arrows reorders, L links, Delete deletes, Escape leaves the board.',
  },
  'board.whole': { ja: '全体', en: 'All stages' },
  'board.whole.about': { ja: 'ステージを決めていないカード', en: 'Cards without a stage' },
  'board.vendorView': { ja: '自社の視点', en: 'Our own view' },
  'board.exit': { ja: '終わり: {{exit}}', en: 'Ends: {{exit}}' },
  'board.untitled': { ja: '（名前なし）', en: '(untitled)' },

  'board.lane.goal': { ja: 'ゴール', en: 'Goals' },
  'board.lane.touchpoint': { ja: '顧客接点', en: 'Touch\u00adpoints' },
  'board.lane.action': { ja: 'アクション', en: 'Actions' },
  'board.lane.indicator': { ja: '指標', en: 'Indicators' },

  'board.card': {
    ja: '{{kind}} {{title}}、{{stage}}、{{count}}件中{{index}}件目',
    en: '{{kind}} {{title}}, {{stage}}, {{index}} of {{count}}',
  },
  'board.card.new': { ja: '新しい{{kind}}', en: 'New {{kind}}' },
  'board.stage': {
    ja: 'ステージ {{title}}、{{count}}件中{{index}}件目',
    en: 'Stage {{title}}, {{index}} of {{count}}',
  },
  'board.stage.new': { ja: '新しいステージ', en: 'New stage' },

  'board.when': { ja: 'いつ', en: 'When' },
  'board.field.title.goal': { ja: 'どうなれば成功か', en: 'What counts as success' },
  'board.field.title.touchpoint': { ja: 'どこで接するか', en: 'Where you meet' },
  'board.field.title.action': { ja: 'なにをするか', en: 'Do what' },
  'board.field.title.indicator': { ja: 'なにを測るか', en: 'What is measured' },
  'board.field.title.stage': { ja: 'ステージの名前', en: 'Name of the stage' },
  'board.field.when': { ja: 'どうなったら', en: 'What happens' },

  'board.agreed': { ja: '合意済み', en: 'Agreed' },
  'board.customerTask': { ja: '顧客の仕事', en: 'Customer task' },
  'board.hours': { ja: '{{hours}}h', en: '{{hours}} h' },
  'board.candidate': { ja: '候補', en: 'Candidate' },
  'board.candidate.about': { ja: 'スコアには入りません', en: 'Not part of the score' },
  'board.noThresholds': { ja: 'しきい値が未設定', en: 'No thresholds yet' },
  'board.noSource': { ja: 'データ元が未定', en: 'No source yet' },
  'board.expires': { ja: '{{days}}日で失効', en: 'stale after {{days}} days' },
  'board.share': { ja: 'スコアの{{share}}', en: '{{share}} of the score' },
  'board.levels': { ja: '値が大きくなる順に: {{levels}}', en: 'From small values to large: {{levels}}' },
  'board.levels.then': { ja: '、', en: ', ' },
  'board.tone.risk': { ja: '危険', en: 'at risk' },
  'board.tone.watch': { ja: '注意', en: 'watch' },
  'board.tone.healthy': { ja: '健全', en: 'healthy' },

  'board.add': { ja: '追加', en: 'Add' },
  'board.add.to': { ja: '{{stage}}に{{kind}}を追加', en: 'Add {{kind}} to {{stage}}' },
  'board.add.stage': { ja: 'ステージを追加', en: 'Add a stage' },
  'board.add.stageAfter': { ja: '「{{title}}」の後にステージを追加', en: 'Add a stage after “{{title}}”' },
  'board.remove.stage': { ja: 'ステージ「{{title}}」を削除', en: 'Delete stage “{{title}}”' },
  'board.empty.title': { ja: 'ステージを作るところから始めましょう', en: 'Begin with the stages' },
  'board.empty.about': {
    ja: '自社の動き方が変わるところで区切ります（例: 導入・活用・定着・契約更新期）。付箋置き場から仕分けてもかまいません。',
    en: 'Split where you act differently (such as onboarding, adoption, operation, renewal), or sort notes from the parking lot.',
  },

  'board.link': { ja: 'つなぐ', en: 'Link' },
  'board.link.from': {
    ja: '「{{title}}」のつなぎ先を選んでください。矢印キーで選び、Enterでつなぎます。すでにつながっていれば外します。Escapeで中止します。',
    en: 'Choose what to link “{{title}}” to: arrow keys choose, Enter links, or unlinks what is linked already, Escape stops.',
  },
  'board.link.hint': {
    ja: 'つなぎ先をクリックするか、矢印キーで選んでEnter',
    en: 'Click the card to link to, or choose with arrows and Enter',
  },
  'board.link.hint.joined': {
    ja: 'すでにつながっています。Enterでつながりを外します',
    en: 'Linked already: Enter takes the link away',
  },
  'board.link.handle': { ja: '別のカードへつなぐ（ドラッグするか、L）', en: 'Link to another card (drag, or press L)' },
  'board.link.none': {
    ja: 'つなげる相手のカードがまだありません。',
    en: 'There is no card yet that it could be linked to.',
  },
  'board.linked': { ja: '「{{from}}」を「{{to}}」につなぎました。', en: 'Linked “{{from}}” to “{{to}}”.' },
  'board.unlinked': {
    ja: '「{{from}}」と「{{to}}」のつながりを外しました。',
    en: 'Unlinked “{{from}}” from “{{to}}”.',
  },
  'board.unlink': { ja: '「{{from}}」と「{{to}}」のつながりを外す', en: 'Unlink “{{from}}” from “{{to}}”' },
  'board.link.stopped': { ja: 'つなぐのをやめました。', en: 'Linking stopped.' },

  'board.added': { ja: '{{kind}}「{{title}}」を追加しました。', en: 'Added {{kind}} “{{title}}”.' },
  'board.removed': { ja: '「{{title}}」を削除しました。', en: 'Deleted “{{title}}”.' },
  'board.removed.many': { ja: '{{count}}枚を削除しました。', en: 'Cards deleted: {{count}}.' },
  'board.moved': {
    ja: '「{{title}}」を{{stage}}の{{count}}件中{{index}}件目へ移動しました。',
    en: 'Moved “{{title}}” to {{stage}}, {{index}} of {{count}}.',
  },
  'board.moved.stage': {
    ja: 'ステージ「{{title}}」を{{count}}件中{{index}}件目へ移動しました。',
    en: 'Moved stage “{{title}}” to {{index}} of {{count}}.',
  },
  'board.moved.not': { ja: 'これ以上は動かせません。', en: 'It cannot move any further.' },
  'board.sorted': {
    ja: '付箋{{count}}枚を{{stage}}の{{lane}}に置きました。',
    en: 'Notes put into {{stage}}, {{lane}}: {{count}}.',
  },
  'board.left': { ja: 'ボードを離れました。', en: 'Left the board.' },

  'board.zoom': { ja: '拡大と縮小', en: 'Zoom' },
  'board.zoom.in': { ja: '拡大', en: 'Zoom in' },
  'board.zoom.out': { ja: '縮小', en: 'Zoom out' },
  'board.zoom.fit': { ja: '全体を表示', en: 'Fit the board' },
  'board.zoom.reset': { ja: '{{zoom}}%（押すと100%に戻す）', en: '{{zoom}}%, back to 100%' },
});
