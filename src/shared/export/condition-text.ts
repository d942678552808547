import type { Language } from '#shared/core/text.ts';
import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { ScoreModel } from '#shared/score/model.ts';

const SIGNS = { lt: '<', le: '≤', gt: '>', ge: '≥', eq: '=', ne: '≠' } as const;

const WORDS = {
  en: { and: ' and ', or: ' or ', comma: ', ', yes: 'yes', no: 'no', missing: 'has no data', days: 'days since' },
  ja: {
    and: ' かつ ',
    or: ' または ',
    comma: '、',
    yes: 'はい',
    no: 'いいえ',
    missing: 'のデータなし',
    days: 'からの日数',
  },
} as const;

/** A condition in words, with the labels of the fields: `Logins < 5 and (Plan = Pro or Champion has no data)`. */
export function conditionText(condition: Condition, model: Pick<ScoreModel, 'fields'>, language: Language): string {
  const fields = new Map(model.fields.map((field) => [field.name, field]));
  const words = WORDS[language];
  const nested = (part: Condition): string => ('field' in part ? said(part) : `(${said(part)})`);
  const said = (part: Condition): string => {
    if ('all' in part)
      return part.all.length === 1 ? part.all.map(said).join('') : part.all.map(nested).join(words.and);
    if ('any' in part) return part.any.length === 1 ? part.any.map(said).join('') : part.any.map(nested).join(words.or);
    const field = fields.get(part.field);
    const label = field?.label || part.field;
    if (part.op === 'missing') return language === 'ja' ? `${label}${words.missing}` : `${label} ${words.missing}`;
    const days = language === 'ja' ? `${label}${words.days}` : `${words.days} ${label}`;
    const name = field?.type === 'date' ? days : label;
    if (part.op === 'in') return `${name} = ${part.value.map((value) => valueText(value, language)).join(words.comma)}`;
    return `${name} ${SIGNS[part.op]} ${valueText(part.value, language)}`;
  };
  return said(condition);
}

export function valueText(value: number | string | boolean, language: Language): string {
  return typeof value === 'boolean' ? WORDS[language][value ? 'yes' : 'no'] : String(value);
}
