import { z } from 'zod';
import { ok } from '#shared/core/result.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF } from '#shared/score/sample.ts';
import { PLAIN_NAME, uniqueNames } from '../../naming.ts';
import type { Dialect } from '../../sql/dialect.ts';
import { DIALECTS } from '../../sql/dialects/registry.ts';
import { doesNotFit, sizeProblem, sqlLosses } from '../../sql/limits.ts';
import { namesOf, type SqlNames } from '../../sql/names.ts';
import { reasonsView } from '../../sql/reasons.ts';
import { scoresView } from '../../sql/scores.ts';
import { triggersView } from '../../sql/triggers.ts';
import { defineTarget } from '../../target.ts';
import { yamlText } from '../../yaml.ts';
import { expectedTest, modelSql } from './models.ts';
import { properties } from './properties.ts';
import { dbtReadme } from './readme.ts';
import { accountsSeed, expectedSeed } from './seeds.ts';

/** SQLite is left out: dbt keeps no adapter for it. */
const ADAPTERS = ['postgres', 'duckdb', 'bigquery', 'snowflake', 'databricks'] as const;

const options = z.strictObject({
  adapter: z.enum(ADAPTERS).default('postgres'),
  project: z
    .string()
    .regex(/^([a-z][a-z0-9_]{0,39})?$/)
    .default(''),
});

/** A dbt project whose models are the views of the SQL target. */
export const dbt = defineTarget({
  id: 'dbt',
  label: { ja: 'dbtプロジェクト', en: 'dbt project' },
  summary: {
    ja: 'スコア、理由、トリガーを計算するdbtプロジェクトです。テスト、説明、検証用のseedも入っています。',
    en: 'A dbt project that computes scores, reasons and triggers, with tests, descriptions and seeds to prove it.',
  },
  options,
  fields: [
    {
      key: 'adapter',
      kind: 'choice',
      preset: 'postgres',
      label: { ja: 'データベース', en: 'Database' },
      help: { ja: 'dbtが接続するデータベースです。', en: 'The database that dbt works on.' },
      choices: ADAPTERS.map((id) => ({ value: id, label: { ja: DIALECTS[id].label, en: DIALECTS[id].label } })),
    },
    {
      key: 'project',
      kind: 'text',
      preset: '',
      label: { ja: 'プロジェクト名', en: 'Project name' },
      help: {
        ja: '英小文字、数字、アンダースコアで指定します。空欄ならモデルのidから作ります。',
        en: 'Lower-case letters, digits and underscores. Left empty, it is made from the model’s id.',
      },
    },
  ],

  async emit(model, chosen, language) {
    const dialect: Dialect = DIALECTS[chosen.adapter];
    const plan = planOf(model, chosen.project, dialect);
    const { project, names, seed, expected } = plan;
    const tooLarge = sizeProblem(model, dialect);
    if (tooLarge) return tooLarge;
    const inputs = { source: project, table: 'accounts', asOfVariable: 'as_of', seed };
    const models = [scoresView(model, names), reasonsView(model, names), triggersView(model, names)].map((view) => ({
      path: `models/${view.name}.sql`,
      content: modelSql(view, names, inputs, dialect),
    }));
    if (models.some(({ content }) => content.length > dialect.maxStatement)) return doesNotFit(dialect);
    const seeds = { [seed]: accountsSeed(model, names, dialect), [expected]: expectedSeed(model, dialect) };
    const types = Object.fromEntries(
      Object.entries(seeds).map(([name, { types }]) => [name, { '+column_types': types }]),
    );
    const config = {
      name: project,
      version: '1.0.0',
      'config-version': 2,
      'require-dbt-version': '>=1.8.0',
      profile: project,
      models: { [project]: { '+materialized': 'view' } },
      seeds: { [project]: { '+quote_columns': true, ...types } },
      vars: { as_of: EXAMPLE_AS_OF },
    };
    return ok({
      files: [
        { path: 'dbt_project.yml', content: yamlText(config) },
        ...models,
        { path: 'models/schema.yml', content: yamlText(properties(model, names, inputs, dialect, language)) },
        ...Object.entries(seeds).map(([name, { csv }]) => ({ path: `seeds/${name}.csv`, content: csv })),
        { path: `tests/${project}_expected.sql`, content: expectedTest(names, expected, dialect) },
      ],
      losses: sqlLosses(model, names, dialect),
    });
  },

  readme(model, chosen, language) {
    const dialect = DIALECTS[chosen.adapter];
    return dbtReadme(planOf(model, chosen.project, dialect), dialect, language);
  },
});

/** The names of a project's parts. */
export interface Plan {
  readonly project: string;
  readonly names: SqlNames;
  readonly seed: string;
  readonly expected: string;
}

function planOf(model: ScoreModel, project: string, dialect: Dialect): Plan {
  const name = project || (uniqueNames([model.id], PLAIN_NAME).get(model.id) ?? PLAIN_NAME.fallback);
  return {
    project: name,
    names: namesOf(model, { table: 'accounts', asOfTable: 'waymark_as_of', prefix: name }, dialect),
    seed: `${name}_test_accounts`,
    expected: `${name}_expected_scores`,
  };
}
