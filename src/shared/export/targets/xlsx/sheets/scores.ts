import type { ColumnDef, ConditionalRule } from 'hucre/xlsx';
import type { ScoreModel } from '#shared/score/model.ts';
import { cell, Grid, inRow, literal, sheetName } from '../grid.ts';
import { BODY, bandStyle, HEAD, HINT, PERCENT, SCORE, TITLE, UNKNOWN, WRAPPED } from '../style.ts';
import type { Texts } from '../texts.ts';
import { FIRST_ROW } from './accounts.ts';
import { type CalcColumns, KEY_STEP, overridesOf } from './calc.ts';
import type { MeasuresPlaces } from './measures.ts';

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
): { grid: Grid; columns: readonly ColumnDef[]; rules: readonly ConditionalRule[]; lastColumn: number } {
  const grid = new Grid(texts.sheets.scores);
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

  const calc = sheetName(texts.sheets.calc);
  for (let row = FIRST_ROW; row < FIRST_ROW + rows; row++) {
    const step = (column: number): string => `${calc}!${inRow(row, column)}`;
    const named = (formula: string): string => `IF(${step(at.account)}="","",${formula})`;
    const profiles = places.profileLabels;
    grid.formula(row, 0, step(at.account), BODY);
    grid.formula(
      row,
      1,
      profiles === null ? '""' : named(`IF(${step(at.profile)}=0,"",INDEX(${profiles},${step(at.profile)}))`),
      BODY,
    );
    const statuses = texts.scores.statuses.map(literal).join(',');
    grid.formula(row, 2, named(`CHOOSE(${step(at.status)},${statuses})`), BODY);
    grid.formula(row, 3, step(at.score), SCORE);
    const unknown = literal(texts.scores.unknown);
    grid.formula(
      row,
      BAND,
      named(`IF(ISNUMBER(${step(at.band)}),INDEX(${places.bandLabels},${step(at.band)}),${unknown})`),
      BODY,
    );
    grid.formula(row, 5, step(at.coverage), PERCENT);
    groups.forEach((group, index) => {
      // At most one profile applies, so that at most one of these is a number.
      const cells = group.columns.map((column) => step(at.groups + column));
      const first = cells[0] ?? '""';
      const formula = cells.length === 1 ? first : `IF(COUNT(${cells.join(',')})=0,"",SUM(${cells.join(',')}))`;
      grid.formula(row, FIXED + index, formula, SCORE);
    });
    for (let rank = 0; rank < reasons; rank++) {
      grid.formula(row, reasonColumn + rank, reasonFormula(step(at.reasons + rank), places), WRAPPED);
    }
    if (overrides.length > 0) {
      const parts = overrides.map((_, index) => {
        const label = places.overrides[index]?.label ?? '""';
        return `IF(${step(at.held + index)}=1,${literal(texts.scores.separator)}&${label},"")`;
      });
      const list = `MID(${parts.join('&')},${texts.scores.separator.length + 1},32767)`;
      grid.formula(row, overrideColumn, named(list), WRAPPED);
    }
    grid.formula(row, dueColumn, named(step(at.due)), BODY);
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
    ],
    lastColumn: dueColumn,
  };
}

/** The name under which the band labels can be used where a reference to another sheet is not allowed. */
export const BAND_LABELS = 'BandLabels';

function reasonFormula(key: string, { reasons }: MeasuresPlaces): string {
  if (reasons === null) return '""';
  const position = `${KEY_STEP}-MOD(${key},${KEY_STEP})`;
  const lost = `INT(${key}/${KEY_STEP})/1000000`;
  return `IF(${key}<${KEY_STEP},"",INDEX(${reasons},${position})&" ("&TEXT(${lost},"0.0")&")")`;
}

/** Groups by id: profiles may share one. `columns` count among all groups of the model. */
function groupsOf(model: ScoreModel): { label: string; columns: number[] }[] {
  const groups = new Map<string, { label: string; columns: number[] }>();
  let column = 0;
  for (const profile of model.profiles) {
    for (const group of profile.groups) {
      const entry = groups.get(group.id) ?? { label: group.label, columns: [] };
      entry.columns.push(column++);
      groups.set(group.id, entry);
    }
  }
  return [...groups.values()];
}
