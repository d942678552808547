import type { Translate } from '#shared/i18n/translate.ts';
import type { Condition } from '#shared/kinds/indicator/condition.ts';

/** A condition as a person says it; `nameOf` gives the name of a field. */
export function conditionWords(condition: Condition, nameOf: (field: string) => string, t: Translate): string {
  if ('all' in condition) return t('scoring.words.all', { parts: inner(condition.all, nameOf, t) });
  if ('any' in condition) return t('scoring.words.any', { parts: inner(condition.any, nameOf, t) });
  const field = nameOf(condition.field);
  if (condition.op === 'missing') return t('scoring.words.missing', { field });
  if (condition.op === 'in') {
    return t('scoring.words.in', {
      field,
      value: condition.value.map((one) => scalarWords(one, t)).join(t('scoring.words.comma')),
    });
  }
  return t(`scoring.words.${condition.op}`, { field, value: scalarWords(condition.value, t) });
}

function inner(parts: readonly Condition[], nameOf: (field: string) => string, t: Translate): string {
  return parts.map((part) => conditionWords(part, nameOf, t)).join(t('scoring.words.comma'));
}

function scalarWords(value: number | string | boolean, t: Translate): string {
  return typeof value === 'boolean' ? t(value ? 'scoring.yes' : 'scoring.no') : String(value);
}
