import type { Bilingual } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { markdownCode, markdownTable, markdownText } from '../../escape.ts';
import type { Dialect } from '../../sql/dialect.ts';
import { SCORE_COLUMNS, type SqlNames } from '../../sql/names.ts';

/** How to load the scripts, and what the views give. */
export function sqlReadme(model: ScoreModel, names: SqlNames, dialect: Dialect, language: Language): string {
  return (language === 'ja' ? japanese : english)(model, names, dialect);
}

interface Parts {
  readonly run: string;
  readonly groups: readonly string[];
  readonly notes: string;
}

/** Who has read or run such SQL before it gets here: nobody should take a parsed script for one that has scored. */
const CHECKED: Readonly<Record<Dialect['checked'], (label: string) => Bilingual>> = {
  'by-engine': (label) => ({
    en: `Waymark’s own tests run such views in ${label} and compare every score, band, reason and trigger with its reference scorer.`,
    ja: `Waymarkのテストでは、同じ形のビューを実際に${label}で動かし、スコア、帯、理由、トリガーをすべて基準の採点結果と比べています。`,
  }),
  'by-parser': (label) => ({
    en: `Waymark’s own tests read this SQL with the ${label} grammar of an independent parser (sqlparser of Apache DataFusion). They do not run it in ${label}: whether functions and types behave as expected there shows when you replay the test accounts, so do that before you rely on it.`,
    ja: `Waymarkのテストでは、このSQLを独立した構文解析器（Apache DataFusionのsqlparser）の${label}用の文法で確認していますが、${label}での実行はしていません。関数や型が想定どおりに働くかどうかは、テスト用アカウントで確かめられます。本番で使う前に、必ず確認してください。`,
  }),
};

/** What a reader of the scripts would stumble over there. */
const NOTES: Readonly<Record<string, Bilingual>> = {
  bigquery: {
    en: 'Table names stand alone, so give a default dataset, as the commands above do.',
    ja: '表の名前にデータセットは付いていません。上のコマンドのように、既定のデータセットを指定してください。',
  },
  snowflake: {
    en: 'A name that needs no quotes is written in upper case, as Snowflake itself stores it: `select account from demo_scores` works without quotes. Tables are looked up in the current database and schema.',
    ja: '引用符のいらない名前は、Snowflakeの保存形式に合わせて大文字で書いています。`select account from demo_scores` のように、引用符なしで使えます。表は、現在のデータベースとスキーマから探します。',
  },
  databricks: {
    en: 'Tables are looked up in the current catalog and schema.',
    ja: '表は、現在のカタログとスキーマから探します。',
  },
};

function notesOf({ id, label, checked }: Dialect, language: Language): string {
  const all = [NOTES[id], CHECKED[checked](label)];
  return all.flatMap((note) => (note === undefined ? [] : [`- ${note[language]}`])).join('\n');
}

function partsOf(model: ScoreModel, names: SqlNames, dialect: Dialect, language: Language): Parts {
  const files = ['accounts-table.sql', 'as-of.sql', 'views.sql'];
  const run = files.map(dialect.run).join('\n');
  const labels = new Map(model.profiles.flatMap(({ groups }) => groups.map((group) => [group.id, group.label])));
  return {
    run: `\`\`\`sh\n${run}\n\`\`\``,
    groups: [...names.groups].map(([id, column]) => `${markdownCode(column)} (${markdownText(labels.get(id) ?? id)})`),
    notes: notesOf(dialect, language),
  };
}

function english(model: ScoreModel, names: SqlNames, dialect: Dialect): string {
  const { run, groups, notes } = partsOf(model, names, dialect, 'en');
  const rows = [
    [markdownCode(names.scores), 'One row per account', SCORE_COLUMNS.map(markdownCode).join(', ')],
    [
      markdownCode(names.reasons),
      'One row per account and measure that costs points; rank 1 costs most',
      ['account', 'profile', 'rank', 'measure', 'label', 'reason', 'lost'].map(markdownCode).join(', '),
    ],
    [
      markdownCode(names.triggers),
      'One row per account and action that is due now',
      ['account', 'trigger_id', 'position', 'action', 'title', 'owner', 'method', 'effort_hours', 'due_days']
        .map(markdownCode)
        .join(', '),
    ],
  ];
  return `## Load it into ${dialect.label}

Run the scripts in this order:

${run}

1. \`accounts-table.sql\` creates the table ${markdownCode(names.accounts)}. Leave it out if you have a table or view of that name whose columns have the same names and types.
2. \`as-of.sql\` creates ${markdownCode(names.asOf)}, whose one row holds the day to score at. The views read no clock: update the row before each scoring.
3. \`views.sql\` creates the views. Run it again after every change of the model; it replaces the views and leaves the data alone.

\`test-accounts.sql\` inserts the test accounts into an empty table. With the day in \`as-of.sql\` as shipped, the views must then give what \`expected-scores.csv\` says.

## What the views give

${markdownTable(['View', 'Rows', 'Columns'], rows)}

The scores view also has one column per group: ${groups.join(', ')}.

- \`status\` is \`scored\`, \`low-coverage\`, \`no-data\` or \`no-profile\`. Without a score the band is \`unknown\`: unknown is not red.
- \`overrides\` holds the ids of the overrides that applied, separated by commas.
- A value that is null, not finite or expired is missing. An account must stand in the table once.
${notes}
`;
}

function japanese(model: ScoreModel, names: SqlNames, dialect: Dialect): string {
  const { run, groups, notes } = partsOf(model, names, dialect, 'ja');
  const rows = [
    [markdownCode(names.scores), 'アカウントごとに1行', SCORE_COLUMNS.map(markdownCode).join('、')],
    [
      markdownCode(names.reasons),
      '減点のある指標ごとに1行（rank 1が最大の減点）',
      ['account', 'profile', 'rank', 'measure', 'label', 'reason', 'lost'].map(markdownCode).join('、'),
    ],
    [
      markdownCode(names.triggers),
      'いま必要なアクションごとに1行',
      ['account', 'trigger_id', 'position', 'action', 'title', 'owner', 'method', 'effort_hours', 'due_days']
        .map(markdownCode)
        .join('、'),
    ],
  ];
  return `## ${dialect.label}への読み込み

次の順にスクリプトを実行します。

${run}

1. \`accounts-table.sql\` は表 ${markdownCode(names.accounts)} を作ります。同じ名前で、列名と型がそろった表やビューがすでにあれば不要です。
2. \`as-of.sql\` は、採点の基準日を1行だけ持つ表 ${markdownCode(names.asOf)} を作ります。ビューは時計を読みません。採点の前に、この行を更新してください。
3. \`views.sql\` はビューを作ります。モデルを変えたら、もう一度実行してください。ビューだけが置き換わり、データは変わりません。

\`test-accounts.sql\` は、空の表にテスト用アカウントを入れます。\`as-of.sql\` の日付のままなら、ビューの結果は \`expected-scores.csv\` と一致します。

## ビューの内容

${markdownTable(['ビュー', '行', '列'], rows)}

スコアのビューには、グループごとの列もあります：${groups.join('、')}

- \`status\` は \`scored\`、\`low-coverage\`、\`no-data\`、\`no-profile\` のいずれかです。スコアがないアカウントの帯は \`unknown\` です。「不明」は「赤」ではありません。
- \`overrides\` には、当てはまった上書きのidがカンマ区切りで入ります。
- NULLの値、有限でない値、期限切れの値は欠損として扱います。1つのアカウントは1行にまとめてください。
${notes}
`;
}
