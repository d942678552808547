import type { ScoreModel } from '#shared/score/model.ts';
import { conditionSql, scopeSql } from './conditions.ts';
import type { SqlNames } from './names.ts';
import {
  type Expression,
  every,
  type Item,
  integer,
  NO_ROW,
  nothing,
  number,
  type Select,
  text,
  type View,
} from './nodes.ts';
import { ACCOUNT, readingStep, SEGMENT, STAGE, valueColumns } from './reading.ts';

/** One row per account and action that is due now, whatever the score [SM14]. */
export function triggersView(model: ScoreModel, names: SqlNames): View {
  const valueIn = valueColumns(model);
  const rows = model.triggers.map((trigger, index): Select => {
    const { action } = trigger;
    return {
      items: triggerItems(
        text(trigger.id),
        integer(index + 1),
        text(action.id),
        text(action.title),
        action.owner === null ? nothing('text') : text(action.owner),
        action.method === null ? nothing('text') : text(action.method),
        action.effortHours === null ? nothing('number') : number(action.effortHours),
        action.dueDays === null ? nothing('number') : number(action.dueDays),
      ),
      from: 'reading',
      where: every([...scopeSql(trigger, SEGMENT, STAGE), conditionSql(trigger.when, valueIn)]),
    };
  });
  const none: Select = {
    items: triggerItems(
      nothing('text'),
      nothing('integer'),
      ...[nothing('text'), nothing('text'), nothing('text'), nothing('text')],
      ...[nothing('number'), nothing('number')],
    ),
    from: 'reading',
    where: NO_ROW,
  };
  return {
    name: names.triggers,
    note: [`${model.title}: actions that are due, one row per account and trigger`],
    steps: [readingStep(model, names)],
    selects: rows.length === 0 ? [none] : rows,
  };
}

const TRIGGER_COLUMNS = ['trigger_id', 'position', 'action', 'title', 'owner', 'method', 'effort_hours', 'due_days'];

function triggerItems(...values: readonly Expression[]): Item[] {
  const named = TRIGGER_COLUMNS.map((name, index) => ({ name, value: values[index] ?? nothing('text') }));
  return [{ value: ACCOUNT, name: 'account' }, ...named];
}
