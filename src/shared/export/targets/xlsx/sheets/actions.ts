import type { ColumnDef } from 'hucre/xlsx';
import type { ScoreModel } from '#shared/score/model.ts';
import { fixed, Grid, inRow, literal, sheetName } from '../grid.ts';
import { BODY, DATE, HEAD, HINT, TITLE, UNREADABLE, WRAPPED } from '../style.ts';
import type { Texts } from '../texts.ts';
import { FIRST_ROW } from './accounts.ts';
import type { CalcColumns } from './calc.ts';
import type { MeasuresPlaces } from './measures.ts';

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
): { grid: Grid; columns: readonly ColumnDef[] } {
  const grid = new Grid(texts.sheets.actions);
  grid.text(ROWS.title, 0, texts.actions.title, TITLE);
  grid.text(ROWS.hint, 0, texts.actions.hint, HINT);
  texts.actions.heads.forEach((head, column) => {
    grid.text(ROWS.head, column, head, HEAD);
  });
  const columns: ColumnDef[] = [24, 36, 34, 20, 18, 10, 14, 3].map((width) => ({ width }));
  columns.push({ width: 8, hidden: true }, { width: 8, hidden: true });
  const count = model.triggers.length;
  if (count === 0) return { grid, columns };

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
    const of = (name: Parameters<MeasuresPlaces['triggerColumn']>[0]): string =>
      `INDEX(${places.triggerColumn(name)},${trigger})`;
    grid.formula(row, 0, shown(`INDEX(${column(at.account)},${account})`), BODY);
    grid.formula(row, 1, shown(of('action')), WRAPPED);
    grid.formula(row, 2, shown(of('when')), WRAPPED);
    grid.formula(row, 3, shown(`${of('owner')}&""`), BODY);
    grid.formula(row, 4, shown(`${of('method')}&""`), BODY);
    grid.formula(row, 5, shown(`IF(ISNUMBER(${of('hours')}),${of('hours')},"")`), BODY);
    grid.formula(row, 6, shown(`IF(ISNUMBER(${of('days')}),${asOf}+${of('days')},"")`), DATE);
  }
  return { grid, columns };
}
