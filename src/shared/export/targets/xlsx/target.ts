import { z } from 'zod';
import { fail, ok, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF, testAccounts } from '#shared/score/sample.ts';
import { fileName } from '../../naming.ts';
import { defineTarget, type Loss } from '../../target.ts';
import { measuresOf } from './sheets/model-parts.ts';
import { workbook } from './workbook.ts';

const LIMITS = { rows: { min: 10, max: 5_000, preset: 200 }, reasons: { min: 1, max: 20, preset: 5 } } as const;
/** A list of actions longer than this is not read by anybody, and slows the workbook down. */
const MOST_ACTION_ROWS = 2_000;
/** Beyond these a formula or a row gets longer than a spreadsheet takes. */
const MOST = { measures: 1_500, overrides: 100, triggers: 500 } as const;

const options = z.strictObject({
  rows: z.number().int().min(LIMITS.rows.min).max(LIMITS.rows.max).default(LIMITS.rows.preset),
  reasons: z.number().int().min(LIMITS.reasons.min).max(LIMITS.reasons.max).default(LIMITS.reasons.preset),
  accounts: z.enum(['examples', 'none']).default('examples'),
});

/** A workbook that scores: live formulas, with every number of the model in a cell. */
export const xlsx = defineTarget({
  id: 'xlsx',
  label: { ja: 'Excelブック', en: 'Excel workbook' },
  summary: {
    ja: '数式でスコアを計算するブックです。重みやしきい値をセルで変えると、スコアが変わります。',
    en: 'A workbook that scores by formulas: change a weight or a threshold in its cell, and the scores follow.',
  },
  options,
  fields: [
    {
      key: 'rows',
      kind: 'number',
      ...LIMITS.rows,
      label: { ja: 'アカウントの行数', en: 'Rows for accounts' },
      help: { ja: '入力できるアカウントの数です。', en: 'How many accounts fit in.' },
    },
    {
      key: 'reasons',
      kind: 'number',
      ...LIMITS.reasons,
      label: { ja: '理由の数', en: 'Reasons shown' },
      help: { ja: '減点の大きい順に表示する理由の数です。', en: 'How many reasons are shown, the largest loss first.' },
    },
    {
      key: 'accounts',
      kind: 'choice',
      preset: 'examples',
      label: { ja: 'アカウントの例', en: 'Example accounts' },
      help: {
        ja: 'テスト用アカウントを入力済みにするかどうかです。',
        en: 'Whether the test accounts are filled in already.',
      },
      choices: [
        { value: 'examples', label: { ja: '入れておく', en: 'Filled in' } },
        { value: 'none', label: { ja: '空にする', en: 'Left empty' } },
      ],
    },
  ],

  async emit(model, chosen, language) {
    const refused = sizeProblem(model);
    if (refused) return refused;
    const accounts = chosen.accounts === 'none' ? [] : testAccounts(model).slice(0, chosen.rows);
    const possible = chosen.rows * model.triggers.length;
    const actionRows = Math.min(MOST_ACTION_ROWS, possible);
    const losses = [...reasonLosses(model, chosen.reasons), ...actionLosses(possible, actionRows)];
    const plan = { ...chosen, accounts, actionRows, asOf: EXAMPLE_AS_OF, losses, precomputed: true };
    const content = await workbook(model, plan, language);
    return content === null ? tooLarge() : ok({ files: [{ path: workbookPath(model), content }], losses });
  },

  readme: (model, chosen, language) => readme(model, chosen.rows, language),
});

export function workbookPath(model: ScoreModel): string {
  return `${fileName(model.title || model.id, 'health-score')}.xlsx`;
}

function sizeProblem(model: ScoreModel): Result<never> | null {
  const overrides = model.profiles.reduce((count, profile) => count + profile.overrides.length, 0);
  const fits =
    measuresOf(model).length <= MOST.measures && overrides <= MOST.overrides && model.triggers.length <= MOST.triggers;
  return fits ? null : tooLarge();
}

function tooLarge(): Result<never> {
  return fail(
    'xlsx/too-large',
    { ja: 'このモデルはブックに収まりません。', en: 'The model does not fit into a workbook.' },
    {
      ja: `全プロファイルを合わせて、指標は${MOST.measures}件、上書きは${MOST.overrides}件、トリガーは${MOST.triggers}件以下にし、長い条件は短くしてください。`,
      en: `Over all profiles, keep measures at ${MOST.measures}, overrides at ${MOST.overrides} and triggers at ${MOST.triggers} or fewer, and shorten long conditions.`,
    },
    'profiles',
  );
}

/** [SM13] asks for every reason; a sheet shows the first few. */
function reasonLosses(model: ScoreModel, reasons: number): Loss[] {
  return model.profiles.flatMap((profile) => {
    const count = profile.groups.reduce((sum, group) => sum + group.measures.length, 0);
    if (count <= reasons) return [];
    return [
      {
        code: 'xlsx/reasons',
        place: `profiles/${profile.id}`,
        asked: {
          ja: `「${profile.label}」の理由、最大${count}件`,
          en: `Up to ${count} reasons for “${profile.label}”`,
        },
        instead: {
          ja: `減点の大きい順に${reasons}件までの理由`,
          en: `The ${reasons} reasons that cost most`,
        },
        byHand: {
          ja: 'すべての減点はシート「計算」にあります。表示する数は、出力時のオプションで増やせます。',
          en: 'Every loss stands in the sheet Calculation. The export option “reasons” shows more of them.',
        },
      },
    ];
  });
}

function actionLosses(possible: number, rows: number): Loss[] {
  if (possible <= rows) return [];
  return [
    {
      code: 'xlsx/action-rows',
      place: 'triggers',
      asked: { ja: `最大${possible}件のアクション`, en: `Up to ${possible} actions due` },
      instead: {
        ja: `アカウント順に${rows}件まで。収まらない件数はシートの上部に表示します。`,
        en: `The first ${rows}, in the order of the accounts; the top of the sheet says how many more there are.`,
      },
      byHand: {
        ja: 'アカウントの行数を減らして出力するか、SQLビューを使ってください。',
        en: 'Export with fewer rows for accounts, or use the SQL views.',
      },
    },
  ];
}

function readme(model: ScoreModel, rows: number, language: Language): string {
  const path = `\`${workbookPath(model)}\``;
  return {
    en: `## Use it

1. Open ${path} in Excel 2016 or newer, or in LibreOffice 7 or newer.
2. Put your accounts into the sheet Accounts (up to ${rows}) and set the day to score at. The examples can be deleted.
3. Read the sheets Scores and Actions due. Weights, thresholds, bands and conditions are the yellow cells of the sheet Measures.

Spreadsheets compare numbers at about 15 digits, so a value that differs from a threshold only beyond those counts as being on it.
`,
    ja: `## 使い方

1. ${path} をExcel 2016以降、またはLibreOffice 7以降で開きます。
2. シート「アカウント」に自社のアカウントを入力し（最大${rows}件）、採点の基準日を決めます。入っている例は消してかまいません。
3. シート「スコア」と「必要なアクション」を確認します。重み、しきい値、帯、条件は、シート「指標」の黄色のセルにあります。

表計算ソフトは数値を約15桁で比べます。しきい値との差がそれより小さい値は、しきい値と同じとみなされます。
`,
  }[language];
}
