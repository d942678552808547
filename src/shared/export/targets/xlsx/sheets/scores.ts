import type { ColumnDef, ConditionalRule } from 'hucre/xlsx';
import type { ScoreModel } from '#shared/score/model.ts';
import { cell, Grid, inRow, literal, sheetName } from '../grid.ts';
import {
  bandStyle,
  HEAD,
  HINT,
  PERCENT,
  RESULT,
  RESULT_NUMBER,
  RESULT_WRAPPED,
  RULED,
  SCORE,
  TITLE,
  UNKNOWN,
} from '../style.ts';
import type { Texts } from '../texts.ts';
import { FIRST_ROW } from './accounts.ts';
import { type CalcColumns, KEY_STEP } from './calc-columns.ts';
import type { MeasuresPlaces } from './measure-places.ts';
import { overridesOf } from './model-parts.ts';
import type { Result, ScoreResults } from './results.ts';

const ROWS = { title: 0, hint: 1, head: 4 } as const;
const BAND = 4;
const FIXED = 6;

/** What people read: status, score, band, groups and reasons, one account a row. */
export function scoresSheet(
  model: ScoreModel,
  at: CalcColumns,
  rows: number,
  reasons: number,
  places: MeasuresPlaces,
  texts: Texts,
  results: readonly ScoreResults[],
): { grid: Grid; columns: readonly ColumnDef[]; rules: readonly ConditionalRule[]; lastColumn: number } {
  const grid = new Grid(texts.sheets.scores, texts.font);
  const groups = groupsOf(model);
  const overrides = overridesOf(model);
  const reasonColumn = FIXED + groups.length;
  const overrideColumn = reasonColumn + reasons;
  const dueColumn = overrideColumn + (overrides.length > 0 ? 1 : 0);
  grid.text(ROWS.title, 0, texts.scores.title, TITLE);
  grid.text(ROWS.hint, 0, texts.scores.hint, HINT);
  const heads = [
    ...texts.scores.heads,
    ...groups.map((group) => group.label),
    ...Array.from({ length: reasons }, (_, rank) => texts.scores.reason(rank + 1)),
    ...(overrides.length > 0 ? [texts.scores.overrides] : []),
    texts.scores.due,
  ];
  heads.forEach((head, column) => {
    grid.text(ROWS.head, column, head, HEAD);
  });
  grid.height(ROWS.head, 34);

  const calc = sheetName(texts.sheets.calc);
  for (let row = FIRST_ROW; row < FIRST_ROW + rows; row++) {
    const known = results[row - FIRST_ROW];
    const result = (column: number): Result | undefined =>
      results.length === 0 ? undefined : (known?.fixed[column] ?? '');
    const step = (column: number): string => `${calc}!${inRow(row, column)}`;
    const named = (formula: string): string => `IF(${step(at.account)}="","",${formula})`;
    const profiles = places.profileLabels;
    grid.formula(row, 0, step(at.account), RESULT, result(0));
    grid.formula(
      row,
      1,
      profiles === null ? '""' : named(`IF(${step(at.profile)}=0,"",INDEX(${profiles},${step(at.profile)}))`),
      RESULT,
      result(1),
    );
    const statuses = texts.scores.statuses.map(literal).join(',');
    grid.formula(row, 2, named(`CHOOSE(${step(at.status)},${statuses})`), RESULT, result(2));
    grid.formula(row, 3, step(at.score), SCORE, result(3));
    const unknown = literal(texts.scores.unknown);
    grid.formula(
      row,
      BAND,
      named(`IF(ISNUMBER(${step(at.band)}),INDEX(${places.bandLabels},${step(at.band)}),${unknown})`),
      RESULT,
      result(4),
    );
    grid.formula(row, 5, step(at.coverage), PERCENT, result(5));
    groups.forEach((group, index) => {
      // At most one profile applies, so that at most one of these is a number.
      const cells = group.columns.map((column) => step(at.groups + column));
      const first = cells[0] ?? '""';
      const formula = cells.length === 1 ? first : `IF(COUNT(${cells.join(',')})=0,"",SUM(${cells.join(',')}))`;
      grid.formula(row, FIXED + index, formula, SCORE, known?.groups[group.id] ?? result(-1));
    });
    for (let rank = 0; rank < reasons; rank++) {
      grid.formula(
        row,
        reasonColumn + rank,
        reasonFormula(step(at.reasons + rank), places),
        RESULT_WRAPPED,
        known?.reasons[rank] ?? result(-1),
      );
    }
    if (overrides.length > 0) {
      const parts = overrides.map((_, index) => {
        const label = places.overrides[index]?.label ?? '""';
        return `IF(${step(at.held + index)}=1,${literal(texts.scores.separator)}&${label},"")`;
      });
      const list = `MID(${parts.join('&')},${texts.scores.separator.length + 1},32767)`;
      grid.formula(row, overrideColumn, named(list), RESULT_WRAPPED, known?.overrides ?? result(-1));
    }
    grid.formula(row, dueColumn, named(step(at.due)), RESULT_NUMBER, known?.due ?? result(-1));
  }

  const last = FIRST_ROW + rows - 1;
  const band = cell(FIRST_ROW, BAND);
  const range = `${cell(FIRST_ROW, 3)}:${cell(last, BAND)}`;
  return {
    grid,
    columns: [
      ...[24, 18, 16, 10, 14, 10],
      ...groups.map(() => 14),
      ...Array.from({ length: reasons }, () => 34),
      ...(overrides.length > 0 ? [26] : []),
      10,
    ].map((width) => ({ width })),
    rules: [
      ...model.bands.map(
        (_, index): ConditionalRule => ({
          type: 'expression',
          priority: index + 1,
          // The label is read from its cell, so that a renamed band keeps its colour.
          formula: `AND($${band}<>"",$${band}=INDEX(${BAND_LABELS},${index + 1}))`,
          style: bandStyle(index, model.bands.length),
          range,
        }),
      ),
      {
        type: 'expression',
        priority: model.bands.length + 1,
        formula: `$${band}=${literal(texts.scores.unknown)}`,
        style: UNKNOWN,
        range,
      },
      ruled(model.bands.length + 2, last, dueColumn),
    ],
    lastColumn: dueColumn,
  };
}

/** A line under every row that has something to show. */
export function ruled(priority: number, lastRow: number, lastColumn: number): ConditionalRule {
  const first = cell(FIRST_ROW, 0);
  const range = `${first}:${cell(lastRow, lastColumn)}`;
  return { type: 'expression', priority, formula: `$${first}<>""`, style: RULED, range };
}

/** The name under which the band labels can be used where a reference to another sheet is not allowed. */
export const BAND_LABELS = 'BandLabels';

function reasonFormula(key: string, { reasons }: MeasuresPlaces): string {
  if (reasons === null) return '""';
  const position = `${KEY_STEP}-MOD(${key},${KEY_STEP})`;
  const lost = `INT(${key}/${KEY_STEP})/1000000`;
  return `IF(${key}<${KEY_STEP},"",INDEX(${reasons},${position})&" ("&FIXED(${lost},1,TRUE)&")")`;
}

/** Groups by id: profiles may share one. `columns` count among all groups of the model. */
function groupsOf(model: ScoreModel): { id: string; label: string; columns: number[] }[] {
  const groups = new Map<string, { id: string; label: string; columns: number[] }>();
  let column = 0;
  for (const profile of model.profiles) {
    for (const group of profile.groups) {
      const entry = groups.get(group.id) ?? { id: group.id, label: group.label, columns: [] };
      entry.columns.push(column++);
      groups.set(group.id, entry);
    }
  }
  return [...groups.values()];
}
