import type { ScoreModel } from '#shared/score/model.ts';
import { conditionFormula, scopeFormulas } from '../formulas.ts';
import { acrossRow, fixed, inRow, joined, round6 } from '../grid.ts';
import type { Texts } from '../texts.ts';
import { FIRST_ROW } from './accounts.ts';
import {
  CALC_ROWS,
  type CalcColumns,
  type Named,
  type OfProfile,
  type StepColumn,
  type ValueIn,
} from './calc-columns.ts';
import type { MeasuresPlaces } from './measure-places.ts';
import { groupSpans, measuresOf, overridesOf } from './model-parts.ts';

/** 1 where an override holds [SM10]. */
export function overrideSteps(
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

/** [SM8]–[SM11] and the largest losses [SM13]. */
export function resultSteps(
  model: ScoreModel,
  at: CalcColumns,
  reasons: number,
  places: MeasuresPlaces,
  named: Named,
): StepColumn[] {
  const groups = groupSpans(model).length;
  const measures = measuresOf(model).length;
  const groupRange = (row: number): string => acrossRow(row, at.groups, at.groups + groups - 1);
  const groupWeights = `${fixed(CALC_ROWS.weight, at.groups)}:${fixed(CALC_ROWS.weight, at.groups + groups - 1)}`;
  const shares = `${fixed(CALC_ROWS.share, at.real)}:${fixed(CALC_ROWS.share, at.real + measures - 1)}`;
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
export function triggerSteps(
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
