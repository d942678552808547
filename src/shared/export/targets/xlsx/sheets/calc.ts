import type { ScoreModel } from '#shared/score/model.ts';
import { conditionFormula, freshFormula, pointsFormula, scopeFormulas, valueFormula } from '../formulas.ts';
import { acrossRow, fixed, Grid, inRow, joined, round6 } from '../grid.ts';
import { CALC, HINT, TITLE } from '../style.ts';
import type { Texts } from '../texts.ts';
import { type AccountsSheet, FIRST_ROW } from './accounts.ts';
import { type MeasuresPlaces, measuresOf } from './measures.ts';

/** Rows above the accounts: numbers that a whole column uses, and its name. */
const ROWS = { title: 0, hint: 1, weight: 2, share: 3, head: 4 } as const;

/** Columns of the sheet, from 0, each block in the order of the model. */
export interface CalcColumns {
  readonly account: number;
  readonly segment: number;
  readonly stage: number;
  /** Number of the profile, 0 without one, empty without an account. */
  readonly profile: number;
  readonly matches: number;
  readonly values: number;
  /** Points from real data, or an empty text. */
  readonly real: number;
  /** Points that count, or an empty text. */
  readonly points: number;
  /** Millionths of a lost point · 10000 + what puts equal losses in the order of the model; 0 where nothing is lost. */
  readonly keys: number;
  readonly groupWeights: number;
  readonly groups: number;
  readonly weight: number;
  readonly coverage: number;
  readonly held: number;
  /** 1 scored, 2 low coverage, 3 no data, 4 no profile. */
  readonly status: number;
  readonly score: number;
  readonly band: number;
  /** The largest keys, falling. */
  readonly reasons: number;
  /** 0, or the trigger's place among those due for the account. */
  readonly triggers: number;
  readonly due: number;
  /** Actions due for the accounts above. */
  readonly before: number;
  readonly end: number;
}

/** Ten thousand measures can be told apart in a reason's key. */
export const KEY_STEP = 10_000;

export function calcColumns(model: ScoreModel, reasons: number): CalcColumns {
  const measures = measuresOf(model).length;
  const groups = model.profiles.reduce((count, profile) => count + profile.groups.length, 0);
  const overrides = model.profiles.reduce((count, profile) => count + profile.overrides.length, 0);
  let next = 0;
  const take = (count: number): number => {
    next += count;
    return next - count;
  };
  return {
    account: take(1),
    segment: take(1),
    stage: take(1),
    profile: take(1),
    matches: take(model.profiles.length),
    values: take(model.fields.length),
    real: take(measures),
    points: take(measures),
    keys: take(measures),
    groupWeights: take(groups),
    groups: take(groups),
    weight: take(1),
    coverage: take(1),
    held: take(overrides),
    status: take(1),
    score: take(1),
    band: take(1),
    reasons: take(reasons),
    triggers: take(model.triggers.length),
    due: take(1),
    before: take(1),
    end: next,
  };
}

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
  grid.text(ROWS.title, 0, texts.calc.title, TITLE);
  grid.text(ROWS.hint, 0, texts.calc.hint, HINT);
  const steps = stepsOf(model, columns, reasons, accounts, places, texts);
  for (const { column, head, weight, share } of steps) {
    grid.text(ROWS.head, column, head, CALC);
    if (weight !== undefined) grid.formula(ROWS.weight, column, weight, CALC);
    if (share !== undefined) grid.formula(ROWS.share, column, share, CALC);
  }
  for (let row = FIRST_ROW; row < FIRST_ROW + rows; row++) {
    for (const { column, formula } of steps) grid.formula(row, column, formula(row));
  }
  return grid;
}

interface StepColumn {
  readonly column: number;
  readonly head: string;
  readonly weight?: string;
  readonly share?: string;
  readonly formula: (row: number) => string;
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

type OfProfile = (row: number, index: number, formula: string, otherwise?: string) => string;
type Named = (row: number, formula: string, otherwise?: string) => string;
type ValueIn = (row: number) => (name: string) => { cell: string; type: ScoreModel['fields'][number]['type'] };

/** The first and last measure of each group, among all measures of the model. */
function groupSpans(model: ScoreModel): { profileIndex: number; groupIndex: number; first: number; count: number }[] {
  let next = 0;
  return model.profiles.flatMap((profile, profileIndex) =>
    profile.groups.map((group, groupIndex) => {
      next += group.measures.length;
      return { profileIndex, groupIndex, first: next - group.measures.length, count: group.measures.length };
    }),
  );
}

function measureSteps(
  model: ScoreModel,
  at: CalcColumns,
  places: MeasuresPlaces,
  texts: Texts,
  ofProfile: OfProfile,
  valueIn: ValueIn,
): StepColumn[] {
  const spans = groupSpans(model);
  return measuresOf(model).flatMap(({ measure, profileIndex, groupIndex }, index): StepColumn[] => {
    const place = places.measures[index];
    if (place === undefined) return [];
    const span = spans.findIndex((each) => each.profileIndex === profileIndex && each.groupIndex === groupIndex);
    const { first = 0, count = 0 } = spans[span] ?? {};
    const groupWeight = places.groupWeights[profileIndex]?.[groupIndex] ?? '0';
    // A group without measures does not count [SM9].
    const counted = spans
      .filter((each) => each.profileIndex === profileIndex && each.count > 0)
      .map((each) => places.groupWeights[profileIndex]?.[each.groupIndex] ?? '0');
    const own = places.measures.slice(first, first + count).map((each) => each.weight);
    return [
      {
        column: at.real + index,
        head: `${measure.id}: data`,
        share: `${groupWeight}/(${counted.join('+')})*(${place.weight}/(${own.join('+')}))`,
        formula: (row) => {
          const { cell: value, type } = valueIn(row)(measure.field);
          return ofProfile(
            row,
            profileIndex,
            `IF(${value}="","",${pointsFormula(measure, value, type, place, texts)})`,
          );
        },
      },
      {
        column: at.points + index,
        head: `${measure.id}: points`,
        weight: place.weight,
        formula: (row) => {
          const real = inRow(row, at.real + index);
          return ofProfile(
            row,
            profileIndex,
            `IF(${real}<>"",${real},IF(ISNUMBER(${place.missing}),${place.missing},""))`,
          );
        },
      },
      {
        column: at.keys + index,
        head: `${measure.id}: lost`,
        formula: (row) => {
          const points = inRow(row, at.points + index);
          const weight = fixed(ROWS.weight, at.points + index);
          const shareOfGroup = `(${weight}/${inRow(row, at.groupWeights + span)})`;
          const shareOfAll = `${fixed(ROWS.weight, at.groups + span)}/${inRow(row, at.weight)}`;
          const lost = `INT(${shareOfAll}*${shareOfGroup}*(100-${points})*1000000+0.5)`;
          return `IF(ISNUMBER(${points}),IFERROR(${lost}*${KEY_STEP}+${KEY_STEP - 1 - index},0),0)`;
        },
      },
    ];
  });
}

/** [SM7] */
function groupSteps(model: ScoreModel, at: CalcColumns, places: MeasuresPlaces, ofProfile: OfProfile): StepColumn[] {
  return groupSpans(model).flatMap(({ profileIndex, groupIndex, first, count }, index): StepColumn[] => {
    const id = model.profiles[profileIndex]?.groups[groupIndex]?.id ?? '';
    const weights = `${fixed(ROWS.weight, at.points + first)}:${fixed(ROWS.weight, at.points + first + count - 1)}`;
    const points = (row: number): string => acrossRow(row, at.points + first, at.points + first + count - 1);
    const present = (row: number): string => inRow(row, at.groupWeights + index);
    return [
      {
        column: at.groupWeights + index,
        head: `${id}: weight`,
        formula: (row) =>
          count === 0 ? '0' : ofProfile(row, profileIndex, `SUMPRODUCT(${weights},--ISNUMBER(${points(row)}))`, '0'),
      },
      {
        column: at.groups + index,
        head: id,
        weight: places.groupWeights[profileIndex]?.[groupIndex] ?? '0',
        formula: (row) =>
          count === 0 ? '""' : `IF(${present(row)}>0,SUMPRODUCT(${weights},${points(row)})/${present(row)},"")`,
      },
    ];
  });
}

function overrideSteps(
  model: ScoreModel,
  at: CalcColumns,
  places: MeasuresPlaces,
  texts: Texts,
  ofProfile: OfProfile,
  valueIn: ValueIn,
): StepColumn[] {
  return overridesOf(model).map(({ override, profileIndex }, index) => ({
    column: at.held + index,
    head: override.id,
    formula: (row) => {
      const condition = conditionFormula(override.when, valueIn(row), places.conditionValues, texts);
      return ofProfile(row, profileIndex, `IF(${condition},1,0)`, '0');
    },
  }));
}

export function overridesOf(model: ScoreModel) {
  return model.profiles.flatMap((profile, profileIndex) =>
    profile.overrides.map((override) => ({ override, profileIndex })),
  );
}

/** [SM8]–[SM11] and the largest losses [SM13]. */
function resultSteps(
  model: ScoreModel,
  at: CalcColumns,
  reasons: number,
  places: MeasuresPlaces,
  named: Named,
): StepColumn[] {
  const groups = groupSpans(model).length;
  const measures = measuresOf(model).length;
  const groupRange = (row: number): string => acrossRow(row, at.groups, at.groups + groups - 1);
  const groupWeights = `${fixed(ROWS.weight, at.groups)}:${fixed(ROWS.weight, at.groups + groups - 1)}`;
  const shares = `${fixed(ROWS.share, at.real)}:${fixed(ROWS.share, at.real + measures - 1)}`;
  const real = (row: number): string => acrossRow(row, at.real, at.real + measures - 1);
  const keys = (row: number): string => acrossRow(row, at.keys, at.keys + measures - 1);
  const status = (row: number): string => inRow(row, at.status);
  const raw = (row: number): string => `SUMPRODUCT(${groupWeights},${groupRange(row)})/${inRow(row, at.weight)}`;
  const overridden = (row: number): string => {
    const own = overridesOf(model).map(({ override }, index) => ({ override, index }));
    const held = (index: number): string => `${inRow(row, at.held + index)}=1`;
    const floors = own.flatMap(({ index }) => {
      const floor = places.overrides[index]?.floor;
      return floor === undefined ? [] : [`IF(AND(${held(index)},ISNUMBER(${floor})),${floor},0)`];
    });
    const caps = own.flatMap(({ index }) => {
      const cap = places.overrides[index]?.cap;
      return cap === undefined ? [] : [`IF(AND(${held(index)},ISNUMBER(${cap})),${cap},100)`];
    });
    return joined('MIN', [joined('MAX', [raw(row), ...floors]), ...caps]);
  };
  return [
    {
      column: at.weight,
      head: 'weight',
      formula: (row) => (groups === 0 ? '0' : `SUMPRODUCT(${groupWeights},--ISNUMBER(${groupRange(row)}))`),
    },
    {
      column: at.coverage,
      head: 'coverage',
      formula: (row) => named(row, measures === 0 ? '0' : round6(`SUMPRODUCT(${shares},--ISNUMBER(${real(row)}))`)),
    },
    {
      column: at.status,
      head: 'status',
      formula: (row) =>
        named(
          row,
          `IF(${inRow(row, at.profile)}=0,4,IF(${inRow(row, at.weight)}=0,3,IF(${inRow(row, at.coverage)}<${round6(places.minCoverage)},2,1)))`,
        ),
    },
    {
      column: at.score,
      head: 'score',
      formula: (row) => (groups === 0 ? '""' : `IF(${status(row)}=1,${round6(overridden(row))},"")`),
    },
    {
      column: at.band,
      head: 'band',
      formula: (row) => `IF(ISNUMBER(${inRow(row, at.score)}),MATCH(${inRow(row, at.score)},${places.bandFrom},1),"")`,
    },
    ...Array.from(
      { length: reasons },
      (_, rank): StepColumn => ({
        column: at.reasons + rank,
        head: `reason ${rank + 1}`,
        formula: (row) => (rank < measures ? `LARGE(${keys(row)},${rank + 1})` : '0'),
      }),
    ),
  ];
}

/** [SM14] */
function triggerSteps(
  model: ScoreModel,
  at: CalcColumns,
  places: MeasuresPlaces,
  texts: Texts,
  named: Named,
  valueIn: ValueIn,
): StepColumn[] {
  const count = model.triggers.length;
  const steps = model.triggers.map(
    (trigger, index): StepColumn => ({
      column: at.triggers + index,
      head: trigger.id,
      formula: (row) => {
        const scope = scopeFormulas(
          places.triggers[index] ?? { segments: null, stages: null },
          inRow(row, at.segment),
          inRow(row, at.stage),
        );
        const condition = conditionFormula(trigger.when, valueIn(row), places.conditionValues, texts);
        const place = index === 0 ? '1' : `MAX(${acrossRow(row, at.triggers, at.triggers + index - 1)})+1`;
        return named(row, `IF(${joined('AND', [...scope, condition])},${place},0)`, '0');
      },
    }),
  );
  return [
    ...steps,
    {
      column: at.due,
      head: 'due',
      formula: (row) => (count === 0 ? '0' : `MAX(${acrossRow(row, at.triggers, at.triggers + count - 1)})`),
    },
    {
      column: at.before,
      head: 'before',
      formula: (row) => (row === FIRST_ROW ? '0' : `${inRow(row - 1, at.before)}+${inRow(row - 1, at.due)}`),
    },
  ];
}
