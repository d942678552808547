import { fail, type Result } from '#shared/core/result.ts';
import type { Target } from './target.ts';
import { dbt } from './targets/dbt/target.ts';
import { json } from './targets/json/target.ts';
import { sql } from './targets/sql/target.ts';
import { xlsx } from './targets/xlsx/target.ts';
import { yaml } from './targets/yaml/target.ts';

/** Every target, in the order in which they are offered. A new one is its folder and one line here. */
export const TARGETS = { xlsx, sql, dbt, json, yaml } as const satisfies Record<string, Target>;

export type TargetId = keyof typeof TARGETS;

export function isTargetId(id: string): id is TargetId {
  return Object.hasOwn(TARGETS, id);
}

/** The target of an id that comes from outside, as from the command line. */
export function findTarget(id: string): Result<TargetId> {
  if (isTargetId(id)) return { ok: true, value: id };
  const known = Object.keys(TARGETS).join(', ');
  return fail(
    'export.unknown-target',
    { ja: `「${id}」という出力先はありません。`, en: `There is no export target “${id}”.` },
    { ja: `次のいずれかを指定してください：${known}`, en: `Use one of: ${known}.` },
    'target',
  );
}
