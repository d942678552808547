import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ScoreModel } from '#shared/score/model.ts';
import { demoModel } from '../../../../../tests/fixtures/demo-model.ts';
import { sql } from '../sql/target.ts';
import { jinjaText } from './jinja.ts';
import { dbt } from './target.ts';

const ADAPTERS = ['postgres', 'duckdb', 'bigquery', 'snowflake', 'databricks'];
const VIEWS = ['scores', 'reasons', 'triggers'];

async function files(target: typeof dbt, model: ScoreModel, options: unknown): Promise<Map<string, string>> {
  const ready = target.ready(options);
  const emitted = ready.ok ? await ready.value.emit(model, 'en') : ready;
  if (!emitted.ok) throw new Error(emitted.error.message.en);
  return new Map(emitted.value.files.map(({ path, content }) => [path, String(content)]));
}

const named = z.array(z.looseObject({ name: z.string() }));
const schemaFile = z.looseObject({
  sources: named,
  models: z.array(z.object({ name: z.string(), description: z.string(), columns: named })),
  exposures: z.array(z.looseObject({ depends_on: z.array(z.string()) })),
});

describe('a dbt project', () => {
  it.each(ADAPTERS)(
    'holds the SQL of the SQL target for %s, behind two steps that fetch its inputs',
    async (adapter) => {
      const project = await files(dbt, demoModel(), { adapter });
      const views = (await files(sql, demoModel(), { dialect: adapter })).get('views.sql') ?? '';
      for (const view of VIEWS) {
        const model = project.get(`models/demo_${view}.sql`) ?? '';
        const [inputs, steps] = split(model, '),\n-- ');
        expect(inputs).toContain("SELECT * FROM {{ source('demo', 'accounts') }}");
        expect(inputs).toContain("CAST('{{ var('as_of') }}' AS DATE)");
        expect(views).toContain(`WITH\n-- ${steps.trimEnd()};`);
      }
    },
  );

  it.each(ADAPTERS)(
    'is YAML for two parsers, with every model described and every reference found, for %s',
    async (adapter) => {
      const project = await files(dbt, demoModel(), { adapter });
      for (const path of ['dbt_project.yml', 'models/schema.yml']) {
        expect(load(project.get(path) ?? '')).toEqual(parse(project.get(path) ?? ''));
      }
      const schema = schemaFile.parse(parse(project.get('models/schema.yml') ?? ''));
      expect(schema.models.map(({ name }) => name)).toEqual(VIEWS.map((view) => `demo_${view}`));
      expect(schema.exposures[0]?.depends_on).toEqual(VIEWS.map((view) => `ref('demo_${view}')`));
      const known = [...project.keys()].map((path) => path.replace(/^.*\/|\.\w+$/g, ''));
      for (const text of project.values()) {
        for (const [, name = ''] of text.matchAll(/ref\('(\w+)'\)/g)) expect(known).toContain(name);
      }
    },
  );

  it('gives every column of a seed its type, by the name in its head', async () => {
    const project = await files(dbt, demoModel(), { adapter: 'snowflake' });
    const config = z
      .looseObject({ seeds: z.object({ demo: z.looseObject({}) }) })
      .parse(parse(project.get('dbt_project.yml') ?? ''));
    for (const seed of ['demo_test_accounts', 'demo_expected_scores']) {
      const head = project.get(`seeds/${seed}.csv`)?.split('\n')[0]?.split(',');
      const { '+column_types': types } = z
        .object({ '+column_types': z.record(z.string(), z.string()) })
        .parse(config.seeds.demo[seed]);
      expect(Object.keys(types).toSorted()).toEqual(head?.toSorted());
      expect(head).toContain('ACCOUNT');
    }
  });

  it('hands on text that looks like Jinja as it stands', async () => {
    const nasty = "{{ env_var('HOME') }} {% raw %} {# x #} {{{";
    expect(jinjaText(nasty)).toBe("{{ '{{' }} env_var('HOME') }} {{ '{%' }} raw %} {{ '{#' }} x #} {{ '{{' }}{");
    const model = demoModel();
    const project = await files(
      dbt,
      {
        ...model,
        title: nasty,
        fields: model.fields.map((field) => ({ ...field, label: nasty })),
        bands: model.bands.map((band, index) => (index === 0 ? { ...band, id: nasty } : band)),
        profiles: model.profiles.map((profile) => ({ ...profile, label: nasty, segments: [nasty] })),
      },
      {},
    );
    for (const [path, text] of project) {
      if (!path.startsWith('seeds/')) expect(text).not.toMatch(/\{\{ env_var|\{% raw|\{# x/);
    }
  });

  it('refuses a project name that dbt would not take', () => {
    for (const project of ['My project', '1st', 'a-b']) {
      expect(dbt.ready({ project })).toMatchObject({ ok: false, error: { place: 'options.project' } });
    }
  });
});

/** The text before the first mark and the text behind it. */
function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
