import { jsonEqual } from '#shared/core/json.ts';
import { type Language, shown } from '#shared/core/text.ts';
import { fieldsOf } from '#shared/kinds/indicator/condition.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { inReadingOrder, ofKind, roadmapOf } from '#shared/kinds/select.ts';
import type { Field } from '../model.ts';
import { diagnostic, type Report } from './diagnostic.ts';

/** The fields of a model and, per indicator id, the name of its field. */
export interface Fields {
  readonly list: readonly Field[];
  nameOf(indicator: string): string;
}

/**
 * One field per column of account data. Columns are named in the roadmap's own language, so that an export in another
 * language reads the same file. Indicators that name the same column share a field.
 */
export function compileFields(document: RoadmapDocument, language: Language, report: Report): Fields {
  const { language: own, score } = roadmapOf(document);
  const fields = new Map<string, Field>();
  const names = new Map<string, string>();
  const reserved = [score.accountColumn, score.segmentColumn, score.stageColumn];
  for (const indicator of inReadingOrder(document, 'indicator').filter(readIn(document))) {
    const wanted = indicator.column.trim() || shown(indicator.title, own).trim() || indicator.id;
    if (reserved.includes(wanted)) report(reservedColumn(indicator, wanted));
    const field = fieldOf(indicator, wanted, own, language);
    const known = fields.get(wanted);
    if (known === undefined) {
      fields.set(wanted, field);
      names.set(indicator.id, wanted);
    } else if (indicator.column.trim() === '' && !sameData(known, field)) {
      // Two titles that happen to be equal are two columns; a column named by hand is meant to be shared.
      const free = freeName(wanted, fields);
      fields.set(free, { ...fieldOf(indicator, free, own, language) });
      names.set(indicator.id, free);
    } else {
      if (!sameData(known, field)) report(conflict(indicator, wanted));
      names.set(indicator.id, wanted);
    }
  }
  return { list: [...fields.values()], nameOf: (indicator) => names.get(indicator) ?? indicator };
}

/** Indicators whose data the model needs: scored, alerting, read by a condition, or with a column named by hand. */
function readIn(document: RoadmapDocument): (indicator: Indicator) => boolean {
  const conditions = [
    ...ofKind(document, 'indicator').flatMap((indicator) => (indicator.alert === null ? [] : [indicator.alert])),
    ...roadmapOf(document).score.overrides.map((override) => override.when),
  ];
  const read = new Set(conditions.flatMap(fieldsOf));
  return (indicator) =>
    (indicator.scored && indicator.transform !== null) ||
    indicator.column.trim() !== '' ||
    indicator.alert !== null ||
    read.has(indicator.id);
}

function fieldOf(indicator: Indicator, name: string, own: Language, language: Language): Field {
  const text = (key: 'unit' | 'source' | 'owner') => {
    const value = shown(indicator[key], language);
    return value === '' ? {} : { [key]: value };
  };
  const observed = indicator.observedAtColumn.trim() || (own === 'ja' ? `${name}（記入日）` : `${name} (observed)`);
  return {
    name,
    label: shown(indicator.title, language) || name,
    type: indicator.type,
    ...text('unit'),
    ...text('source'),
    ...text('owner'),
    availability: indicator.availability,
    ...(indicator.type === 'category' && indicator.categories.length > 0 ? { categories: indicator.categories } : {}),
    ...(indicator.maxAgeDays !== null || indicator.observedAtColumn.trim() !== '' ? { observedAtField: observed } : {}),
    ...(indicator.maxAgeDays === null ? {} : { maxAgeDays: indicator.maxAgeDays }),
  };
}

/** What two indicators on one column must agree on; labels and owners may differ, and the first one's stand. */
function sameData(a: Field, b: Field): boolean {
  const data = ({ type, categories, observedAtField, maxAgeDays }: Field) => ({
    type,
    categories,
    observedAtField,
    maxAgeDays,
  });
  return jsonEqual(data(a), data(b));
}

function freeName(wanted: string, taken: ReadonlyMap<string, Field>): string {
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number += 1;
  return `${wanted} (${number})`;
}

function reservedColumn(indicator: Indicator, column: string) {
  return diagnostic(
    'error',
    'indicator/reserved-column',
    indicator.id,
    {
      ja: `列「${column}」は顧客・セグメント・ステージの列として使われています。`,
      en: `The column “${column}” already holds the account, the segment or the stage.`,
    },
    { ja: '指標に別の列名を付けてください。', en: 'Give the indicator another column name.' },
  );
}

function conflict(indicator: Indicator, column: string) {
  return diagnostic(
    'error',
    'indicator/column-conflict',
    indicator.id,
    {
      ja: `列「${column}」を読む指標どうしで、型・選択肢・有効期限が食い違っています。`,
      en: `Indicators that read the column “${column}” disagree on its type, categories or expiry.`,
    },
    { ja: '設定をそろえるか、別の列名を付けてください。', en: 'Make them agree, or give one another column name.' },
  );
}
