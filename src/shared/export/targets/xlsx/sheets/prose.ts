import type { ColumnDef } from 'hucre/xlsx';
import type { Language } from '#shared/core/text.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { LOSS_HEADS, NO_LOSSES } from '../../../losses.ts';
import type { Loss } from '../../../target.ts';
import { Grid } from '../grid.ts';
import { HEAD, HEADING, HINT, PROSE, TITLE, WRAPPED } from '../style.ts';
import { TEXTS } from '../texts.ts';

/** A heading or a paragraph of the first sheet. */
type Line = readonly ['heading' | 'text', string];

/** What the workbook is and how to use it. */
export function readMeSheet(
  model: ScoreModel,
  rows: number,
  language: Language,
): { grid: Grid; columns: readonly ColumnDef[] } {
  const grid = new Grid(TEXTS[language].sheets.readMe, TEXTS[language].font);
  grid.text(0, 0, model.title || model.id, TITLE);
  const revision = {
    en: `Score model ${model.id}, revision ${model.revision}`,
    ja: `スコアモデル ${model.id}（リビジョン ${model.revision}）`,
  };
  grid.text(1, 0, revision[language], HINT);
  readMeLines(rows)[language].forEach(([kind, text], index) => {
    grid.text(index + 3, 0, text, kind === 'heading' ? HEADING : PROSE);
    grid.height(index + 3, kind === 'heading' ? 28 : lineCount(text) * 18 + 4);
  });
  return { grid, columns: [{ width: WIDTH }] };
}

function readMeLines(rows: number): Readonly<Record<Language, readonly Line[]>> {
  return {
    en: [
      ['heading', 'How to use this workbook'],
      [
        'text',
        '1. In the sheet Accounts, set the day to score at, and put in one account a row. The examples there can be deleted.',
      ],
      [
        'text',
        '2. Read the scores, bands and reasons in the sheet Scores, and what to do now in the sheet Actions due.',
      ],
      [
        'text',
        '3. In the sheet Measures, change weights, thresholds, bands and conditions in the yellow cells. The scores follow at once.',
      ],
      ['heading', 'Good to know'],
      [
        'text',
        'No data is not a bad score: a measure without data is left out, or counts with the points that the sheet Measures says. With too little data there is no score, and the band is Unknown.',
      ],
      ['text', `There is room for ${rows} accounts. Do not insert or delete columns, and paste data as values.`],
      ['text', 'Nothing here reads the clock: the scores belong to the day in the sheet Accounts.'],
      ['text', 'The sheet Calculation shows every step behind a score. It is not meant to be changed.'],
    ],
    ja: [
      ['heading', 'このブックの使い方'],
      [
        'text',
        '1. シート「アカウント」で採点の基準日を決め、1行に1アカウントを入力します。入っている例は消してかまいません。',
      ],
      ['text', '2. シート「スコア」でスコア、帯、理由を、シート「必要なアクション」でいま行うことを確認します。'],
      ['text', '3. シート「指標」の黄色のセルで、重み、しきい値、帯、条件を変えられます。スコアはすぐに変わります。'],
      ['heading', '知っておいてください'],
      [
        'text',
        'データがないことは、悪いスコアではありません。データのない指標は除外されるか、シート「指標」で決めた点数で数えます。データが少なすぎるときはスコアを出さず、帯は「不明」になります。',
      ],
      ['text', `${rows}アカウントまで入力できます。列の挿入や削除はせず、データは値として貼り付けてください。`],
      ['text', 'このブックは時計を読みません。スコアは、シート「アカウント」の基準日のものです。'],
      ['text', 'シート「計算」では、スコアの計算過程を確認できます。変更はしないでください。'],
    ],
  };
}

/** Lines in the one wide column; a Japanese character takes the room of two. */
function lineCount(text: string): number {
  const width = [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  return Math.ceil(width / (WIDTH - 4));
}

const WIDTH = 80;

/** The same losses as losses.md. */
export function lossesSheet(
  losses: readonly Loss[],
  language: Language,
): { grid: Grid; columns: readonly ColumnDef[] } {
  const texts = TEXTS[language];
  const grid = new Grid(texts.sheets.losses, texts.font);
  grid.text(0, 0, texts.losses.title, TITLE);
  if (losses.length === 0) grid.text(1, 0, NO_LOSSES[language], HINT);
  else {
    LOSS_HEADS[language].forEach((head, column) => {
      grid.text(2, column, head, HEAD);
    });
    losses.forEach((loss, index) => {
      const cells = [loss.code, loss.place, loss.asked[language], loss.instead[language], loss.byHand[language]];
      cells.forEach((text, column) => {
        grid.text(index + 3, column, text, WRAPPED);
      });
    });
  }
  return { grid, columns: [24, 30, 36, 44, 44].map((width) => ({ width })) };
}
