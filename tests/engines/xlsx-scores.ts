import { type CellValue, readXlsx } from 'hucre/xlsx';
import type { Language } from '#shared/core/text.ts';
import { FIRST_ROW } from '#shared/export/targets/xlsx/sheets/accounts.ts';
import { calcColumns, KEY_STEP } from '#shared/export/targets/xlsx/sheets/calc-columns.ts';
import { measuresOf, overridesOf } from '#shared/export/targets/xlsx/sheets/model-parts.ts';
import { TEXTS } from '#shared/export/targets/xlsx/texts.ts';
import { workbook } from '#shared/export/targets/xlsx/workbook.ts';
import { type Reason, STATUSES } from '#shared/score/evaluate.ts';
import { type ScoreModel, UNKNOWN_BAND } from '#shared/score/model.ts';
import type { ScoreCase } from '../generators/score.ts';
import type { EngineScore } from './agreement.ts';
import { recalculated } from './soffice.ts';

/** What stands in a recalculated workbook. */
export interface Computed {
  /** By account, from the sheet Calculation. */
  readonly scores: ReadonlyMap<string, EngineScore>;
  /** The rows of the sheets Scores and Actions due, without those left empty. */
  readonly shown: readonly (readonly CellValue[])[];
  readonly actions: readonly (readonly CellValue[])[];
  /** Cells with an error value, as `Scores!3,4`. */
  readonly errors: readonly string[];
}

/** All workbooks in one run of LibreOffice. They hold formulas alone, so that nothing can be taken for computed that is not. */
export async function xlsxScores(soffice: string, cases: readonly ScoreCase[], reasons: number): Promise<Computed[]> {
  const given = new Map<string, Uint8Array>();
  for (const [index, { model, accounts, asOf }] of cases.entries()) {
    const rows = accounts.length;
    const plan = { accounts, rows, reasons, actionRows: rows * 4, asOf, losses: [], precomputed: false };
    const bytes = await workbook(model, plan, model.locale);
    if (bytes === null) throw new Error(`case ${index} does not fit into a workbook`);
    given.set(`case-${index}`, bytes);
  }
  const answers = await recalculated(soffice, given);
  return Promise.all(
    cases.map(async ({ model }, index) => {
      const bytes = answers.get(`case-${index}`);
      if (bytes === undefined) throw new Error(`LibreOffice gave nothing back for case ${index}`);
      return computed(bytes, model, reasons, model.locale);
    }),
  );
}

export async function computed(
  bytes: Uint8Array,
  model: ScoreModel,
  reasons: number,
  language: Language,
): Promise<Computed> {
  const { sheets } = await readXlsx(bytes);
  const rowsOf = (name: string): CellValue[][] => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const { calc, scores, actions } = TEXTS[language].sheets;
  const filled = (rows: CellValue[][]): CellValue[][] =>
    rows.slice(FIRST_ROW).filter((row) => row[0] !== null && row[0] !== '' && row[0] !== undefined);
  const entries = filled(rowsOf(calc)).map((row): [string, EngineScore] => {
    const score = scoreOf(row, model, reasons);
    return [score.account, score];
  });
  const errors = sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) =>
      row.flatMap((value, c) =>
        typeof value === 'string' && /^#(VALUE|REF|N\/A|NAME|DIV|NUM|NULL)/.test(value)
          ? [`${sheet.name}!${r},${c}`]
          : [],
      ),
    ),
  );
  return { scores: new Map(entries), shown: filled(rowsOf(scores)), actions: filled(rowsOf(actions)), errors };
}

function scoreOf(row: readonly CellValue[], model: ScoreModel, reasons: number): EngineScore {
  const at = calcColumns(model, reasons);
  const number = (column: number): number | null => {
    const value = row[column];
    return typeof value === 'number' ? value : null;
  };
  const profileIndex = (number(at.profile) ?? 0) - 1;
  const profile = model.profiles[profileIndex];
  const firstGroup = model.profiles
    .slice(0, Math.max(0, profileIndex))
    .reduce((sum, { groups }) => sum + groups.length, 0);
  const held = overridesOf(model).filter((_, index) => number(at.held + index) === 1);
  const measures = measuresOf(model);
  const keys = measures.map((_, index) => number(at.keys + index) ?? 0).sort((a, b) => b - a);
  return {
    account: String(row[at.account]),
    profile: profile?.id ?? null,
    status: STATUSES[(number(at.status) ?? 0) - 1] ?? 'no-profile',
    score: number(at.score),
    band: model.bands[(number(at.band) ?? 0) - 1]?.id ?? UNKNOWN_BAND,
    coverage: number(at.coverage) ?? 0,
    groups: Object.fromEntries(
      (profile?.groups ?? []).map(({ id }, index) => [id, number(at.groups + firstGroup + index)]),
    ),
    overrides: held.map(({ override }) => override.id),
    triggers: model.triggers.filter((_, index) => (number(at.triggers + index) ?? 0) > 0).map(({ id }) => id),
    reasons: keys.flatMap((key) => reasonOf(key, measures)),
  };
}

/** The largest losses as the sheet Scores shows them. */
export function reasonOf(key: number, measures: ReturnType<typeof measuresOf>): Reason[] {
  if (key < KEY_STEP) return [];
  const measure = measures[KEY_STEP - 1 - (key % KEY_STEP)]?.measure.id ?? '';
  return [{ measure, lost: Math.floor(key / KEY_STEP) / 1e6 }];
}
