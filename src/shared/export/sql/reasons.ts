import type { ScoreModel } from '#shared/score/model.ts';
import type { SqlNames } from './names.ts';
import {
  binary,
  choose,
  column,
  type Expression,
  type Item,
  integer,
  isPresent,
  NO_ROW,
  nothing,
  number,
  rank,
  round6,
  type Select,
  type Step,
  text,
  type View,
  when,
  ZERO,
} from './nodes.ts';
import { groupWeightColumn, type ProfilePlan, planOf, profileChain, WEIGHT } from './profile.ts';
import { ACCOUNT } from './reading.ts';

/** One row per account and measure that costs points: the largest loss has rank 1 [SM13]. */
export function reasonsView(model: ScoreModel, names: SqlNames): View {
  const plans = model.profiles.map(planOf).filter((plan) => plan.measures.length > 0);
  return {
    name: names.reasons,
    note: [`${model.title}: lost points per account and measure, largest first`],
    steps: [...profileChain(model, names, plans), ...plans.flatMap((plan) => [lostStep(plan), lossStep(plan)])],
    selects: plans.length === 0 ? [noReason()] : plans.map(reasonRows),
  };
}

/** [SM13] W / ΣW · w / Σw · (100 − p), multiplied from left to right as the reference does. */
function lostStep(plan: ProfilePlan): Step {
  const lost = plan.measures.map(({ measure, group, points, position }): Item => {
    const weight = plan.profile.groups[group]?.weight ?? 0;
    const share = binary(
      binary(number(weight), '/', WEIGHT),
      '*',
      binary(number(measure.weight), '/', groupWeightColumn(group)),
    );
    return {
      value: choose(isPresent(points), round6(binary(share, '*', binary(number(100), '-', points)))),
      name: `l${position}`,
      note: `${measure.id}: ${measure.label}`,
    };
  });
  return {
    name: `lost_${plan.no}`,
    note: 'Lost points of each measure, six decimals [SM13]',
    select: { items: [{ value: ACCOUNT, name: 'account' }, ...lost], from: plan.groups },
  };
}

/** Turns the columns into rows: one reading of the accounts, however many measures there are. */
function lossStep(plan: ProfilePlan): Step {
  const position = column('position');
  const pick = (value: (index: number) => Expression): Expression =>
    when(
      plan.measures.map((planned, index) => ({
        when: binary(position, '=', integer(planned.position)),
        result: value(index),
      })),
    );
  const measures = plan.measures.map(({ measure }) => measure);
  return {
    name: `loss_${plan.no}`,
    note: 'One row per measure',
    select: {
      items: [
        { value: ACCOUNT, name: 'account' },
        { value: position, name: 'position' },
        { value: pick((index) => text(measures[index]?.id ?? '')), name: 'measure' },
        { value: pick((index) => text(measures[index]?.label ?? '')), name: 'label' },
        { value: pick((index) => text(measures[index]?.reason ?? '')), name: 'reason' },
        { value: pick((index) => column(`l${index + 1}`)), name: 'lost' },
      ],
      from: `lost_${plan.no}`,
      cross: { count: measures.length, column: 'position' },
    },
  };
}

const LOST = column('lost');

function reasonRows(plan: ProfilePlan): Select {
  return {
    items: [
      { value: ACCOUNT, name: 'account' },
      { value: text(plan.profile.id), name: 'profile' },
      { value: rank(ACCOUNT, LOST, column('position')), name: 'rank' },
      ...['measure', 'label', 'reason', 'lost'].map((name) => ({ value: column(name), name })),
    ],
    from: `loss_${plan.no}`,
    where: binary(LOST, '>', ZERO),
  };
}

function noReason(): Select {
  return {
    items: [
      { value: ACCOUNT, name: 'account' },
      { value: nothing('text'), name: 'profile' },
      { value: nothing('integer'), name: 'rank' },
      ...['measure', 'label', 'reason'].map((name) => ({ value: nothing('text'), name })),
      { value: nothing('number'), name: 'lost' },
    ],
    from: 'placed',
    where: NO_ROW,
  };
}
