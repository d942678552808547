import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { Field } from './model.ts';
import { type Tell, unknownField } from './model-problem.ts';

type Comparing = Extract<Condition, { value: unknown }>;

/** How the fields of a type compare, and with what kind of value. A date compares by its age in days [SM5]. */
const COMPARABLE: Readonly<
  Record<Field['type'], { operators: readonly string[]; value: 'number' | 'string' | 'boolean' }>
> = {
  number: { operators: ['lt', 'le', 'gt', 'ge', 'eq', 'ne', 'in'], value: 'number' },
  rating: { operators: ['lt', 'le', 'gt', 'ge', 'eq', 'ne', 'in'], value: 'number' },
  date: { operators: ['lt', 'le', 'gt', 'ge', 'eq', 'ne', 'in'], value: 'number' },
  category: { operators: ['eq', 'ne', 'in'], value: 'string' },
  boolean: { operators: ['eq', 'ne'], value: 'boolean' },
};

const WANTED = {
  number: { ja: '数値（日付は経過日数）', en: 'numbers (for a date, its age in days)' },
  string: { ja: '空でない文字列', en: 'texts that are not empty' },
  boolean: { ja: 'true または false', en: 'true or false' },
};

/** The fields of a condition exist, and each is compared in a way that its type allows. */
export function conditionProblems(
  condition: Condition,
  path: readonly PropertyKey[],
  fields: ReadonlyMap<string, Field>,
  tell: Tell,
): void {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
  if (parts) {
    const key = 'all' in condition ? 'all' : 'any';
    parts.forEach((part, i) => {
      conditionProblems(part, [...path, key, i], fields, tell);
    });
    return;
  }
  if (!('field' in condition)) return;
  const field = fields.get(condition.field);
  if (!field) unknownField(condition.field, [...path, 'field'], fields, tell);
  else if (condition.op !== 'missing') comparisonProblems(condition, field, path, tell);
}

function comparisonProblems(condition: Comparing, field: Field, path: readonly PropertyKey[], tell: Tell): void {
  const { operators, value: kind } = COMPARABLE[field.type];
  if (!operators.includes(condition.op)) {
    tell(
      [...path, 'op'],
      'model.condition-operator',
      {
        ja: `${field.type} 型の項目「${field.name}」は ${condition.op} では比べられません。`,
        en: `“${field.name}” is a ${field.type} and cannot be compared by ${condition.op}.`,
      },
      {
        ja: `${operators.join('、')}、missing のいずれかを使ってください。`,
        en: `Use ${operators.join(', ')} or missing.`,
      },
    );
  }
  const values = Array.isArray(condition.value) ? condition.value : [condition.value];
  if (values.some((value) => typeof value !== kind || value === '')) {
    tell(
      [...path, 'value'],
      'model.condition-value',
      {
        ja: `条件の値が ${field.type} 型の項目「${field.name}」と合いません。`,
        en: `The value of the condition does not fit “${field.name}”, which is a ${field.type}.`,
      },
      { ja: `値は${WANTED[kind].ja}にしてください。`, en: `Use ${WANTED[kind].en}.` },
    );
  }
}
