import type { Command } from '#shared/commands/registry.ts';
import { jsonEqual } from '#shared/core/json.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import type { ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { find, roadmapOf } from '#shared/kinds/select.ts';

/** What may be tried on an indicator. */
export type Tried = Partial<Pick<Indicator, 'weight' | 'transform' | 'missing'>>;

/** Changes that are tried on a roadmap's score without being made. */
export interface Trial {
  readonly indicators: ReadonlyMap<string, Tried>;
  /** Weights of groups by profile and group; a weight that a profile does not set itself is everybody's. */
  readonly groups: readonly GroupWeight[];
}

export interface GroupWeight {
  readonly profile: string;
  readonly group: string;
  readonly weight: number;
}

export const NO_TRIAL: Trial = { indicators: new Map(), groups: [] };

export function withIndicator(trial: Trial, id: string, tried: Tried): Trial {
  return { ...trial, indicators: new Map(trial.indicators).set(id, { ...trial.indicators.get(id), ...tried }) };
}

export function withGroup(trial: Trial, weight: GroupWeight): Trial {
  const others = trial.groups.filter((one) => one.profile !== weight.profile || one.group !== weight.group);
  return { ...trial, groups: [...others, weight] };
}

/** The roadmap as it would be; the same one where nothing would change. */
export function tried(document: RoadmapDocument, trial: Trial): RoadmapDocument {
  const changed = new Map(document.records);
  for (const [id, indicator] of changedIndicators(document, trial)) changed.set(id, indicator);
  const score = triedScore(document, trial);
  const roadmap = roadmapOf(document);
  if (score !== roadmap.score) changed.set(ROADMAP_ID, { ...roadmap, score });
  const isSame = [...changed].every(([id, record]) => document.records.get(id) === record);
  return isSame ? document : { ...document, records: changed };
}

/** How many weights, rules and policies for missing data differ from the roadmap's. */
export function changesOf(document: RoadmapDocument, trial: Trial) {
  let weights = 0;
  let thresholds = 0;
  let missing = 0;
  for (const [id, indicator] of changedIndicators(document, trial)) {
    const before = find(document, 'indicator', id);
    if (before?.weight !== indicator.weight) weights += 1;
    if (!jsonEqual(before?.transform ?? null, indicator.transform)) thresholds += 1;
    if (!jsonEqual(before?.missing ?? null, indicator.missing)) missing += 1;
  }
  const [before, after] = [roadmapOf(document).score, triedScore(document, trial)];
  if (before !== after)
    weights += weightsOf(after).filter((weight, index) => weight !== weightsOf(before)[index]).length;
  return { weights, thresholds, missing };
}

/** The edits that make what was tried so, each an ordinary step of Undo. */
export function commandsOf(document: RoadmapDocument, trial: Trial): Command[] {
  const commands = changedIndicators(document, trial).map(([id, { weight, transform, missing }]): Command => {
    return { type: 'record.change', ids: [id], fields: { weight, transform, missing } };
  });
  const score = triedScore(document, trial);
  if (score === roadmapOf(document).score) return commands;
  return [...commands, { type: 'record.change', ids: [ROADMAP_ID], fields: { score } }];
}

function changedIndicators(document: RoadmapDocument, trial: Trial): (readonly [string, Indicator])[] {
  return [...trial.indicators].flatMap(([id, tried]) => {
    const before = find(document, 'indicator', id);
    if (before === undefined) return [];
    const after = { ...before, ...tried };
    return jsonEqual(before, after) ? [] : [[id, after] as const];
  });
}

function triedScore(document: RoadmapDocument, trial: Trial): ScoreSettings {
  const { score } = roadmapOf(document);
  const next = trial.groups.reduce(withWeight, score);
  return jsonEqual(score, next) ? score : next;
}

function withWeight(score: ScoreSettings, { profile, group, weight }: GroupWeight): ScoreSettings {
  const own = score.profiles.find(({ id }) => id === profile);
  if (own?.groupWeights[group] !== undefined) {
    const groupWeights = { ...own.groupWeights, [group]: weight };
    return { ...score, profiles: score.profiles.map((one) => (one === own ? { ...own, groupWeights } : one)) };
  }
  return { ...score, groups: score.groups.map((one) => (one.id === group ? { ...one, weight } : one)) };
}

function weightsOf({ groups, profiles }: ScoreSettings): number[] {
  return [
    ...groups.map(({ weight }) => weight),
    ...profiles.flatMap(({ groupWeights }) => Object.values(groupWeights)),
  ];
}
