import type { ColumnDef, DataValidation } from 'hucre/xlsx';
import type { Language } from '#shared/core/text.ts';
import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { conditionText } from '../../../condition-text.ts';
import { Grid } from '../grid.ts';
import { TEXTS } from '../texts.ts';
import { BlockWriter, NO_THRESHOLDS } from './measure-blocks.ts';
import type { MeasuresPlaces } from './measure-places.ts';

/** Columns of every block: what it is, the value to change, a second value, then remarks. */
const COLUMNS: readonly ColumnDef[] = [34, 18, 20, 36, 46, 30, 26, 18].map((width) => ({ width }));

/** Writes the sheet that explains the model and holds every number that the user may change. */
export function measuresSheet(
  model: ScoreModel,
  language: Language,
  choices: ReadonlyMap<string, readonly string[]>,
): {
  grid: Grid;
  columns: readonly ColumnDef[];
  validations: readonly DataValidation[];
  places: MeasuresPlaces;
} {
  const texts = TEXTS[language];
  const writer = new BlockWriter(new Grid(texts.sheets.measures, texts.font), texts);
  const said = (condition: Condition): string => conditionText(condition, model, language);
  writer.title();
  const minCoverage = writer.settings(model);
  const bands = writer.bands(model);
  const groupWeights = writer.groups(model);
  const measures = writer.measures(model);
  const thresholds = writer.thresholds(model);
  const overrides = writer.overrides(model, said);
  const triggers = writer.triggers(model, said);
  const conditionValues = writer.conditions(model, language);
  const profiles = writer.profiles(model);
  const scopes = writer.scopes(model);
  const maxAges = writer.fields(model);
  const choiceRanges = writer.choices(choices);
  return {
    grid: writer.grid,
    columns: COLUMNS,
    validations: writer.validations,
    places: {
      minCoverage,
      ...bands,
      profileLabels: profiles,
      profiles: scopes.profiles,
      groupWeights,
      measures: measures.rows.map((row, index) => ({ ...row, ...(thresholds[index] ?? NO_THRESHOLDS) })),
      reasons: measures.reasons,
      overrides,
      triggers: scopes.triggers,
      triggerColumn: triggers,
      maxAges,
      conditionValues,
      choices: choiceRanges,
    },
  };
}
