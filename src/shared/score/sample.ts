import type { Condition } from '#shared/kinds/indicator/condition.ts';
import { type Account, columnsOf, type Value } from './account.ts';
import { dayNumber, dayText } from './calendar.ts';
import { compileCondition } from './condition.ts';
import { createScorer } from './evaluate.ts';
import { fieldReader } from './fields.ts';
import type { Field, ScoreModel } from './model.ts';
import { tellingValues, UNLISTED } from './sample-values.ts';

/** The day at which test accounts are scored: fixed, so that the same model gives the same bytes [SM16]. */
export const EXAMPLE_AS_OF = '2026-01-31';
/** The same day as a number; day 20,484 since 1970-01-01. */
const AS_OF = dayNumber(EXAMPLE_AS_OF) ?? 0;

/** The most test accounts of a bundle: enough for every boundary of a usual model, few enough to read through. */
export const MOST_TEST_ACCOUNTS = 60;

/** Alternatives of a condition that are tried. */
const MOST_ALTERNATIVES = 32;

/**
 * Accounts that go through a model: for each profile complete data on, beside and between all thresholds; nothing, or half of it;
 * values on the last fresh day, one day stale, observed in the future, and without an observation date; every override and trigger
 * that can be made to hold; a segment and stage that nobody lists. Deterministic, at most 60, ids `test-01` and so on.
 */
export function testAccounts(model: ScoreModel): Account[] {
  const telling = tellingValues(model, AS_OF);
  const scopes = scopesOf(model);
  const first = scopes[0] ?? { segment: null, stage: null };
  const complete = (scope: Scope, turn: number): Account => ({
    ...scopeValues(model, scope),
    ...observedAll(model, () => 0),
    ...rotated(model.fields, telling, turn),
  });
  const base = scopes.map((scope) => complete(scope, 0));
  const baseline: Account = {
    ...scopeValues(model, first),
    ...observedAll(model, () => 0),
    ...middle(model.fields, telling),
  };

  const rows: Account[] = [
    ...base,
    scopeValues(model, first),
    withoutEvery(model, baseline, 0),
    withoutEvery(model, baseline, 1),
    ...[-1, 0, 1].map((late) => ({ ...baseline, ...observedAll(model, (age) => age + late) })),
    { ...baseline, ...observedAll(model, () => -2) },
    { ...baseline, ...observedAll(model, () => null) },
    { ...baseline, ...scopeValues(model, { segment: UNLISTED, stage: UNLISTED }) },
    { ...baseline, ...scopeValues(model, { segment: null, stage: null }) },
    ...held(model, scopes, telling, complete),
  ];
  const turns = Math.max(0, ...model.fields.map((field) => telling.get(field.name)?.length ?? 0));
  for (let turn = 1; turn < turns; turn++) rows.push(...scopes.map((scope) => complete(scope, turn)));

  const columns = columnsOf(model).slice(1);
  const seen = new Set<string>();
  const distinct = rows.filter((row) => {
    const key = JSON.stringify(columns.map((column) => row[column.name] ?? null));
    return !seen.has(key) && seen.add(key);
  });
  return distinct.slice(0, MOST_TEST_ACCOUNTS).map((row, index) => {
    const values = columns.map((column): [string, Value] => [column.name, row[column.name] ?? null]);
    const id = `test-${String(index + 1).padStart(2, '0')}`;
    return Object.fromEntries([[model.accountId, id], ...values]);
  });
}

interface Scope {
  readonly segment: string | null;
  readonly stage: string | null;
}

function scopeValues(model: ScoreModel, { segment, stage }: Scope): Account {
  return { [model.segmentField]: segment, [model.stageField]: stage };
}

/** One segment and stage for each profile that an account can come to [SM12]. */
function scopesOf(model: ScoreModel): Scope[] {
  const parts = [...model.profiles, ...model.triggers];
  const readable = (texts: readonly string[]): (string | null)[] => [
    ...new Set(texts.filter((text) => text !== '' && text === text.trim())),
    null,
  ];
  const segments = readable(parts.flatMap((part) => part.segments));
  const stages = readable(parts.flatMap((part) => part.stages));
  const score = createScorer(model, EXAMPLE_AS_OF);
  const scopes = new Map<string, Scope>();
  for (const segment of segments) {
    for (const stage of stages) {
      const { profile } = score(scopeValues(model, { segment, stage }));
      if (profile !== null && !scopes.has(profile)) scopes.set(profile, { segment, stage });
    }
  }
  return model.profiles.flatMap((profile) => scopes.get(profile.id) ?? []);
}

/** Every field takes its next telling value; neighbours are shifted, so that good and bad values meet. */
function rotated(fields: readonly Field[], telling: ReadonlyMap<string, readonly Value[]>, turn: number): Account {
  return Object.fromEntries(
    fields.map((field, index) => {
      const values = telling.get(field.name) ?? [];
      return [field.name, values[(turn + index) % values.length] ?? null];
    }),
  );
}

/** A value in the midst of each field's range. */
function middle(fields: readonly Field[], telling: ReadonlyMap<string, readonly Value[]>): Account {
  return Object.fromEntries(
    fields.map((field) => {
      const values = telling.get(field.name) ?? [];
      return [field.name, values[values.length >> 1] ?? null];
    }),
  );
}

/** Observation dates of the fields that expire, by days of age; a column that is itself a field keeps its own values. */
function observedAll(model: ScoreModel, ageOf: (maxAgeDays: number) => number | null): Account {
  const names = new Set(model.fields.map((field) => field.name));
  return Object.fromEntries(
    model.fields.flatMap(({ observedAtField, maxAgeDays }) => {
      if (observedAtField === undefined || names.has(observedAtField)) return [];
      const age = ageOf(maxAgeDays ?? 0);
      return [[observedAtField, age === null ? null : dayText(AS_OF - Math.min(age, 300_000))]];
    }),
  );
}

function withoutEvery(model: ScoreModel, account: Account, parity: 0 | 1): Account {
  const names = model.fields.filter((_, index) => index % 2 === parity).map((field) => field.name);
  return { ...account, ...Object.fromEntries(names.map((name) => [name, null])) };
}

/** For every override and trigger an account that makes it hold, where one is found. */
function held(
  model: ScoreModel,
  scopes: readonly Scope[],
  telling: ReadonlyMap<string, readonly Value[]>,
  complete: (scope: Scope, turn: number) => Account,
): Account[] {
  const score = createScorer(model, EXAMPLE_AS_OF);
  const conditions = [
    ...model.profiles.flatMap((profile) => profile.overrides.map((override) => override.when)),
    ...model.triggers.map((trigger) => trigger.when),
  ];
  const rows = conditions.flatMap((condition) => {
    const values = satisfying(condition, model, telling);
    return values === null ? [] : scopes.map((scope) => ({ ...complete(scope, 2), ...values }));
  });
  // Scopes in which neither an override nor a trigger holds only repeat others.
  return rows.filter((row) => {
    const { overrides, triggers } = score(row);
    return overrides.length + triggers.length > 0;
  });
}

type Leaf = Extract<Condition, { op: unknown }>;

/** Values for which a condition holds, found by trying the telling ones. */
function satisfying(
  condition: Condition,
  model: ScoreModel,
  telling: ReadonlyMap<string, readonly Value[]>,
): Account | null {
  for (const leaves of alternatives(condition)) {
    const values = model.fields.map((field): readonly [string, Value | undefined] => {
      const own = leaves.filter((leaf) => leaf.field === field.name);
      const candidates = [...(telling.get(field.name) ?? []), null];
      return [field.name, candidates.find((value) => own.every((leaf) => leafHolds(leaf, field, value)))];
    });
    const wanted = values.filter(([name]) => leaves.some((leaf) => leaf.field === name));
    if (wanted.every(([, value]) => value !== undefined)) {
      return Object.fromEntries(wanted.map(([name, value]) => [name, value ?? null]));
    }
  }
  return null;
}

function leafHolds(leaf: Leaf, field: Field, value: Value): boolean {
  const { maxAgeDays, ...lasting } = field;
  return compileCondition(leaf, () => 0)([fieldReader(lasting, AS_OF)({ [field.name]: value })]);
}

/** The ways to make a condition true, each as comparisons that must all hold; the first few. */
function alternatives(condition: Condition): readonly (readonly Leaf[])[] {
  if ('any' in condition) return condition.any.flatMap(alternatives).slice(0, MOST_ALTERNATIVES);
  if (!('all' in condition)) return [[condition]];
  return condition.all.reduce<readonly (readonly Leaf[])[]>(
    (ways, part) =>
      ways.flatMap((way) => alternatives(part).map((more) => [...way, ...more])).slice(0, MOST_ALTERNATIVES),
    [[]],
  );
}
