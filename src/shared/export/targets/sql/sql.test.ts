import { describe, expect, it } from 'vitest';
import type { ScoreModel } from '#shared/score/model.ts';
import { demoModel } from '../../../../../tests/fixtures/demo-model.ts';
import { DIALECT_IDS } from '../../sql/dialects/registry.ts';
import { sql } from './target.ts';

async function emitted(model: ScoreModel, options: unknown = {}) {
  const ready = sql.ready(options);
  if (!ready.ok) throw new Error(ready.error.message.en);
  return ready.value.emit(model, 'en');
}

async function script(model: ScoreModel, path: string, options: unknown = {}): Promise<string> {
  const result = await emitted(model, options);
  if (!result.ok) throw new Error(result.error.message.en);
  return String(result.value.files.find((file) => file.path === path)?.content);
}

describe('the SQL of a score model', () => {
  it('reads the table and the day, and names the views, as asked', async () => {
    const views = await script(demoModel(), 'views.sql', { table: 'crm accounts', asOfTable: 'day', prefix: 'Health' });
    expect(views).toContain('FROM "crm accounts"\n  CROSS JOIN "day"');
    for (const view of ['Health_scores', 'Health_reasons', 'Health_triggers']) {
      expect(views).toContain(`CREATE VIEW "${view}" AS`);
    }
  });

  it('never reads the clock [SM5]', async () => {
    for (const dialect of DIALECT_IDS) {
      expect(await script(demoModel(), 'views.sql', { dialect })).not.toMatch(
        /\b(now|today|current_\w+|localtime\w*)\b/i,
      );
    }
  });

  it('keeps text of users inside its quotes and comments', async () => {
    const model = demoModel();
    const nasty = `x'); DROP TABLE accounts; --\nDELETE FROM accounts; "`;
    const [profile] = model.profiles;
    if (profile === undefined) throw new Error('no profile');
    const renamed: ScoreModel = {
      ...model,
      title: nasty,
      fields: model.fields.map((field) => ({ ...field, label: nasty })),
      profiles: [{ ...profile, label: nasty, segments: [nasty] }],
    };
    const views = await script(renamed, 'views.sql');
    expect(views).toContain(`'x''); DROP TABLE accounts; --\nDELETE FROM accounts; "'`);
    expect(views.split('\n').filter((line) => /^\s*DELETE/.test(line) && !line.includes(`"'`))).toEqual([]);
  });

  it('renames a column that PostgreSQL would cut at 63 bytes, and says so', async () => {
    const model = demoModel();
    const long = '顧客が直近14日間に製品へログインした回数の合計値（社内集計）';
    const renamed: ScoreModel = {
      ...model,
      fields: model.fields.map((field) => (field.name === 'kickoff' ? { ...field, name: long } : field)),
      profiles: model.profiles.map((profile) => ({
        ...profile,
        groups: profile.groups.map((group) => ({
          ...group,
          measures: group.measures.map((measure) =>
            measure.field === 'kickoff' ? { ...measure, field: long } : measure,
          ),
        })),
      })),
    };
    const result = await emitted(renamed);
    expect(result).toMatchObject({
      ok: true,
      value: { losses: [{ code: 'sql/renamed-column', place: `columns/${long}` }] },
    });
    expect(await script(renamed, 'accounts-table.sql')).not.toContain(long);
    expect(await emitted(renamed, { dialect: 'sqlite' })).toMatchObject({ ok: true, value: { losses: [] } });
  });

  it('takes characters out of a column that the database does not allow there, and says so', async () => {
    const model = demoModel();
    const spaced: ScoreModel = { ...model, segmentField: 'segment (CRM)' };
    const renamed = async (dialect: string) => {
      const result = await emitted(spaced, { dialect });
      return result.ok ? result.value.losses.map(({ code, instead }) => [code, instead.en.split('”')[0]]) : result;
    };
    expect(await renamed('bigquery')).toEqual([['sql/renamed-column', 'A column named “segment _CRM_']]);
    expect(await renamed('databricks')).toEqual([['sql/renamed-column', 'A column named “segment__CRM_']]);
    for (const dialect of ['postgres', 'duckdb', 'sqlite', 'snowflake']) expect(await renamed(dialect)).toEqual([]);
  });

  it('names things for Snowflake as it stores them when nobody quotes them', async () => {
    const model: ScoreModel = { ...demoModel(), segmentField: 'Segment', stageField: '段階' };
    const table = await script(model, 'accounts-table.sql', { dialect: 'snowflake' });
    expect(table).toContain('CREATE TABLE IF NOT EXISTS "ACCOUNTS"');
    expect(table).toContain('"SEGMENT" VARCHAR');
    expect(table).toContain('"段階" VARCHAR');
  });

  it('never ends a comment with a backslash: in Spark it would swallow the next line', async () => {
    const model = { ...demoModel(), title: 'Health \\ \\' };
    expect(await script(model, 'views.sql', { dialect: 'databricks' })).not.toMatch(/--[^\n]*\\\n/);
  });

  it('refuses a model whose statements are longer than the database takes', async () => {
    const model = demoModel();
    const long = { ...model, profiles: model.profiles.map((each) => ({ ...each, segments: ['x'.repeat(600_000)] })) };
    expect(await emitted(long, { dialect: 'bigquery' })).toMatchObject({ ok: true });
    const longer = {
      ...model,
      profiles: model.profiles.map((each) => ({ ...each, segments: ['x'.repeat(1_200_000)] })),
    };
    expect(await emitted(longer, { dialect: 'bigquery' })).toMatchObject({ error: { code: 'sql/too-large' } });
    expect(await emitted(longer, { dialect: 'duckdb' })).toMatchObject({ ok: true });
  });

  it('refuses a model with more parts than a database puts together', async () => {
    const model = demoModel();
    const [trigger] = model.triggers;
    if (trigger === undefined) throw new Error('no trigger');
    const triggers = Array.from({ length: 401 }, (_, index) => ({ ...trigger, id: `t${index}` }));
    expect(await emitted({ ...model, triggers })).toMatchObject({ ok: false, error: { code: 'sql/too-large' } });
  });

  it('refuses a database that it does not know, and names those it does', () => {
    const ready = sql.ready({ dialect: 'oracle' });
    expect(ready).toMatchObject({ ok: false, error: { code: 'export.options', place: 'options.dialect' } });
    expect(ready.ok ? '' : ready.error.remedy.en).toBe(
      'Give one of postgres, duckdb, sqlite, bigquery, snowflake, databricks.',
    );
  });
});
