import type { Measure, Profile, ScoreModel } from '#shared/score/model.ts';
import { conditionSql } from './conditions.ts';
import type { SqlNames } from './names.ts';
import {
  binary,
  choose,
  coalesce,
  column,
  type Expression,
  type Item,
  integer,
  isNull,
  number,
  round6,
  type Step,
  sumOf,
  ZERO,
} from './nodes.ts';
import { pointsNumber, pointsSql } from './points.ts';
import { PROFILE, profileStep, readingStep, valueColumns } from './reading.ts';

/** The names of one profile's steps, and where its numbers stand in the last of them. */
export interface ProfilePlan {
  readonly no: number;
  readonly profile: Profile;
  readonly points: string;
  readonly groups: string;
  readonly measures: readonly PlannedMeasure[];
}

export interface PlannedMeasure {
  readonly measure: Measure;
  /** Position in the model's order, from 1. */
  readonly position: number;
  readonly group: number;
  /** Points from real data. */
  readonly real: Expression;
  /** Points that count: the real ones, or those for missing [SM6]. */
  readonly points: Expression;
}

export const groupColumn = (group: number): Expression => column(`g${group + 1}`);
export const groupWeightColumn = (group: number): Expression => column(`w${group + 1}`);
export const heldColumn = (override: number): Expression => column(`held${override + 1}`);
/** Weight of the present groups; 0 where there is none. */
export const WEIGHT = column('weight');
export const COVERAGE = column('coverage');

export function planOf(profile: Profile, index: number): ProfilePlan {
  const no = index + 1;
  const measures: PlannedMeasure[] = [];
  profile.groups.forEach((group, groupIndex) => {
    for (const measure of group.measures) {
      const position = measures.length + 1;
      const real = column(`r${position}`);
      const points = measure.missing.policy === 'score' ? coalesce(real, pointsNumber(measure.missing.score)) : real;
      measures.push({ measure, position, group: groupIndex, real, points });
    }
  });
  return { no, profile, points: `points_${no}`, groups: `groups_${no}`, measures };
}

/** From the points of each measure to the scores of the groups and the coverage. */
export function profileSteps(
  plan: ProfilePlan,
  model: ScoreModel,
  valueIn: (field: string) => Expression,
): readonly Step[] {
  const label = `${plan.profile.id}: ${plan.profile.label}`;
  return [
    {
      name: plan.points,
      note: `Profile ${label}: points from real data [SM2]–[SM5]`,
      select: pointsOf(plan, model, valueIn),
    },
    {
      name: `weights_${plan.no}`,
      note: 'Weights and weighted points of the present measures; coverage [SM9]',
      select: weightsOf(plan),
    },
    { name: plan.groups, note: 'Group scores, and the weight of the present groups [SM7]', select: groupsOf(plan) },
  ];
}

function pointsOf(plan: ProfilePlan, model: ScoreModel, valueIn: (field: string) => Expression): Step['select'] {
  const types = new Map(model.fields.map((field) => [field.name, field.type]));
  const real = plan.measures.map(
    ({ measure, position }): Item => ({
      value: pointsSql(measure.transform, valueIn(measure.field), types.get(measure.field) === 'category'),
      name: `r${position}`,
      note: `${measure.id}: ${measure.label}`,
    }),
  );
  const held = plan.profile.overrides.map(
    (override, index): Item => ({
      value: choose(conditionSql(override.when, valueIn), integer(1), integer(0)),
      name: `held${index + 1}`,
      note: `${override.id}: ${override.label}`,
    }),
  );
  return {
    items: [{ value: column('account'), name: 'account' }, ...real, ...held],
    from: 'placed',
    where: binary(PROFILE, '=', integer(plan.no)),
  };
}

function weightsOf(plan: ProfilePlan): Step['select'] {
  const perGroup = plan.profile.groups.flatMap((group, index): Item[] => {
    const own = plan.measures.filter((planned) => planned.group === index);
    const weight = own.map(({ measure, points }) => present(points, number(measure.weight)));
    const weighted = own.map(({ measure, points }) => coalesce(binary(number(measure.weight), '*', points), ZERO));
    return [
      { value: sumOf(weight), name: `w${index + 1}`, note: `${group.id}: ${group.label}` },
      { value: sumOf(weighted), name: `s${index + 1}` },
    ];
  });
  const covered = shares(plan).map(({ real, share }) => present(real, number(share)));
  return {
    all: plan.points,
    items: [...perGroup, { value: round6(sumOf(covered)), name: 'coverage' }],
    from: plan.points,
  };
}

function groupsOf(plan: ProfilePlan): Step['select'] {
  const { groups } = plan.profile;
  const scores = groups.map(
    (_, index): Item => ({
      value: choose(
        binary(groupWeightColumn(index), '>', ZERO),
        binary(column(`s${index + 1}`), '/', groupWeightColumn(index)),
      ),
      name: `g${index + 1}`,
    }),
  );
  const weight = groups.map((group, index) =>
    choose(binary(groupWeightColumn(index), '>', ZERO), number(group.weight), ZERO),
  );
  return {
    all: `weights_${plan.no}`,
    items: [...scores, { value: sumOf(weight), name: 'weight' }],
    from: `weights_${plan.no}`,
  };
}

/** Each measure's share of the profile's whole weight [SM9]; a group without measures does not count. */
function shares(plan: ProfilePlan): { real: Expression; share: number }[] {
  const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);
  const { groups } = plan.profile;
  const total = sum(groups.filter((group) => group.measures.length > 0).map((group) => group.weight));
  return plan.measures.map(({ measure, group, real }) => {
    const own = groups[group];
    const weights = sum(own?.measures.map((each) => each.weight) ?? []);
    return { real, share: ((own?.weight ?? 0) / total) * (measure.weight / weights) };
  });
}

/** The amount where there are points, else 0. */
function present(points: Expression, amount: Expression): Expression {
  // Points for missing are always there, so that nothing needs to be asked.
  return points.node === 'coalesce' ? amount : choose(isNull(points), ZERO, amount);
}

/** The steps that every view about scores begins with. */
export function profileChain(model: ScoreModel, names: SqlNames, plans: readonly ProfilePlan[]): Step[] {
  const valueIn = valueColumns(model);
  return [
    readingStep(model, names),
    profileStep(model),
    ...plans.flatMap((plan) => profileSteps(plan, model, valueIn)),
  ];
}
