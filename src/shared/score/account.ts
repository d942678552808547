import type { Field, ScoreModel } from './model.ts';

/** One value of an account. A date is the text `YYYY-MM-DD` (a time may follow); null is missing. */
export type Value = number | string | boolean | null;

/** One customer account: column name → value. A column that is absent is missing. */
export type Account = Readonly<Record<string, Value>>;

/** What a column of the account data holds. Account, segment and stage are texts; an observation date is a date. */
export interface Column {
  readonly name: string;
  readonly role: 'account' | 'segment' | 'stage' | 'field' | 'observed';
  readonly type: Field['type'];
  readonly label: string;
}

/**
 * The columns of the account data, each once and always in this order: account, segment, stage, then every field, followed by
 * its observation date where that is not a field itself. All targets and test accounts use this order.
 */
export function columnsOf(model: ScoreModel): Column[] {
  const text = (role: 'account' | 'segment' | 'stage', name: string): Column => ({
    name,
    role,
    type: 'category',
    label: name,
  });
  const columns = [
    text('account', model.accountId),
    text('segment', model.segmentField),
    text('stage', model.stageField),
  ];
  const taken = new Set(model.fields.map((field) => field.name));
  for (const field of model.fields) {
    columns.push({ name: field.name, role: 'field', type: field.type, label: field.label });
    const observed = field.observedAtField;
    if (observed === undefined || taken.has(observed)) continue;
    taken.add(observed);
    columns.push({ name: observed, role: 'observed', type: 'date', label: observed });
  }
  return columns;
}
