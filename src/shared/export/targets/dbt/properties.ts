import type { Bilingual } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { columnsOf } from '#shared/score/account.ts';
import { STATUSES } from '#shared/score/evaluate.ts';
import { type ScoreModel, UNKNOWN_BAND } from '#shared/score/model.ts';
import type { Dialect } from '../../sql/dialect.ts';
import type { SqlNames } from '../../sql/names.ts';
import { jinjaText } from './jinja.ts';
import type { Inputs } from './models.ts';

const TEXTS = {
  accounts: { en: 'The accounts to score, one row each.', ja: '採点するアカウント。1アカウントにつき1行です。' },
  scores: { en: 'Health scores, one row per account.', ja: 'ヘルススコア。1アカウントにつき1行です。' },
  reasons: {
    en: 'Lost points per account and measure; rank 1 costs most.',
    ja: '指標ごとの減点。rank 1が最大の減点です。',
  },
  triggers: {
    en: 'Actions that are due now, one row per account and trigger.',
    ja: 'いま必要なアクション。アカウントとトリガーごとに1行です。',
  },
  exposure: {
    en: 'Whoever looks at the health of customers: playbooks, dashboards and the CRM.',
    ja: '顧客のヘルスを使うところ。プレイブック、ダッシュボード、CRMなど。',
  },
  account: { en: 'Id of the account.', ja: 'アカウントのid。' },
  profile: { en: 'Profile that the account was scored by.', ja: '採点に使ったプロファイル。' },
  status: { en: 'Whether there is a score, and if not, why.', ja: 'スコアの有無と、ない場合の理由。' },
  score: { en: 'Score from 0 to 100; null without enough data.', ja: '0〜100のスコア。データが足りない場合はNULL。' },
  band: { en: 'Band of the score; unknown is not red.', ja: 'スコアの帯。「不明」は「赤」ではありません。' },
  coverage: { en: 'Share of the weight that had real data.', ja: '実データがあった指標の重みの割合。' },
  overrides: { en: 'Ids of the overrides that applied, with commas.', ja: '当てはまった上書きのid（カンマ区切り）。' },
  group: { en: 'Score of the group', ja: 'グループのスコア' },
  measure: { en: 'Id of the measure.', ja: '指標のid。' },
  lost: { en: 'Points lost.', ja: '失った点数。' },
  trigger: { en: 'Id of the trigger.', ja: 'トリガーのid。' },
} as const satisfies Record<string, Bilingual>;

/** models/schema.yml as data: the source, the models with their columns and tests, and who depends on them. */
export function properties(
  model: ScoreModel,
  names: SqlNames,
  inputs: Inputs & { readonly seed: string },
  dialect: Dialect,
  language: Language,
): unknown {
  const say = (key: keyof typeof TEXTS): string => TEXTS[key][language];
  const column = (name: string, description: string, ...tests: unknown[]) => ({
    name: dialect.folded(name),
    quote: true,
    description: jinjaText(description),
    ...(tests.length === 0 ? {} : { data_tests: tests }),
  });
  // dbt puts the values into quotes without escaping them: an id that would end its quotes gets no such test.
  const oneOf = (values: readonly string[]) =>
    values.some((value) => /['\\]/.test(value)) ? [] : [{ accepted_values: { values: values.map(jinjaText) } }];
  const labels = new Map(model.profiles.flatMap(({ groups }) => groups.map((group) => [group.id, group.label])));
  return {
    version: 2,
    sources: [
      {
        name: inputs.source,
        schema: "{{ var('accounts_schema', target.schema) }}",
        tables: [
          {
            name: inputs.table,
            identifier: `{{ var('accounts_table', '${inputs.seed}') }}`,
            description: say('accounts'),
            columns: columnsOf(model).map(({ name, label, role }) =>
              column(names.columns.get(name) ?? name, label, ...(role === 'account' ? ['unique', 'not_null'] : [])),
            ),
          },
        ],
      },
    ],
    models: [
      {
        name: names.scores,
        description: say('scores'),
        columns: [
          column('account', say('account'), 'unique', 'not_null'),
          column('profile', say('profile')),
          column('status', say('status'), 'not_null', ...oneOf(STATUSES)),
          column('score', say('score')),
          column('band', say('band'), 'not_null', ...oneOf([...model.bands.map(({ id }) => id), UNKNOWN_BAND])),
          column('coverage', say('coverage'), 'not_null'),
          ...[...names.groups].map(([id, name]) => column(name, `${say('group')} ${labels.get(id) ?? id}`)),
          column('overrides', say('overrides')),
        ],
      },
      {
        name: names.reasons,
        description: say('reasons'),
        columns: [
          column('account', say('account'), 'not_null'),
          column('measure', say('measure'), 'not_null'),
          column('lost', say('lost'), 'not_null'),
        ],
      },
      {
        name: names.triggers,
        description: say('triggers'),
        columns: [column('account', say('account'), 'not_null'), column('trigger_id', say('trigger'), 'not_null')],
      },
    ],
    exposures: [
      {
        name: `${names.scores}_in_use`,
        type: 'application',
        maturity: 'medium',
        owner: { name: 'Customer Success' },
        description: say('exposure'),
        depends_on: [names.scores, names.reasons, names.triggers].map((name) => `ref('${name}')`),
      },
    ],
  };
}
