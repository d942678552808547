import type { Field, ScoreModel } from '#shared/score/model.ts';
import { scopeSql } from './conditions.ts';
import type { SqlNames } from './names.ts';
import {
  age,
  binary,
  choose,
  column,
  type Expression,
  every,
  type Item,
  integer,
  nothing,
  number,
  type Step,
  stored,
  when,
} from './nodes.ts';

/** Columns of the first step, beside one value per field. Plain letters: they are seen only inside the views. */
export const ACCOUNT = column('account');
export const SEGMENT = column('segment');
export const STAGE = column('stage');
export const PROFILE = column('profile_no');

/** Where the value of every field stands: a number, an age in days, 1 or 0, or a text; null when missing. */
export function valueColumns(model: ScoreModel): (field: string) => Expression {
  const columns = new Map(model.fields.map((field, index) => [field.name, column(`v${index + 1}`)]));
  return (field) => columns.get(field) ?? nothing('number');
}

/** Reads the account table: each value as the model sees it, expired ones taken out [SM5][SM6]. */
export function readingStep(model: ScoreModel, names: SqlNames): Step {
  const read = (name: string): Expression => column(names.columns.get(name) ?? name, names.accounts);
  const asOf = column('as_of', names.asOf);
  const text = (name: string): Expression => stored(read(name), 'text');
  const items: Item[] = [
    { value: text(model.accountId), name: 'account' },
    { value: text(model.segmentField), name: 'segment' },
    { value: text(model.stageField), name: 'stage' },
    ...model.fields.map((field, index) => ({
      value: fresh(field, fieldValue(field, read(field.name), asOf), read, asOf),
      name: `v${index + 1}`,
      note: `${field.name}: ${field.label}`,
    })),
  ];
  return {
    name: 'reading',
    note: 'Every value as the model sees it: dates as days, expired values missing [SM5][SM6]',
    select: { items, from: names.accounts, cross: names.asOf },
  };
}

function fieldValue(field: Field, stands: Expression, asOf: Expression): Expression {
  switch (field.type) {
    case 'number':
    case 'rating':
      return stored(stands, 'number');
    case 'boolean':
      return stored(stands, 'boolean');
    case 'category':
      return stored(stands, 'text');
    case 'date':
      return age(stands, asOf);
  }
}

function fresh(field: Field, value: Expression, read: (name: string) => Expression, asOf: Expression): Expression {
  const { observedAtField, maxAgeDays } = field;
  if (maxAgeDays === undefined) return value;
  if (observedAtField === undefined) return nothing(field.type === 'category' ? 'text' : 'number');
  return choose(binary(age(read(observedAtField), asOf), '<=', number(maxAgeDays)), value);
}

/** Adds the number of the first profile that applies, null where none does [SM12]. */
export function profileStep(model: ScoreModel): Step {
  const branches = model.profiles.map((profile, index) => ({
    scope: scopeSql(profile, SEGMENT, STAGE),
    result: integer(index + 1),
  }));
  const limited = branches.findIndex(({ scope }) => scope.length === 0);
  // A profile for everyone ends the list: nothing behind it can apply.
  const reachable = limited < 0 ? branches : branches.slice(0, limited);
  const otherwise = branches[limited]?.result ?? nothing('integer');
  const value =
    reachable.length === 0
      ? otherwise
      : when(
          reachable.map(({ scope, result }) => ({ when: every(scope), result })),
          otherwise,
        );
  return {
    name: 'placed',
    note: 'The first profile whose segments and stages match [SM12]',
    select: { all: 'reading', items: [{ value, name: 'profile_no' }], from: 'reading' },
  };
}
