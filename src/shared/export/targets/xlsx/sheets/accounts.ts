import type { CellStyle, ColumnDef, ConditionalRule, DataValidation } from 'hucre/xlsx';
import { type Account, type Column, columnsOf, type Value } from '#shared/score/account.ts';
import { dayNumber } from '#shared/score/calendar.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { cell, Grid } from '../grid.ts';
import { BODY, HEAD, HINT, INPUT, INPUT_DATE, INPUT_TEXT, NAME, TITLE, UNREADABLE } from '../style.ts';
import type { Texts } from '../texts.ts';

/** The sheets Accounts, Scores and Calculation have one account in the same row; rows count from 0. */
export const FIRST_ROW = 5;
const ROWS = { title: 0, hint: 1, asOf: 2, name: 3, head: 4 } as const;
/** 1970-01-01 as a spreadsheet counts days. */
export const EPOCH = 25_569;

export interface AccountsSheet {
  readonly grid: Grid;
  readonly columns: readonly ColumnDef[];
  readonly validations: readonly DataValidation[];
  readonly rules: readonly ConditionalRule[];
  readonly asOf: string;
  /** The cell of a column in a row. */
  readonly entry: (column: string, row: number) => string;
}

/** Typed and checked input, one account a row. */
export function accountsSheet(
  model: ScoreModel,
  accounts: readonly Account[],
  rows: number,
  asOf: string,
  choiceNames: ReadonlyMap<string, string>,
  texts: Texts,
): AccountsSheet {
  const grid = new Grid(texts.sheets.accounts, texts.font);
  const columns = columnsOf(model);
  grid.text(ROWS.title, 0, texts.accounts.title, TITLE);
  grid.text(ROWS.hint, 0, texts.accounts.hint, HINT);
  grid.text(ROWS.asOf, 0, texts.accounts.asOf, BODY);
  grid.number(ROWS.asOf, 1, serial(asOf), INPUT_DATE);
  columns.forEach((column, index) => {
    grid.text(ROWS.name, index, column.name, NAME);
    grid.text(ROWS.head, index, headOf(column, model, texts), HEAD);
    grid.height(ROWS.head, 34);
    for (let row = 0; row < rows; row++) {
      entry(grid, FIRST_ROW + row, index, accounts[row]?.[column.name] ?? null, column);
    }
  });
  const last = FIRST_ROW + rows - 1;
  return {
    grid,
    columns: columns.map((column) => ({ width: column.role === 'account' ? 24 : 20 })),
    validations: [
      dateValidation(cell(ROWS.asOf, 1), texts),
      ...columns.flatMap((column, index) => {
        const range = `${cell(FIRST_ROW, index)}:${cell(last, index)}`;
        return validation(column, range, choiceNames.get(column.name), texts);
      }),
    ],
    rules: columns.flatMap((column, index) => unreadable(column, index, last)),
    asOf: grid.at(ROWS.asOf, 1),
    entry: (name, row) => {
      const index = columns.findIndex((column) => column.name === name);
      return `'${grid.name.replaceAll("'", "''")}'!${cell(row, Math.max(0, index))}`;
    },
  };
}

function headOf(column: Column, model: ScoreModel, texts: Texts): string {
  switch (column.role) {
    case 'account':
      return texts.accounts.account;
    case 'segment':
      return texts.accounts.segment;
    case 'stage':
      return texts.accounts.stage;
    case 'observed': {
      const field = model.fields.find(({ observedAtField }) => observedAtField === column.name);
      return texts.accounts.observed(field?.label ?? column.name);
    }
    case 'field': {
      const unit = model.fields.find(({ name }) => name === column.name)?.unit;
      return unit === undefined || unit === '' ? column.label : `${column.label} (${unit})`;
    }
  }
}

function entry(grid: Grid, row: number, index: number, value: Value, column: Column): void {
  const style = ENTRY_STYLES[column.type];
  if (value === null || value === '') grid.blank(row, index, style);
  else if (typeof value === 'boolean') grid.truth(row, index, value, style);
  else if (typeof value === 'number') {
    if (Number.isFinite(value)) grid.number(row, index, value, style);
    else grid.blank(row, index, style);
  } else if (column.type === 'date' && dayNumber(value) !== null) grid.number(row, index, serial(value), style);
  else grid.text(row, index, value, style);
}

const ENTRY_STYLES: Readonly<Record<Column['type'], CellStyle>> = {
  number: INPUT,
  rating: INPUT,
  boolean: INPUT,
  category: INPUT_TEXT,
  date: INPUT_DATE,
};

function serial(day: string): number {
  return (dayNumber(day) ?? 0) + EPOCH;
}

function validation(column: Column, range: string, choices: string | undefined, texts: Texts): DataValidation[] {
  const told = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: texts.accounts.wrong,
    errorMessage: texts.accounts.entry[column.type],
  };
  if (column.role === 'account') return [];
  if (choices !== undefined) return [{ ...told, type: 'list', formula1: choices, errorStyle: 'information' }];
  switch (column.type) {
    case 'number':
      return [{ ...told, type: 'decimal', operator: 'between', formula1: '-9E+307', formula2: '9E+307' }];
    case 'rating':
      return [{ ...told, type: 'whole', operator: 'between', formula1: '-1000000', formula2: '1000000' }];
    case 'boolean':
      return [{ ...told, type: 'list', values: ['TRUE', 'FALSE', texts.yes, texts.no] }];
    case 'date':
      return [dateValidation(range, texts)];
    case 'category':
      return [];
  }
}

function dateValidation(range: string, texts: Texts): DataValidation {
  return {
    range,
    type: 'date',
    operator: 'between',
    formula1: '1',
    formula2: '2958465',
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: texts.accounts.wrong,
    errorMessage: texts.accounts.entry.date,
  };
}

/** What was pasted in goes past the validation, so that it is shown in red too. */
function unreadable(column: Column, index: number, last: number): ConditionalRule[] {
  const first = cell(FIRST_ROW, index);
  const tests: Readonly<Record<Column['type'], string | null>> = {
    number: `AND(NOT(ISBLANK(${first})),NOT(ISNUMBER(${first})))`,
    rating: `AND(NOT(ISBLANK(${first})),NOT(ISNUMBER(${first})))`,
    date: `AND(NOT(ISBLANK(${first})),NOT(ISNUMBER(${first})))`,
    boolean: null,
    category: `ISERROR(${first})`,
  };
  const formula = tests[column.type];
  if (formula === null) return [];
  return [
    { type: 'expression', priority: index + 1, formula, style: UNREADABLE, range: `${first}:${cell(last, index)}` },
  ];
}
