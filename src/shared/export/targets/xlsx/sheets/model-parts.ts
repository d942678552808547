import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { Measure, ScoreModel } from '#shared/score/model.ts';

/** Every measure of every profile, in the order of the model: the order of all blocks and columns. */
export function measuresOf(
  model: ScoreModel,
): { measure: Measure; group: string; profile: string; profileIndex: number; groupIndex: number }[] {
  return model.profiles.flatMap((profile, profileIndex) =>
    profile.groups.flatMap((group, groupIndex) =>
      group.measures.map((measure) => ({
        measure,
        group: group.label,
        profile: profile.label,
        profileIndex,
        groupIndex,
      })),
    ),
  );
}

/** The first and last measure of each group, among all measures of the model. */
export function groupSpans(
  model: ScoreModel,
): { profileIndex: number; groupIndex: number; first: number; count: number }[] {
  let next = 0;
  return model.profiles.flatMap((profile, profileIndex) =>
    profile.groups.map((group, groupIndex) => {
      next += group.measures.length;
      return { profileIndex, groupIndex, first: next - group.measures.length, count: group.measures.length };
    }),
  );
}

/** Every override of every profile, in the order of the model. */
export function overridesOf(model: ScoreModel) {
  return model.profiles.flatMap((profile, profileIndex) =>
    profile.overrides.map((override) => ({ override, profileIndex })),
  );
}

/** A condition that compares one field. */
export type Leaf = Extract<Condition, { op: unknown }>;

/** The comparisons of a condition, in order of appearance. */
export function leavesOf(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return [condition];
}
