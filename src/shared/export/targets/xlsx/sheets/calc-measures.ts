import type { ScoreModel } from '#shared/score/model.ts';
import { pointsFormula } from '../formulas.ts';
import { acrossRow, fixed, inRow } from '../grid.ts';
import type { Texts } from '../texts.ts';
import {
  CALC_ROWS,
  type CalcColumns,
  KEY_STEP,
  type OfProfile,
  type StepColumn,
  type ValueIn,
} from './calc-columns.ts';
import type { MeasuresPlaces } from './measure-places.ts';
import { groupSpans, measuresOf } from './model-parts.ts';

/** Points from data, points that count, and what they cost [SM2]–[SM6][SM13]. */
export function measureSteps(
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
          const weight = fixed(CALC_ROWS.weight, at.points + index);
          const shareOfGroup = `(${weight}/${inRow(row, at.groupWeights + span)})`;
          const shareOfAll = `${fixed(CALC_ROWS.weight, at.groups + span)}/${inRow(row, at.weight)}`;
          const lost = `INT(${shareOfAll}*${shareOfGroup}*(100-${points})*1000000+0.5)`;
          return `IF(ISNUMBER(${points}),IFERROR(${lost}*${KEY_STEP}+${KEY_STEP - 1 - index},0),0)`;
        },
      },
    ];
  });
}

/** [SM7] */
export function groupSteps(
  model: ScoreModel,
  at: CalcColumns,
  places: MeasuresPlaces,
  ofProfile: OfProfile,
): StepColumn[] {
  return groupSpans(model).flatMap(({ profileIndex, groupIndex, first, count }, index): StepColumn[] => {
    const id = model.profiles[profileIndex]?.groups[groupIndex]?.id ?? '';
    const weights = `${fixed(CALC_ROWS.weight, at.points + first)}:${fixed(CALC_ROWS.weight, at.points + first + count - 1)}`;
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
