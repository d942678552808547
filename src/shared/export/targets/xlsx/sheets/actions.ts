import type { ColumnDef, ConditionalRule } from 'hucre/xlsx';
import type { ScoreModel } from '#shared/score/model.ts';
import { fixed, Grid, inRow, literal, sheetName } from '../grid.ts';
import { DATE, HEAD, HINT, RESULT, RESULT_NUMBER, RESULT_WRAPPED, TITLE, UNREADABLE } from '../style.ts';
import type { Texts } from '../texts.ts';
import { FIRST_ROW } from './accounts.ts';
import type { CalcColumns } from './calc-columns.ts';
import type { MeasuresPlaces } from './measure-places.ts';
import type { Result } from './results.ts';
import { ruled } from './scores.ts';

const ROWS = { title: 0, hint: 1, more: 2, head: 4 } as const;
/** Which account and which trigger stand in the row: hidden beside the list. */
const HELPER = { account: 8, trigger: 9 } as const;

/** The actions that are due, one a row, in the order of the accounts and then of the triggers [SM14]. */
export function actionsSheet(
  model: ScoreModel,
  at: CalcColumns,
  accountRows: number,
  rows: number,
  asOf: string,
  places: MeasuresPlaces,
  texts: Texts,
  results: readonly (readonly Result[])[] | null,
): { grid: Grid; columns: readonly ColumnDef[]; rules: readonly ConditionalRule[] } {
  const grid = new Grid(texts.sheets.actions, texts.font);
  grid.text(ROWS.title, 0, texts.actions.title, TITLE);
  grid.text(ROWS.hint, 0, texts.actions.hint, HINT);
  texts.actions.heads.forEach((head, column) => {
    grid.text(ROWS.head, column, head, HEAD);
  });
  grid.height(ROWS.head, 24);
  const columns: ColumnDef[] = [24, 36, 34, 20, 18, 10, 14, 3].map((width) => ({ width }));
  columns.push({ width: 8, hidden: true }, { width: 8, hidden: true });
  const count = model.triggers.length;
  if (count === 0) return { grid, columns, rules: [] };

  const calc = sheetName(texts.sheets.calc);
  const last = FIRST_ROW + accountRows - 1;
  const column = (from: number, to: number = from): string => `${calc}!${fixed(FIRST_ROW, from)}:${fixed(last, to)}`;
  const total = `${calc}!${inRow(last, at.before)}+${calc}!${inRow(last, at.due)}`;
  const [before, after] = texts.actions.more(rows);
  grid.formula(
    ROWS.more,
    0,
    `IF(${total}>${rows},${literal(before)}&(${total}-${rows})&${literal(after)},"")`,
    UNREADABLE,
  );
  const triggers = column(at.triggers, at.triggers + count - 1);
  for (let index = 0; index < rows; index++) {
    const row = FIRST_ROW + index;
    const account = inRow(row, HELPER.account);
    const trigger = inRow(row, HELPER.trigger);
    grid.formula(row, HELPER.account, `IF(${index + 1}>${total},"",MATCH(${index},${column(at.before)},1))`);
    grid.formula(
      row,
      HELPER.trigger,
      `IF(${account}="","",MATCH(${index + 1}-INDEX(${column(at.before)},${account}),INDEX(${triggers},${account},0),0))`,
    );
    const shown = (formula: string): string => `IF(${account}="","",${formula})`;
    const result = (place: number): Result | undefined =>
      results === null ? undefined : (results[index]?.[place] ?? '');
    const of = (name: Parameters<MeasuresPlaces['triggerColumn']>[0]): string =>
      `INDEX(${places.triggerColumn(name)},${trigger})`;
    grid.formula(row, 0, shown(`INDEX(${column(at.account)},${account})`), RESULT, result(0));
    grid.formula(row, 1, shown(of('action')), RESULT_WRAPPED, result(1));
    grid.formula(row, 2, shown(of('when')), RESULT_WRAPPED, result(2));
    grid.formula(row, 3, shown(`${of('owner')}&""`), RESULT, result(3));
    grid.formula(row, 4, shown(`${of('method')}&""`), RESULT, result(4));
    grid.formula(row, 5, shown(`IF(ISNUMBER(${of('hours')}),${of('hours')},"")`), RESULT_NUMBER, result(5));
    grid.formula(row, 6, shown(`IF(ISNUMBER(${of('days')}),${asOf}+${of('days')},"")`), DATE, result(6));
  }
  return { grid, columns, rules: [ruled(1, FIRST_ROW + rows - 1, texts.actions.heads.length - 1)] };
}
