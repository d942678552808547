import { z } from 'zod';
import { DIALECTS, type DialectId } from '#shared/export/sql/dialects/registry.ts';
import { namesOf } from '#shared/export/sql/names.ts';
import { sql } from '#shared/export/targets/sql/target.ts';
import { type Account, columnsOf, type Value } from '#shared/score/account.ts';
import { STATUSES } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import type { EngineScore } from './agreement.ts';

/** In the order in which a receiver runs them. */
export const SCRIPTS = ['accounts-table.sql', 'as-of.sql', 'views.sql'] as const;

/** The scripts of an export, by file name; the views begin with `generated`. */
export async function scriptsOf(model: ScoreModel, dialect: DialectId): Promise<Map<string, string>> {
  const ready = sql.ready({ dialect, prefix: 'generated' });
  if (!ready.ok) throw new Error(ready.error.message.en);
  const emitted = await ready.value.emit(model, 'en');
  if (!emitted.ok) throw new Error(emitted.error.message.en);
  return new Map(emitted.value.files.map(({ path, content }) => [path, String(content)]));
}

/** The columns of the scores view that hold a group's score, by the group's id. */
export function groupColumns(model: ScoreModel, dialect: DialectId): ReadonlyMap<string, string> {
  const choices = { table: 'accounts', asOfTable: 'waymark_as_of', prefix: 'generated' };
  return namesOf(model, choices, DIALECTS[dialect]).groups;
}

/** An account as the values of a row; what is not of the column's type does not fit into it and is left out. */
export function rowOf(model: ScoreModel, account: Account, truth: (value: boolean) => unknown): unknown[] {
  return columnsOf(model).map(({ name, type }) => stored(account[name] ?? null, type, truth));
}

function stored(value: Value, type: ReturnType<typeof columnsOf>[number]['type'], truth: (value: boolean) => unknown) {
  switch (type) {
    case 'number':
    case 'rating':
      return typeof value === 'number' ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? truth(value) : null;
    default:
      return typeof value === 'string' ? value : null;
  }
}

const scoreRow = z.looseObject({
  account: z.string(),
  profile: z.string().nullable(),
  status: z.enum(STATUSES),
  score: z.number().nullable(),
  band: z.string(),
  coverage: z.number(),
  overrides: z.string(),
});
const reasonRow = z.object({ account: z.string(), rank: z.number(), measure: z.string(), lost: z.number() });
const triggerRow = z.object({ account: z.string(), trigger_id: z.string(), position: z.number() });

/** The rows of the three views, put together by account. */
export function scoresFrom(
  groups: ReadonlyMap<string, string>,
  rows: {
    readonly scores: readonly unknown[];
    readonly reasons: readonly unknown[];
    readonly triggers: readonly unknown[];
  },
): Map<string, EngineScore> {
  const reasons = Map.groupBy(z.array(reasonRow).parse(rows.reasons), (row) => row.account);
  const triggers = Map.groupBy(z.array(triggerRow).parse(rows.triggers), (row) => row.account);
  const scores = z
    .array(scoreRow)
    .parse(rows.scores)
    .map((row): [string, EngineScore] => [
      row.account,
      {
        account: row.account,
        profile: row.profile,
        status: row.status,
        score: row.score,
        band: row.band,
        coverage: row.coverage,
        groups: Object.fromEntries([...groups].map(([id, column]) => [id, z.number().nullable().parse(row[column])])),
        overrides: row.overrides === '' ? [] : row.overrides.split(','),
        reasons: (reasons.get(row.account) ?? [])
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ measure, lost }) => ({ measure, lost })),
        triggers: (triggers.get(row.account) ?? [])
          .toSorted((a, b) => a.position - b.position)
          .map((row) => row.trigger_id),
      },
    ]);
  return new Map(scores);
}
