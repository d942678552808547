import { init, parse, type Statement } from '@guanmingchiu/sqlparser-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScoreModel } from '#shared/score/model.ts';
import { demoModel } from '../fixtures/demo-model.ts';
import { scoreCases, seeded } from '../generators/score.ts';
import { SCRIPTS, scriptsOf } from './sql-scores.ts';

/**
 * Databases that cannot be had here. Their SQL is read by the parser of Apache DataFusion, each by the grammar of that name; whether a
 * function exists there and gives what is expected of it is not shown by that.
 */
const PARSED = ['bigquery', 'snowflake', 'databricks'] as const;
const FILES = [...SCRIPTS, 'test-accounts.sql'];

const NASTY = `x'); DROP TABLE accounts; --\nDELETE "a\` \\ \${env:HOME} {{ x }} 日本 \\`;

/** A model with a text of the user's in every place that becomes a literal, a comment or a name. */
function nastyModel(): ScoreModel {
  const model = demoModel();
  return {
    ...model,
    title: NASTY,
    fields: model.fields.map((field) => ({ ...field, label: NASTY })),
    profiles: model.profiles.map((profile) => ({
      ...profile,
      label: NASTY,
      segments: [NASTY],
      groups: profile.groups.map((group) => ({ ...group, id: `${group.id} ${NASTY}` })),
    })),
  };
}

/** Every text literal of a syntax tree. */
function literalsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    key === 'SingleQuotedString' && typeof value === 'string' ? [value] : literalsIn(value),
  );
}

beforeAll(init);

describe.each(PARSED)('SQL for %s', (dialect) => {
  const parsed = async (model: ScoreModel): Promise<Map<string, Statement[]>> => {
    const scripts = await scriptsOf(model, dialect);
    return new Map(FILES.map((file) => [file, parse(scripts.get(file) ?? '', dialect)]));
  };

  it('is read by its own grammar, for generated models', async () => {
    const { seed, numRuns } = seeded(25);
    for (const { model } of scoreCases(numRuns, seed, { names: 'case-twins', mostAccounts: 1 })) {
      const statements = await parsed(model);
      expect(FILES.map((file) => statements.get(file)?.length)).toEqual([1, 3, 6, 1]);
    }
  });

  it('keeps text of users inside its quotes, comments and names', async () => {
    const statements = await parsed(nastyModel());
    expect(FILES.map((file) => statements.get(file)?.length)).toEqual([1, 3, 6, 1]);
    const literals = literalsIn(statements.get('views.sql'));
    // This grammar leaves the escapes of Databricks as they stand.
    const read = dialect === 'databricks' ? literals.map(unescaped) : literals;
    expect(read).toContain(NASTY);
  });

  it('would be refused with a mistake in it', async () => {
    const views = (await scriptsOf(demoModel(), dialect)).get('views.sql') ?? '';
    for (const mistake of [views.replace(' END AS', ' AS'), views.replace('),\n--', ',\n--')]) {
      expect(mistake).not.toBe(views);
      expect(() => parse(mistake, dialect)).toThrow('sql parser error');
    }
  });
});

function unescaped(literal: string): string {
  return literal.replace(/\\(u[0-9a-f]{4}|.)/g, (_, code: string) =>
    code.startsWith('u') ? String.fromCodePoint(Number.parseInt(code.slice(1), 16)) : code === 'n' ? '\n' : code,
  );
}
