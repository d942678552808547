import type { ScoreModel } from '#shared/score/model.ts';
import { UNKNOWN_BAND } from '#shared/score/model.ts';
import { round6 as rounded } from '#shared/score/rounding.ts';
import type { SqlNames } from './names.ts';
import {
  binary,
  choose,
  column,
  concat,
  type Expression,
  greatest,
  type Item,
  integer,
  isNull,
  isPresent,
  least,
  nothing,
  number,
  round6,
  type Select,
  type Step,
  sumOf,
  tail,
  text,
  type View,
  when,
  ZERO,
} from './nodes.ts';
import { COVERAGE, groupColumn, heldColumn, type ProfilePlan, planOf, profileChain, WEIGHT } from './profile.ts';
import { ACCOUNT, PROFILE } from './reading.ts';

const STATUS = column('status');
const SCORE = column('score');

/** One row per account: status, score, band, coverage, group scores, overrides. */
export function scoresView(model: ScoreModel, names: SqlNames): View {
  const plans = model.profiles.map(planOf);
  return {
    name: names.scores,
    note: [`${model.title}: scores, one row per account`],
    steps: [
      ...profileChain(model, names, plans),
      ...plans.flatMap((plan) => [statusStep(plan, model), scoreStep(plan)]),
    ],
    selects: [...plans.map((plan) => scoreRows(plan, model, names)), unplacedRows(model, names)],
  };
}

/** [SM8] Without a present group there is no data; [SM9] with too little of it there is no score. */
function statusStep(plan: ProfilePlan, model: ScoreModel): Step {
  const status = when(
    [
      { when: binary(WEIGHT, '=', ZERO), result: text('no-data') },
      { when: binary(COVERAGE, '<', number(rounded(model.minCoverage))), result: text('low-coverage') },
    ],
    text('scored'),
  );
  const weighted = plan.profile.groups.map((group, index) => {
    const product = binary(number(group.weight), '*', groupColumn(index));
    return choose(isPresent(groupColumn(index)), product, ZERO);
  });
  return {
    name: `status_${plan.no}`,
    note: 'Status, and the score before overrides [SM8][SM9]',
    select: {
      all: plan.groups,
      items: [
        { value: status, name: 'status' },
        { value: choose(binary(WEIGHT, '>', ZERO), binary(sumOf(weighted), '/', WEIGHT)), name: 'score' },
      ],
      from: plan.groups,
    },
  };
}

/** [SM10] First every floor raises, then every cap lowers; [SM11] six decimals. */
function scoreStep(plan: ProfilePlan): Step {
  const { overrides } = plan.profile;
  const held = (index: number): Expression => binary(heldColumn(index), '=', integer(1));
  const floors = overrides.flatMap(({ floor }, index) =>
    floor === undefined ? [] : [choose(held(index), number(floor), ZERO)],
  );
  const caps = overrides.flatMap(({ cap }, index) =>
    cap === undefined ? [] : [choose(held(index), number(cap), number(100))],
  );
  const raised = greatest([SCORE, ...floors]);
  const ids = overrides.map(({ id }, index) => choose(held(index), text(`,${id}`), text('')));
  return {
    name: `final_${plan.no}`,
    note: 'Overrides: floors raise, then caps lower; six decimals [SM10][SM11]',
    select: {
      items: [
        ...['account', 'status', 'coverage', ...plan.profile.groups.map((_, index) => `g${index + 1}`)].map((name) => ({
          value: column(name),
          name,
        })),
        { value: choose(binary(STATUS, '=', text('scored')), round6(least([raised, ...caps]))), name: 'score' },
        { value: ids.length === 0 ? text('') : tail(concat(ids)), name: 'overrides' },
      ],
      from: `status_${plan.no}`,
    },
  };
}

/** The band is decided on the rounded score [SM11]. */
function bandOf(model: ScoreModel): Expression {
  return when(
    [
      { when: isNull(SCORE), result: text(UNKNOWN_BAND) },
      ...model.bands
        .toReversed()
        .map((band) => ({ when: binary(SCORE, '>=', number(band.from)), result: text(band.id) })),
    ],
    text(UNKNOWN_BAND),
  );
}

function scoreRows(plan: ProfilePlan, model: ScoreModel, names: SqlNames): Select {
  const own = new Map(plan.profile.groups.map((group, index) => [group.id, index]));
  const groups = [...names.groups].map(([id, name]): Item => {
    const index = own.get(id);
    return { value: index === undefined ? nothing('number') : round6(groupColumn(index)), name };
  });
  return {
    items: [
      { value: ACCOUNT, name: 'account' },
      { value: text(plan.profile.id), name: 'profile' },
      { value: STATUS, name: 'status' },
      { value: SCORE, name: 'score' },
      { value: bandOf(model), name: 'band' },
      { value: COVERAGE, name: 'coverage' },
      ...groups,
      { value: column('overrides'), name: 'overrides' },
    ],
    from: `final_${plan.no}`,
  };
}

function unplacedRows(model: ScoreModel, names: SqlNames): Select {
  return {
    items: [
      { value: ACCOUNT, name: 'account' },
      { value: nothing('text'), name: 'profile' },
      { value: text('no-profile'), name: 'status' },
      { value: nothing('number'), name: 'score' },
      { value: text(UNKNOWN_BAND), name: 'band' },
      { value: ZERO, name: 'coverage' },
      ...[...names.groups.values()].map((name) => ({ value: nothing('number'), name })),
      { value: text(''), name: 'overrides' },
    ],
    from: 'placed',
    ...(model.profiles.length === 0 ? {} : { where: isNull(PROFILE) }),
  };
}
