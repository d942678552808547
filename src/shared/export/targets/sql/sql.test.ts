import { describe, expect, it } from 'vitest';
import type { ScoreModel } from '#shared/score/model.ts';
import { demoModel } from '../../../../../tests/fixtures/demo-model.ts';
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
    for (const dialect of ['sqlite', 'postgres']) {
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
    expect(ready.ok ? '' : ready.error.remedy.en).toBe('Give one of postgres, sqlite.');
  });
});
