import type { Language } from '#shared/core/text.ts';

/** What the workbook itself says; the names of fields, groups and measures come from the model. */
export interface Texts {
  readonly sheets: {
    readonly readMe: string;
    readonly accounts: string;
    readonly scores: string;
    readonly actions: string;
    readonly measures: string;
    readonly losses: string;
    readonly calc: string;
  };
  readonly accounts: {
    readonly title: string;
    readonly hint: string;
    readonly asOf: string;
    readonly observed: (label: string) => string;
    readonly account: string;
    readonly segment: string;
    readonly stage: string;
    readonly wrong: string;
    readonly entry: Readonly<Record<'number' | 'rating' | 'boolean' | 'category' | 'date', string>>;
  };
  readonly scores: {
    readonly title: string;
    readonly hint: string;
    readonly heads: readonly [string, string, string, string, string, string];
    readonly reason: (rank: number) => string;
    readonly overrides: string;
    readonly due: string;
    readonly statuses: readonly [string, string, string, string];
    readonly unknown: string;
    readonly separator: string;
  };
  readonly actions: {
    readonly title: string;
    readonly hint: string;
    readonly more: (rows: number) => readonly [string, string];
    readonly heads: readonly [string, string, string, string, string, string, string];
  };
  readonly measures: {
    readonly title: string;
    readonly hint: string;
    readonly settings: string;
    readonly minCoverage: string;
    readonly bands: string;
    readonly bandHeads: readonly string[];
    readonly groups: string;
    readonly groupHeads: readonly string[];
    readonly measures: string;
    readonly measureHeads: readonly string[];
    readonly thresholds: string;
    readonly thresholdHeads: readonly string[];
    readonly linear: string;
    readonly below: string;
    readonly from: string;
    readonly value: string;
    readonly otherwise: string;
    readonly included: string;
    readonly excluded: string;
    readonly overrides: string;
    readonly overrideHeads: readonly string[];
    readonly triggers: string;
    readonly triggerHeads: readonly string[];
    readonly conditions: string;
    readonly conditionHeads: readonly string[];
    readonly missing: string;
    readonly scopes: string;
    readonly scopeHeads: readonly string[];
    readonly everyone: string;
    readonly profiles: string;
    readonly profileHeads: readonly string[];
    readonly fields: string;
    readonly fieldHeads: readonly string[];
    readonly choices: string;
    readonly entry: Readonly<Record<'points' | 'weight' | 'share' | 'included', string>>;
  };
  readonly losses: { readonly title: string };
  readonly calc: { readonly title: string; readonly hint: string };
  readonly types: Readonly<Record<'number' | 'rating' | 'boolean' | 'category' | 'date', string>>;
  readonly availability: Readonly<Record<'available' | 'needs-work' | 'not-available', string>>;
  readonly font: string;
  readonly yes: string;
  readonly no: string;
  readonly page: string;
}

const en: Texts = {
  sheets: {
    readMe: 'Read me',
    accounts: 'Accounts',
    scores: 'Scores',
    actions: 'Actions due',
    measures: 'Measures',
    losses: 'Losses',
    calc: 'Calculation',
  },
  accounts: {
    title: 'Accounts',
    hint: 'One account a row. An empty cell means that there is no data. Red entries cannot be read and count as no data.',
    asOf: 'Score as of',
    observed: (label) => `${label}: observed on`,
    account: 'Account',
    segment: 'Segment',
    stage: 'Stage',
    wrong: 'This cannot be read',
    entry: {
      number: 'Enter a number.',
      rating: 'Enter the rating as a whole number.',
      boolean: 'Choose yes or no.',
      category: 'Choose one of the values.',
      date: 'Enter a date.',
    },
  },
  scores: {
    title: 'Scores',
    hint: 'Computed from the sheets Accounts and Measures. Nothing to fill in here.',
    heads: ['Account', 'Profile', 'Status', 'Score', 'Band', 'Coverage'],
    reason: (rank) => `Reason ${rank} (points lost)`,
    overrides: 'Overrides',
    due: 'Actions due',
    statuses: ['Scored', 'Too little data', 'No data', 'No profile fits'],
    unknown: 'Unknown',
    separator: '; ',
  },
  actions: {
    title: 'Actions due',
    hint: 'What to do now, and for whom. Triggers do not depend on the score.',
    more: (rows) => ['', ` more actions are due than the ${rows} rows of this sheet can show`],
    heads: ['Account', 'Action', 'When', 'Owner', 'Method', 'Hours', 'Due by'],
  },
  measures: {
    title: 'Measures',
    hint: 'Yellow cells can be changed; the scores follow. Everything else describes the model.',
    settings: 'Settings',
    minCoverage: 'Least coverage for a score',
    bands: 'Bands',
    bandHeads: ['Band', 'From score', 'Id'],
    groups: 'Groups',
    groupHeads: ['Group', 'Weight', 'Profile', 'Id'],
    measures: 'Measures',
    measureHeads: [
      'Measure',
      'Weight',
      'Points without data (empty: left out)',
      'Reason shown',
      'Group',
      'Profile',
      'Field',
      'Id',
    ],
    thresholds: 'Thresholds',
    thresholdHeads: ['Measure', 'Value', 'Points', 'Boundary included', 'How to read'],
    linear: 'At this value; straight line between two values',
    below: 'Below the first step',
    from: 'From this value up',
    value: 'For this value',
    otherwise: 'Any other value (empty: no data)',
    included: 'yes',
    excluded: 'no',
    overrides: 'Overrides',
    overrideHeads: ['Override', 'Lift to at least', 'Hold at most', 'When', 'Profile', 'Id'],
    triggers: 'Triggers',
    triggerHeads: ['Action', 'Days to do it', 'Hours', 'Owner', 'Method', 'When', 'Id'],
    conditions: 'Values in conditions',
    conditionHeads: ['Of', 'Value', 'Comparison'],
    missing: 'has no data',
    scopes: 'Segments and stages',
    scopeHeads: ['Of', 'Value', 'What it is'],
    everyone: 'everyone',
    profiles: 'Profiles',
    profileHeads: ['Profile', 'Applies to', 'Id'],
    fields: 'Fields',
    fieldHeads: ['Field', 'Days until it expires', 'Type', 'Unit', 'Source', 'Owner', 'Availability', 'Column'],
    choices: 'Choices in the sheet Accounts',
    entry: {
      points: 'Enter a number from 0 to 100.',
      weight: 'Enter a number of 0 or more.',
      share: 'Enter a share from 0% to 100%.',
      included: 'Choose yes or no.',
    },
  },
  losses: { title: 'Losses' },
  calc: { title: 'Calculation', hint: 'The steps behind the scores. Please do not change anything here.' },
  types: { number: 'number', rating: 'rating', boolean: 'yes or no', category: 'category', date: 'date' },
  availability: { available: 'available', 'needs-work': 'needs work', 'not-available': 'not available' },
  font: 'Calibri',
  yes: 'yes',
  no: 'no',
  page: 'Page &P of &N',
};

const ja: Texts = {
  sheets: {
    readMe: 'はじめに',
    accounts: 'アカウント',
    scores: 'スコア',
    actions: '必要なアクション',
    measures: '指標',
    losses: '失われる内容',
    calc: '計算',
  },
  accounts: {
    title: 'アカウント',
    hint: '1行に1アカウントを入力します。空のセルは「データなし」です。赤い値は読み取れないため、データなしとして扱います。',
    asOf: '採点の基準日',
    observed: (label) => `${label}：観測日`,
    account: 'アカウント',
    segment: '顧客セグメント',
    stage: 'ステージ',
    wrong: '読み取れない値です',
    entry: {
      number: '数値を入力してください。',
      rating: '評価を整数で入力してください。',
      boolean: '「はい」か「いいえ」を選んでください。',
      category: '値を選んでください。',
      date: '日付を入力してください。',
    },
  },
  scores: {
    title: 'スコア',
    hint: 'シート「アカウント」と「指標」から計算します。入力する場所はありません。',
    heads: ['アカウント', 'プロファイル', '状態', 'スコア', '帯', 'データの充足率'],
    reason: (rank) => `理由${rank}（減点）`,
    overrides: '上書き',
    due: '必要なアクション',
    statuses: ['採点済み', 'データ不足', 'データなし', '該当プロファイルなし'],
    unknown: '不明',
    separator: '、',
  },
  actions: {
    title: '必要なアクション',
    hint: 'いま、誰に何をするかの一覧です。トリガーはスコアに左右されません。',
    more: (rows) => ['ほかに', `件のアクションがあります（このシートに表示できるのは${rows}件までです）`],
    heads: ['アカウント', 'アクション', 'いつ', '担当', '方法', '工数（時間）', '期限'],
  },
  measures: {
    title: '指標',
    hint: '黄色のセルは変更できます。変更するとスコアも変わります。ほかのセルはモデルの説明です。',
    settings: '設定',
    minCoverage: '採点に必要な充足率',
    bands: '帯',
    bandHeads: ['帯', 'スコアの下限', 'id'],
    groups: 'グループ',
    groupHeads: ['グループ', '重み', 'プロファイル', 'id'],
    measures: '指標',
    measureHeads: [
      '指標',
      '重み',
      'データがないときの点数（空欄：除外）',
      '表示する理由',
      'グループ',
      'プロファイル',
      '項目',
      'id',
    ],
    thresholds: 'しきい値',
    thresholdHeads: ['指標', '値', '点数', '境界を含む', '読み方'],
    linear: 'この値のときの点数（2つの値の間は直線）',
    below: '最初の段より下',
    from: 'この値以上（境界を含まない場合は、より大きい）',
    value: 'この値のとき',
    otherwise: 'その他の値（空欄：データなし）',
    included: 'はい',
    excluded: 'いいえ',
    overrides: '上書き',
    overrideHeads: ['上書き', '下限（これ以上に引き上げ）', '上限（これ以下に抑える）', '条件', 'プロファイル', 'id'],
    triggers: 'トリガー',
    triggerHeads: ['アクション', '期限までの日数', '工数（時間）', '担当', '方法', 'いつ', 'id'],
    conditions: '条件の値',
    conditionHeads: ['対象', '値', '比較'],
    missing: 'のデータなし',
    scopes: '対象の顧客セグメントとステージ',
    scopeHeads: ['対象', '値', '種類'],
    everyone: 'すべて',
    profiles: 'プロファイル',
    profileHeads: ['プロファイル', '対象', 'id'],
    fields: '項目',
    fieldHeads: ['項目', '有効日数', '型', '単位', 'データ元', '担当', '入手', '列名'],
    choices: 'シート「アカウント」の選択肢',
    entry: {
      points: '0から100までの数値を入力してください。',
      weight: '0以上の数値を入力してください。',
      share: '0%から100%までの割合を入力してください。',
      included: '「はい」か「いいえ」を選んでください。',
    },
  },
  losses: { title: '失われる内容' },
  calc: { title: '計算', hint: 'スコアの計算過程です。このシートは変更しないでください。' },
  types: { number: '数値', rating: '評価', boolean: 'はい／いいえ', category: '区分', date: '日付' },
  availability: { available: 'あり', 'needs-work': '整備が必要', 'not-available': 'なし' },
  font: 'Yu Gothic',
  yes: 'はい',
  no: 'いいえ',
  page: '&P / &N ページ',
};

export const TEXTS: Readonly<Record<Language, Texts>> = { en, ja };
