import { ANY_STAGE } from '#shared/kinds/stage/stage.ts';
import type { Measure, ScoreModel, Trigger } from '#shared/score/model.ts';
import { CommonOrder } from './common-order.ts';

/** A stage to be: by its id in a trace, by its value in the account data, or by both. */
export interface PlannedStage {
  readonly name: string | null;
  readonly key: string | null;
}

/** An action to be: due by a trigger, or known from a trace alone. */
export interface PlannedAction {
  readonly name: string;
  readonly trigger: Trigger | null;
  readonly stage: PlannedStage;
}

/** Stages, actions and goals that a model tells of. */
export interface Flow {
  readonly stages: readonly PlannedStage[];
  readonly actions: readonly PlannedAction[];
  readonly goals: readonly string[];
  /** Cause to effect: the action or the goal, and the goal. */
  readonly links: readonly (readonly [from: PlannedAction | string, to: string])[];
  stageOfKey(key: string): PlannedStage | undefined;
  stageOf(measure: Measure): PlannedStage | null;
  actionOf(measure: Measure): PlannedAction | null;
}

/**
 * How the stage that a trace names is known to be one that a trigger names by its value: by the action that both have, or
 * not at all, since an indicator may stand in another stage than its action.
 */
export type Pairing = 'by-action' | 'none';

/** Reads the stages, actions and goals out of triggers, profiles and traces. The model must have one stage a trigger at most. */
export function flowOf(model: ScoreModel, pairing: Pairing = 'by-action'): Flow {
  const measures = model.profiles.flatMap((profile) => profile.groups.flatMap((group) => group.measures));
  const byKey = new Map<string, PlannedStage>();
  const byName = new Map<string, PlannedStage>();
  const stageNamed = (name: string) => known(byName, name, () => ({ name, key: null }));

  const triggered = new Set<string>();
  for (const { action, stages } of model.triggers) {
    const key = stages[0] ?? ANY_STAGE;
    const isFirst = !triggered.has(action.id);
    triggered.add(action.id);
    if (byKey.has(key)) continue;
    const name = isFirst && pairing === 'by-action' ? stageTraced(measures, action.id) : undefined;
    const stage = { name: name !== undefined && !byName.has(name) ? name : null, key };
    byKey.set(key, stage);
    if (stage.name !== null) byName.set(stage.name, stage);
  }
  for (const key of model.profiles.flatMap((profile) => profile.stages)) known(byKey, key, () => ({ name: null, key }));
  const anywhere = () => known(byKey, ANY_STAGE, () => ({ name: null, key: ANY_STAGE }));

  const actions: PlannedAction[] = [];
  const byAction = new Map<string, PlannedAction>();
  for (const trigger of model.triggers) {
    const stage = trigger.stages[0] === undefined ? anywhere() : (byKey.get(trigger.stages[0]) ?? anywhere());
    const action = { name: trigger.action.id, trigger, stage };
    actions.push(action);
    known(byAction, action.name, () => action);
  }
  for (const { trace } of measures) {
    const [name] = trace.actions;
    if (name === undefined || byAction.has(name)) continue;
    const stage = trace.stages[0] === undefined ? anywhere() : stageNamed(trace.stages[0]);
    const action = { name, trigger: null, stage };
    actions.push(action);
    byAction.set(name, action);
  }
  const stageOf = ({ trace }: Measure) => (trace.stages[0] === undefined ? null : stageNamed(trace.stages[0]));
  for (const measure of measures) stageOf(measure);
  const actionOf = ({ trace }: Measure) => byAction.get(trace.actions[0] ?? '') ?? null;
  return {
    stages: [...new Set([...byKey.values(), ...byName.values()])],
    actions,
    ...goalsOf(measures, actionOf),
    stageOfKey: (key) => byKey.get(key),
    stageOf,
    actionOf,
  };
}

/** The stage that most of an action's measures are traced to. */
function stageTraced(measures: readonly Measure[], action: string): string | undefined {
  const names = measures.flatMap(({ trace }) => (trace.actions[0] === action ? (trace.stages[0] ?? []) : []));
  const counts = [...Map.groupBy(names, (name) => name)].toSorted(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0];
}

function known<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** Goals and the links that lead to them in the order of the traces: near ones first, those of one distance by their ids. */
function goalsOf(
  measures: readonly Measure[],
  actionOf: (measure: Measure) => PlannedAction | null,
): Pick<Flow, 'goals' | 'links'> {
  const traces = new Map<PlannedAction, readonly string[]>();
  for (const measure of measures) {
    const action = actionOf(measure);
    if (action !== null && !traces.has(action)) traces.set(action, [...new Set(measure.trace.goals)]);
  }
  const order = new CommonOrder();
  const leads = (cause: string, effect: string) =>
    [...traces.values()].every((goals) => !goals.includes(cause) || goals.includes(effect)) && order.add(cause, effect);
  const links = new Map<string, readonly [PlannedAction | string, string]>();
  for (const [action, goals] of traces) {
    let near: readonly string[] = [];
    for (const run of ascendingRuns(goals)) {
      for (const goal of run) {
        const cause = near.find((one) => leads(one, goal));
        if (cause === undefined) links.set(JSON.stringify([action.name, 'action', goal]), [action, goal]);
        else links.set(JSON.stringify([cause, 'goal', goal]), [cause, goal]);
      }
      near = run;
    }
  }
  return { goals: [...new Set([...traces.values()].flat())], links: [...links.values()] };
}

function ascendingRuns(list: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const item of list) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || last >= item) runs.push([item]);
    else run.push(item);
  }
  return runs;
}
