import { type DomainError, domainError } from '#shared/core/result.ts';
import type { Field, Group, ScoreModel, Trigger } from '#shared/score/model.ts';

/** A model in the form that a roadmap exports, and what had to be said on the way. */
export interface Fitted {
  readonly model: ScoreModel;
  readonly notices: readonly DomainError[];
}

/**
 * The same score, written as a roadmap writes it: no group without measures, an action in one stage, nothing said twice.
 * What has no effect on any account (an empty unit, a category that is the group's own id) goes without a word.
 */
export function fitted(model: ScoreModel): Fitted {
  const notices: DomainError[] = [];
  const profiles = model.profiles.map((profile) => ({
    ...profile,
    segments: [...new Set(profile.segments)],
    stages: [...new Set(profile.stages)],
    groups: profile.groups.flatMap((group): Group[] => {
      if (group.measures.length === 0) notices.push(emptyGroup(profile.id, group.id));
      return group.measures.length === 0 ? [] : [plainGroup(group)];
    }),
  }));
  const triggers = model.triggers.flatMap((given): Trigger[] => {
    const [segments, stages] = [[...new Set(given.segments)], [...new Set(given.stages)]];
    const trigger = { ...given, segments, stages };
    if (stages.length < 2) return [trigger];
    notices.push(manyStages(trigger));
    return stages.map((stage) => ({ ...trigger, stages: [stage] }));
  });
  return { model: { ...model, fields: model.fields.map(plainField), profiles, triggers }, notices };
}

function plainGroup({ category, ...group }: Group): Group {
  return category === undefined || category === group.id ? group : { ...group, category };
}

function plainField({ unit, source, owner, categories, ...field }: Field): Field {
  return {
    ...field,
    ...(unit ? { unit } : {}),
    ...(source ? { source } : {}),
    ...(owner ? { owner } : {}),
    ...(categories !== undefined && categories.length > 0 ? { categories } : {}),
  };
}

function emptyGroup(profile: string, group: string): DomainError {
  return domainError(
    'model-import.empty-group',
    { ja: `グループ「${group}」には指標がありません。`, en: `The group “${group}” has no measures.` },
    {
      ja: '指標のないグループは書き出されません。必要であれば、指標を入れてから重みを決めてください。スコアは変わりません。',
      en: 'A group without measures is not exported. Where it is needed, put an indicator into it and set its weight. Scores do not change.',
    },
    `profiles[${profile}].groups[${group}]`,
  );
}

function manyStages(trigger: Trigger): DomainError {
  const count = trigger.stages.length;
  return domainError(
    'model-import.many-stages',
    {
      ja: `「${trigger.action.title}」は${count}つのステージで必要になるため、ステージごとに1枚ずつ、${count}枚のアクションにしました。`,
      en: `“${trigger.action.title}” is due in ${count} stages, so it became ${count} actions, one in each stage.`,
    },
    {
      ja: '顧客ごとに必要になるアクションは変わりません。',
      en: 'Nothing to do: every customer still needs the action in the same cases.',
    },
    `triggers[${trigger.id}]`,
  );
}
