import type { CellStyle, DataValidation } from 'hucre/xlsx';
import type { Language } from '#shared/core/text.ts';
import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { Measure, ScoreModel } from '#shared/score/model.ts';
import { conditionText, valueText } from '../../../condition-text.ts';
import { cell, type Grid } from '../grid.ts';
import { BODY, HEAD, HEADING, HINT, INPUT, INPUT_PERCENT, INPUT_TEXT, TITLE, WRAPPED } from '../style.ts';
import type { Texts } from '../texts.ts';
import type { MeasurePlaces, ScopePlaces } from './measure-places.ts';
import { type Leaf, leavesOf, measuresOf } from './model-parts.ts';
import { type ThresholdRow, thresholdRows } from './threshold-rows.ts';

const HEIGHTS = { title: 0, hint: 1 } as const;

/** What a measure's block of thresholds tells. */
type Thresholds = Omit<MeasurePlaces, 'weight' | 'missing'>;
export const NO_THRESHOLDS: Thresholds = {
  values: '',
  points: '',
  included: '',
  rows: [],
  pointsFromBelow: '',
  otherwise: '',
};

const RANGES: Readonly<
  Record<keyof Texts['measures']['entry'], Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>>
> = {
  points: { type: 'decimal', operator: 'between', formula1: '0', formula2: '100' },
  weight: { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' },
  share: { type: 'decimal', operator: 'between', formula1: '0', formula2: '1' },
  included: { type: 'list' },
};

const TRIGGER_COLUMNS = { action: 0, days: 1, hours: 2, owner: 3, method: 4, when: 5 } as const;

/** Writes the sheet's blocks one below the other, and tells where the numbers of each stand. */
export class BlockWriter {
  readonly grid: Grid;
  /** What may be entered where. */
  readonly validations: DataValidation[] = [];
  private readonly texts: Texts;
  private row = 0;

  constructor(grid: Grid, texts: Texts) {
    this.grid = grid;
    this.texts = texts;
  }

  title(): void {
    const { title, hint } = this.texts.measures;
    this.grid.text(HEIGHTS.title, 0, title, TITLE);
    this.grid.text(HEIGHTS.hint, 0, hint, HINT);
    this.row = HEIGHTS.hint + 2;
  }

  settings(model: ScoreModel): string {
    const row = this.head(this.texts.measures.settings, []);
    this.grid.text(row, 0, this.texts.measures.minCoverage, BODY);
    this.grid.number(row, 1, model.minCoverage, INPUT_PERCENT);
    this.check('share', row, row, 1);
    this.row = row + 2;
    return this.grid.at(row, 1);
  }

  bands(model: ScoreModel): { bandFrom: string; bandLabels: string } {
    const { bands, bandHeads } = this.texts.measures;
    const first = this.head(bands, bandHeads);
    model.bands.forEach((band, index) => {
      this.grid.text(first + index, 0, band.label, BODY);
      this.grid.number(first + index, 1, band.from, INPUT);
      this.grid.text(first + index, 2, band.id, BODY);
    });
    const last = first + model.bands.length - 1;
    this.check('points', first, last, 1);
    this.row = last + 2;
    return { bandFrom: this.column(first, last, 1), bandLabels: this.column(first, last, 0) };
  }

  groups(model: ScoreModel): string[][] {
    const { groups, groupHeads } = this.texts.measures;
    const first = this.head(groups, groupHeads);
    let row = first;
    const places = model.profiles.map((profile) =>
      profile.groups.map((group) => {
        this.grid.text(row, 0, group.label, BODY);
        this.grid.number(row, 1, group.weight, INPUT);
        this.grid.text(row, 2, profile.label, BODY);
        this.grid.text(row, 3, group.id, BODY);
        row += 1;
        return this.grid.at(row - 1, 1);
      }),
    );
    this.check('weight', first, row - 1, 1);
    this.row = row + 1;
    return places;
  }

  measures(model: ScoreModel): { rows: { weight: string; missing: string }[]; reasons: string | null } {
    const { measures, measureHeads } = this.texts.measures;
    const first = this.head(measures, measureHeads);
    const labels = new Map(model.fields.map((field) => [field.name, field.label]));
    const rows: { weight: string; missing: string }[] = [];
    for (const { measure, group, profile } of measuresOf(model)) {
      const row = first + rows.length;
      this.grid.text(row, 0, measure.label, WRAPPED);
      this.grid.number(row, 1, measure.weight, INPUT);
      this.optional(row, 2, measure.missing.policy === 'score' ? measure.missing.score : undefined, INPUT);
      this.grid.text(row, 3, measure.reason || measure.label, INPUT_TEXT);
      this.grid.text(row, 4, group, BODY);
      this.grid.text(row, 5, profile, BODY);
      this.grid.text(row, 6, labels.get(measure.field) ?? measure.field, BODY);
      this.grid.text(row, 7, measure.id, BODY);
      rows.push({ weight: this.grid.at(row, 1), missing: this.grid.at(row, 2) });
    }
    const last = first + rows.length - 1;
    this.check('weight', first, last, 1);
    this.check('points', first, last, 2);
    this.row = first + rows.length + 1;
    return { rows, reasons: rows.length === 0 ? null : this.column(first, last, 3) };
  }

  thresholds(model: ScoreModel): Thresholds[] {
    const { thresholds, thresholdHeads } = this.texts.measures;
    const top = this.head(thresholds, thresholdHeads);
    let row = top;
    const isText = new Map(model.fields.map((field) => [field.name, field.type === 'category']));
    const places = measuresOf(model).map(({ measure }) => {
      const rows = thresholdRows(measure, isText.get(measure.field) ?? false, this.texts);
      const first = row;
      for (const entry of rows) this.threshold(row++, measure, entry);
      const main = rows
        .map((entry, index) => ({ entry, row: first + index }))
        .filter(({ entry }) => entry.role === 'main');
      const start = main[0]?.row ?? first;
      const end = main.at(-1)?.row ?? start;
      const otherwise = rows.findIndex((entry) => entry.role === 'otherwise');
      return {
        values: this.column(start, end, 1),
        points: this.column(start, end, 2),
        included: this.column(start, end, 3),
        rows: main.map(({ row: at }) => ({ value: this.grid.at(at, 1), points: this.grid.at(at, 2) })),
        pointsFromBelow: this.column(first, end, 2),
        otherwise: otherwise < 0 ? '' : this.grid.at(first + otherwise, 2),
      };
    });
    this.check('points', top, row - 1, 2);
    this.row = row + 1;
    return places;
  }

  private threshold(row: number, measure: Measure, entry: ThresholdRow): void {
    this.grid.text(row, 0, measure.label, BODY);
    if (typeof entry.value === 'number') this.grid.number(row, 1, entry.value, INPUT);
    else if (entry.role === 'main') this.grid.text(row, 1, entry.value ?? '', entry.isFixed ? BODY : INPUT_TEXT);
    else this.grid.blank(row, 1, BODY);
    this.optional(row, 2, entry.points ?? undefined, INPUT);
    if (entry.included === undefined) this.grid.blank(row, 3, BODY);
    else {
      const { included, excluded } = this.texts.measures;
      this.grid.text(row, 3, entry.included ? included : excluded, INPUT_TEXT);
      this.check('included', row, row, 3);
    }
    this.grid.text(row, 4, entry.note, BODY);
  }

  overrides(
    model: ScoreModel,
    said: (condition: Condition) => string,
  ): { label: string; floor: string; cap: string }[] {
    const all = model.profiles.flatMap((profile) => profile.overrides.map((override) => ({ profile, override })));
    if (all.length === 0) return [];
    const { overrides, overrideHeads } = this.texts.measures;
    const first = this.head(overrides, overrideHeads);
    this.row = first + all.length + 1;
    this.check('points', first, this.row - 2, 1);
    this.check('points', first, this.row - 2, 2);
    return all.map(({ profile, override }, index) => {
      const row = first + index;
      this.grid.text(row, 0, override.label, WRAPPED);
      this.optional(row, 1, override.floor, INPUT);
      this.optional(row, 2, override.cap, INPUT);
      this.grid.text(row, 3, said(override.when), WRAPPED);
      this.grid.text(row, 4, profile.label, BODY);
      this.grid.text(row, 5, override.id, BODY);
      return { label: this.grid.at(row, 0), floor: this.grid.at(row, 1), cap: this.grid.at(row, 2) };
    });
  }

  triggers(
    model: ScoreModel,
    said: (condition: Condition) => string,
  ): (column: keyof typeof TRIGGER_COLUMNS) => string {
    if (model.triggers.length === 0) return () => '';
    const { triggers, triggerHeads } = this.texts.measures;
    const first = this.head(triggers, triggerHeads);
    model.triggers.forEach(({ id, action, when }, index) => {
      const row = first + index;
      this.grid.text(row, 0, action.title, INPUT_TEXT);
      this.optional(row, 1, action.dueDays ?? undefined, INPUT);
      this.optional(row, 2, action.effortHours ?? undefined, INPUT);
      this.grid.text(row, 3, action.owner ?? '', INPUT_TEXT);
      this.grid.text(row, 4, action.method ?? '', BODY);
      this.grid.text(row, 5, said(when), WRAPPED);
      this.grid.text(row, 6, id, BODY);
    });
    const last = first + model.triggers.length - 1;
    this.row = last + 2;
    return (column) => this.column(first, last, TRIGGER_COLUMNS[column]);
  }

  conditions(model: ScoreModel, language: Language): Map<Leaf, string> {
    const owners = [
      ...model.profiles.flatMap(({ overrides }) => overrides.map(({ label, when }) => ({ label, when }))),
      ...model.triggers.map(({ action, when }) => ({ label: action.title, when })),
    ];
    const places = new Map<Leaf, string>();
    const valued = owners.flatMap(({ label, when }) => leavesOf(when).map((leaf) => ({ label, leaf })));
    if (!valued.some(({ leaf }) => leaf.op !== 'missing')) return places;
    const { conditions, conditionHeads } = this.texts.measures;
    let row = this.head(conditions, conditionHeads);
    for (const { label, leaf } of valued) {
      if (leaf.op === 'missing') continue;
      const values = leaf.op === 'in' ? leaf.value : [leaf.value];
      const first = row;
      for (const value of values) {
        this.grid.text(row, 0, label, BODY);
        if (typeof value === 'number') this.grid.number(row, 1, value, INPUT);
        else this.grid.text(row, 1, valueText(value, language), INPUT_TEXT);
        this.grid.text(row, 2, conditionText(leaf, model, language), WRAPPED);
        row += 1;
      }
      places.set(leaf, leaf.op === 'in' ? this.column(first, row - 1, 1) : this.grid.at(first, 1));
    }
    this.row = row + 1;
    return places;
  }

  profiles(model: ScoreModel): string | null {
    if (model.profiles.length === 0) return null;
    const { profiles, profileHeads, everyone } = this.texts.measures;
    const first = this.head(profiles, profileHeads);
    model.profiles.forEach((profile, index) => {
      const scope = [...profile.segments, ...profile.stages].join(this.texts.scores.separator) || everyone;
      this.grid.text(first + index, 0, profile.label, BODY);
      this.grid.text(first + index, 1, scope, BODY);
      this.grid.text(first + index, 2, profile.id, BODY);
    });
    const last = first + model.profiles.length - 1;
    this.row = last + 2;
    return this.column(first, last, 0);
  }

  scopes(model: ScoreModel): { profiles: ScopePlaces[]; triggers: ScopePlaces[] } {
    const owners = [
      ...model.profiles.map(({ label, segments, stages }) => ({ label, segments, stages })),
      ...model.triggers.map(({ action, segments, stages }) => ({ label: action.title, segments, stages })),
    ];
    const places: ScopePlaces[] = [];
    if (owners.some(({ segments, stages }) => segments.length + stages.length > 0)) {
      const { scopes, scopeHeads } = this.texts.measures;
      this.row = this.head(scopes, scopeHeads);
    }
    const before = this.row;
    for (const { label, segments, stages } of owners) {
      places.push({
        segments: this.list(label, segments, this.texts.accounts.segment),
        stages: this.list(label, stages, this.texts.accounts.stage),
      });
    }
    if (this.row > before) this.row += 1;
    return { profiles: places.slice(0, model.profiles.length), triggers: places.slice(model.profiles.length) };
  }

  private list(label: string, values: readonly string[], kind: string): string | null {
    if (values.length === 0) return null;
    const first = this.row;
    for (const value of values) {
      this.grid.text(this.row, 0, label, BODY);
      this.grid.text(this.row, 1, value, INPUT_TEXT);
      this.grid.text(this.row, 2, kind, BODY);
      this.row += 1;
    }
    return this.column(first, this.row - 1, 1);
  }

  fields(model: ScoreModel): Map<string, string> {
    const { fields, fieldHeads } = this.texts.measures;
    const first = this.head(fields, fieldHeads);
    const ages = new Map<string, string>();
    model.fields.forEach((field, index) => {
      const row = first + index;
      this.grid.text(row, 0, field.label, WRAPPED);
      if (field.maxAgeDays === undefined) this.grid.blank(row, 1, BODY);
      else {
        this.grid.number(row, 1, field.maxAgeDays, INPUT);
        ages.set(field.name, this.grid.at(row, 1));
      }
      this.grid.text(row, 2, this.texts.types[field.type], BODY);
      this.grid.text(row, 3, field.unit ?? '', BODY);
      this.grid.text(row, 4, field.source ?? '', BODY);
      this.grid.text(row, 5, field.owner ?? '', BODY);
      this.grid.text(row, 6, this.texts.availability[field.availability], BODY);
      this.grid.text(row, 7, field.name, BODY);
    });
    this.row = first + model.fields.length + 1;
    return ages;
  }

  /** Lists that the cells of the sheet Accounts offer, side by side. */
  choices(choices: ReadonlyMap<string, readonly string[]>): Map<string, string> {
    const ranges = new Map<string, string>();
    if (choices.size === 0) return ranges;
    const names = [...choices.keys()];
    const first = this.head(this.texts.measures.choices, names);
    [...choices.values()].forEach((values, column) => {
      values.forEach((value, index) => {
        this.grid.text(first + index, column, value, BODY);
      });
      ranges.set(names[column] ?? '', this.column(first, first + values.length - 1, column));
    });
    return ranges;
  }

  /** Says what the cells of a column may hold; an empty cell is always allowed. */
  private check(kind: keyof Texts['measures']['entry'], first: number, last: number, column: number): void {
    if (last < first) return;
    this.validations.push({
      ...RANGES[kind],
      ...(kind === 'included' ? { values: [this.texts.measures.included, this.texts.measures.excluded] } : {}),
      range: `${cell(first, column)}:${cell(last, column)}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: this.texts.accounts.wrong,
      errorMessage: this.texts.measures.entry[kind],
    });
  }

  /** Writes a block's heading and heads; answers the first row below them. */
  private head(heading: string, heads: readonly string[]): number {
    this.grid.text(this.row, 0, heading, HEADING);
    heads.forEach((head, column) => {
      this.grid.text(this.row + 1, column, head, HEAD);
    });
    if (heads.length > 0) this.grid.height(this.row + 1, 32);
    return this.row + (heads.length === 0 ? 1 : 2);
  }

  private optional(row: number, column: number, value: number | undefined, style: CellStyle): void {
    if (value === undefined) this.grid.blank(row, column, style);
    else this.grid.number(row, column, value, style);
  }

  private column(first: number, last: number, column: number): string {
    return this.grid.range(first, column, last, column);
  }
}
