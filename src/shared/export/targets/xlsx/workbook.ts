import { type ColumnDef, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Language } from '#shared/core/text.ts';
import { type Account, columnsOf } from '#shared/score/account.ts';
import { createScorer } from '#shared/score/evaluate.ts';
import type { ScoreModel, Trigger } from '#shared/score/model.ts';
import { conditionText } from '../../condition-text.ts';
import type { Loss } from '../../target.ts';
import { cell, fixed, type Grid, sheetName } from './grid.ts';
import { packedAlike } from './package.ts';
import { accountsSheet, FIRST_ROW } from './sheets/accounts.ts';
import { actionsSheet } from './sheets/actions.ts';
import { calcSheet } from './sheets/calc.ts';
import { calcColumns } from './sheets/calc-columns.ts';
import { measuresSheet } from './sheets/measures.ts';
import { lossesSheet, readMeSheet } from './sheets/prose.ts';
import { actionResults, scoreResults } from './sheets/results.ts';
import { BAND_LABELS, scoresSheet } from './sheets/scores.ts';
import { TEXTS } from './texts.ts';

export interface WorkbookPlan {
  /** Filled in as examples; the rows below stay empty. */
  readonly accounts: readonly Account[];
  /** Accounts that fit in. */
  readonly rows: number;
  /** Reasons shown per account. */
  readonly reasons: number;
  /** Actions that fit in. */
  readonly actionRows: number;
  readonly asOf: string;
  readonly losses: readonly Loss[];
  /** Whether the cells hold what they show until a program computes them; without it only formulas are written. */
  readonly precomputed: boolean;
}

/** The workbook as bytes: equal models and plans give equal bytes [SM16]. Null where a formula would get too long. */
export async function workbook(model: ScoreModel, plan: WorkbookPlan, language: Language): Promise<Uint8Array | null> {
  const texts = TEXTS[language];
  const { rows, reasons } = plan;
  const lists = choiceLists(model);
  const labels = new Map(columnsOf(model).map((column) => [column.name, column.label]));
  const measures = measuresSheet(model, language, labelled(lists, labels));
  const choiceNames = new Map([...lists.keys()].map((name, index) => [name, `Choices${index + 1}`]));
  const accounts = accountsSheet(model, plan.accounts, rows, plan.asOf, choiceNames, texts);
  const at = calcColumns(model, reasons);
  const calc = calcSheet(model, at, rows, reasons, accounts, measures.places, texts);
  const known = plan.precomputed ? plan.accounts.map(createScorer(model, plan.asOf)) : null;
  const scoreCells = known?.map((score) => scoreResults(score, model, texts)) ?? [];
  const scores = scoresSheet(model, at, rows, reasons, measures.places, texts, scoreCells);
  const said = ({ when }: Trigger): string => conditionText(when, model, language);
  const actionCells = known === null ? null : actionResults(known, model, plan.asOf, said);
  const actions = actionsSheet(model, at, rows, plan.actionRows, accounts.asOf, measures.places, texts, actionCells);
  if ([calc, scores.grid, actions.grid].some((grid) => grid.isTooLong)) return null;
  const readMe = readMeSheet(model, rows, language);
  const losses = lossesSheet(plan.losses, language);
  const last = FIRST_ROW + rows - 1;
  const accountsLast = columnsOf(model).length - 1;

  const sheet = (grid: Grid, columns: readonly ColumnDef[], frozen: FreezePane): WriteSheet => ({
    name: grid.name,
    columns: [...columns],
    cells: grid.cells,
    rowDefs: grid.rows,
    ...(frozen.rows === 0 ? {} : { freezePane: { rows: frozen.rows, columns: frozen.columns } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: frozen.rows === 0 ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: `&L&A&R${texts.page}` },
    view: { showGridLines: false },
  });
  const table = { rows: FIRST_ROW, columns: 1 };
  const prose = { rows: 0, columns: 0 };

  const bytes = await writeXlsx({
    sheets: [
      sheet(readMe.grid, readMe.columns, prose),
      {
        ...sheet(accounts.grid, accounts.columns, table),
        dataValidations: [...accounts.validations],
        conditionalRules: [...accounts.rules],
      },
      {
        ...sheet(scores.grid, scores.columns, table),
        conditionalRules: [...scores.rules],
        autoFilter: { range: `${cell(FIRST_ROW - 1, 0)}:${cell(last, scores.lastColumn)}` },
      },
      { ...sheet(actions.grid, actions.columns, table), conditionalRules: [...actions.rules] },
      {
        ...sheet(measures.grid, measures.columns, { rows: 2, columns: 1 }),
        dataValidations: [...measures.validations],
      },
      sheet(losses.grid, losses.columns, prose),
      sheet(calc, [{ width: 20 }], table),
    ],
    namedRanges: [
      ...[accounts.grid, scores.grid, actions.grid, calc].map((grid) => repeatedHead(grid.name)),
      { name: 'AsOf', range: accounts.asOf },
      { name: 'MinCoverage', range: measures.places.minCoverage },
      { name: BAND_LABELS, range: measures.places.bandLabels },
      { name: 'BandFrom', range: measures.places.bandFrom },
      {
        name: 'AccountData',
        range: `${sheetName(accounts.grid.name)}!${fixed(FIRST_ROW, 0)}:${fixed(last, accountsLast)}`,
      },
      ...[...measures.places.choices.values()].map((range, index) => ({ name: `Choices${index + 1}`, range })),
    ],
    properties: { title: model.title, creator: 'Waymark', created: NO_TIME, modified: NO_TIME },
    defaultFont: { name: texts.font, size: 11 },
    activeSheet: 0,
  });
  return packedAlike(bytes);
}

/** The head at the top of every printed page. The writer's own setting leaves a name with a space unquoted. */
function repeatedHead(name: string): NamedRange {
  return { name: '_xlnm.Print_Titles', range: `${sheetName(name)}!$${FIRST_ROW}:$${FIRST_ROW}`, scope: name };
}

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

interface FreezePane {
  readonly rows: number;
  readonly columns: number;
}

/** The file says when it was made; equal models give equal files, so that it is always the same moment. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1));

/** The values that the model knows of each column, for the lists in the cells. */
function choiceLists(model: ScoreModel): Map<string, readonly string[]> {
  const scopes = [...model.profiles, ...model.triggers];
  const lists = new Map<string, readonly string[]>([
    [model.segmentField, scopes.flatMap((scope) => scope.segments)],
    [model.stageField, scopes.flatMap((scope) => scope.stages)],
  ]);
  const measures = model.profiles.flatMap(({ groups }) => groups.flatMap((group) => group.measures));
  for (const field of model.fields) {
    if (field.type !== 'category') continue;
    const scored = measures.flatMap(({ field: name, transform }) =>
      name === field.name && transform.type === 'categories' ? Object.keys(transform.scores) : [],
    );
    lists.set(field.name, [...(field.categories ?? []), ...scored]);
  }
  return new Map(
    [...lists].map(([name, values]) => [name, [...new Set(values)]] as const).filter(([, values]) => values.length > 0),
  );
}

/** Lists by the label that stands above them; labels need not be unique, and a column's order tells them apart. */
function labelled(
  lists: ReadonlyMap<string, readonly string[]>,
  labels: ReadonlyMap<string, string>,
): Map<string, readonly string[]> {
  const result = new Map<string, readonly string[]>();
  for (const [name, values] of lists) {
    const label = labels.get(name) ?? name;
    result.set(result.has(label) ? `${label} (${name})` : label, values);
  }
  return result;
}
