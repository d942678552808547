import fc from 'fast-check';
import { type Account, columnsOf, type Value } from '#shared/score/account.ts';
import { dayNumber, dayText } from '#shared/score/calendar.ts';
import type { Field, ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF } from '#shared/score/sample.ts';
import { tellingValues, UNLISTED } from '#shared/score/sample-values.ts';
import { CATEGORY_VALUES, SEGMENTS, STAGES } from './score-names.ts';

const AS_OF = dayNumber(EXAMPLE_AS_OF) ?? 0;

/** Accounts on, beside and off every border of a model, with gaps, stale values and segments that nobody lists. */
export function accountsOf(model: ScoreModel, most: number): fc.Arbitrary<Account[]> {
  const telling = tellingValues(model, AS_OF);
  const types = new Map(model.fields.map((field) => [field.name, field.type]));
  const ages = model.fields.flatMap(({ maxAgeDays: age }) => (age === undefined ? [] : [age - 1, age, age + 1]));
  const observed = fc.constantFrom(0, -3, 400, ...ages).map((age): Value => dayText(AS_OF - age));
  const cell = (name: string, role: string): fc.Arbitrary<Value> => {
    if (role === 'segment') return fc.constantFrom(...SEGMENTS, UNLISTED, null);
    if (role === 'stage') return fc.constantFrom(...STAGES, UNLISTED, null);
    const values = role === 'observed' ? observed : valuesOf(types.get(name), telling.get(name) ?? []);
    return fc.oneof({ weight: 5, arbitrary: values }, { weight: 1, arbitrary: fc.constant(null) });
  };
  const columns = columnsOf(model).slice(1);
  const row = fc.tuple(...columns.map((column) => cell(column.name, column.role)));
  return fc
    .array(row, { minLength: 1, maxLength: most, size: 'max' })
    .map((rows) =>
      rows.map((values, i) =>
        Object.fromEntries([
          [model.accountId, `acc-${i}`],
          ...columns.map((column, c): [string, Value] => [column.name, values[c] ?? null]),
        ]),
      ),
    );
}

function valuesOf(type: Field['type'] | undefined, telling: readonly Value[]): fc.Arbitrary<Value> {
  const border = fc.constantFrom<Value>(...telling, null);
  switch (type) {
    case 'number':
      return fc.oneof(
        border,
        fc.double({ min: -1000, max: 10_000, noNaN: true }).map((value) => value + 0),
      );
    case 'rating':
      return fc.oneof(border, fc.integer({ min: 1, max: 5 }));
    case 'date':
      return fc.oneof(
        border,
        fc.integer({ min: -30, max: 800 }).map((age) => dayText(AS_OF - age)),
      );
    case 'category':
      return fc.oneof(border, fc.constantFrom(...CATEGORY_VALUES));
    default:
      return border;
  }
}
