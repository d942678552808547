import type { ScoreModel } from '#shared/score/model.ts';
import { freshFormula, scopeFormulas, valueFormula } from '../formulas.ts';
import { acrossRow, Grid, inRow, joined } from '../grid.ts';
import { CALC, HINT, TITLE } from '../style.ts';
import type { Texts } from '../texts.ts';
import { type AccountsSheet, FIRST_ROW } from './accounts.ts';
import { CALC_ROWS, type CalcColumns, type StepColumn } from './calc-columns.ts';
import { groupSteps, measureSteps } from './calc-measures.ts';
import { overrideSteps, resultSteps, triggerSteps } from './calc-results.ts';
import type { MeasuresPlaces } from './measure-places.ts';

/** The steps from an account's entries to its score: a row per account, a column per step. */
export function calcSheet(
  model: ScoreModel,
  columns: CalcColumns,
  rows: number,
  reasons: number,
  accounts: AccountsSheet,
  places: MeasuresPlaces,
  texts: Texts,
): Grid {
  const grid = new Grid(texts.sheets.calc, texts.font);
  grid.text(CALC_ROWS.title, 0, texts.calc.title, TITLE);
  grid.text(CALC_ROWS.hint, 0, texts.calc.hint, HINT);
  const steps = stepsOf(model, columns, reasons, accounts, places, texts);
  for (const { column, head, weight, share } of steps) {
    grid.text(CALC_ROWS.head, column, head, CALC);
    if (weight !== undefined) grid.formula(CALC_ROWS.weight, column, weight, CALC);
    if (share !== undefined) grid.formula(CALC_ROWS.share, column, share, CALC);
  }
  for (let row = FIRST_ROW; row < FIRST_ROW + rows; row++) {
    for (const { column, formula } of steps) grid.formula(row, column, formula(row));
  }
  return grid;
}

function stepsOf(
  model: ScoreModel,
  at: CalcColumns,
  reasons: number,
  accounts: AccountsSheet,
  places: MeasuresPlaces,
  texts: Texts,
): StepColumn[] {
  const { entry, asOf } = accounts;
  const text = (name: string) => (row: number) => `IF(ISERROR(${entry(name, row)}),"",${entry(name, row)}&"")`;
  const profile = (row: number): string => inRow(row, at.profile);
  const named = (row: number, formula: string, otherwise = '""'): string =>
    `IF(${inRow(row, at.account)}="",${otherwise},${formula})`;
  const ofProfile = (row: number, index: number, formula: string, otherwise = '""'): string =>
    `IF(${profile(row)}=${index + 1},${formula},${otherwise})`;
  const valueIn = (row: number) => (name: string) => {
    const index = model.fields.findIndex((field) => field.name === name);
    return { cell: inRow(row, at.values + index), type: model.fields[index]?.type ?? 'number' };
  };
  const steps: StepColumn[] = [
    { column: at.account, head: model.accountId, formula: text(model.accountId) },
    { column: at.segment, head: model.segmentField, formula: text(model.segmentField) },
    { column: at.stage, head: model.stageField, formula: text(model.stageField) },
  ];
  const profiles = model.profiles.length;
  steps.push({
    column: at.profile,
    head: 'profile',
    formula: (row) =>
      named(
        row,
        profiles === 0 ? '0' : `IFERROR(MATCH(1,${acrossRow(row, at.matches, at.matches + profiles - 1)},0),0)`,
      ),
  });
  model.profiles.forEach((_, index) => {
    const scope = places.profiles[index] ?? { segments: null, stages: null };
    steps.push({
      column: at.matches + index,
      head: `profile ${index + 1}`,
      formula: (row) => {
        const tests = scopeFormulas(scope, inRow(row, at.segment), inRow(row, at.stage));
        return tests.length === 0 ? '1' : `IF(${joined('AND', tests)},1,0)`;
      },
    });
  });
  model.fields.forEach((field, index) => {
    const maxAge = places.maxAges.get(field.name);
    const { observedAtField } = field;
    steps.push({
      column: at.values + index,
      head: field.name,
      formula: (row) => {
        const fresh =
          maxAge === undefined
            ? null
            : observedAtField === undefined
              ? 'FALSE'
              : freshFormula(entry(observedAtField, row), maxAge, asOf);
        return valueFormula(field, entry(field.name, row), fresh, asOf, texts);
      },
    });
  });
  return [
    ...steps,
    ...measureSteps(model, at, places, texts, ofProfile, valueIn),
    ...groupSteps(model, at, places, ofProfile),
    ...overrideSteps(model, at, places, texts, ofProfile, valueIn),
    ...resultSteps(model, at, reasons, places, named),
    ...triggerSteps(model, at, places, texts, named, valueIn),
  ];
}
