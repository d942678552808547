import type { Language } from '#shared/core/text.ts';
import { EXAMPLE_AS_OF } from '#shared/score/sample.ts';
import type { Dialect } from '../../sql/dialect.ts';
import type { SqlNames } from '../../sql/names.ts';

interface Parts {
  readonly project: string;
  readonly names: SqlNames;
  readonly seed: string;
}

/** How to run the project, first with the test accounts and then with real ones. */
export function dbtReadme({ project, names, seed }: Parts, { label, checked }: Dialect, language: Language): string {
  const vars = `--vars '{as_of: ${EXAMPLE_AS_OF}, accounts_schema: crm, accounts_table: accounts}'`;
  const run = `\`\`\`sh\ndbt seed\ndbt build\n\`\`\``;
  const real = `\`\`\`sh\ndbt build --exclude resource_type:seed ${vars}\n\`\`\``;
  const proof = {
    'by-engine': {
      en: `Waymark’s own tests run the SQL of these models in ${label} and compare it with the reference scorer; dbt itself is not part of those tests.`,
      ja: `Waymarkのテストでは、このモデルのSQLを${label}で動かし、基準の採点結果と比べています。dbtそのものは動かしていません。`,
    },
    'by-parser': {
      en: `Waymark’s own tests read the SQL of these models with an independent parser’s ${label} grammar, and run neither dbt nor ${label}: rely on it once \`dbt build\` has passed with the test accounts.`,
      ja: `Waymarkのテストでは、このモデルのSQLを独立した構文解析器の${label}用の文法で確認していますが、dbtも${label}も動かしていません。テスト用アカウントで \`dbt build\` が成功してから使ってください。`,
    },
  }[checked][language];
  return {
    en: `## Run it with dbt on ${label}

Needs dbt 1.8 or newer, and a profile named \`${project}\` in your \`profiles.yml\`. First with the test accounts:

${run}

\`${seed}\` becomes the accounts table, and the test \`${project}_expected\` compares every score with the expected one. Then with your own accounts:

${real}

- \`as_of\` is the day to score at. The models read no clock: give the day with each run.
- \`accounts_schema\` and \`accounts_table\` say where your accounts are. Columns need the names and types in \`models/schema.yml\` and \`dbt_project.yml\`.
- \`${names.scores}\`, \`${names.reasons}\` and \`${names.triggers}\` are views. What their columns mean stands in \`models/schema.yml\`.
- ${proof}
`,
    ja: `## dbt（${label}）での実行

dbt 1.8以降と、\`profiles.yml\` の中の \`${project}\` という名前のプロファイルが必要です。はじめにテスト用アカウントで実行します。

${run}

\`${seed}\` がアカウントの表になり、テスト \`${project}_expected\` がすべてのスコアを正しい結果と比べます。次に、自社のアカウントで実行します。

${real}

- \`as_of\` は採点の基準日です。モデルは時計を読みません。実行のたびに日付を渡してください。
- \`accounts_schema\` と \`accounts_table\` で、アカウントの表の場所を指定します。列名と型は \`models/schema.yml\` と \`dbt_project.yml\` に合わせてください。
- \`${names.scores}\`、\`${names.reasons}\`、\`${names.triggers}\` はビューです。列の意味は \`models/schema.yml\` にあります。
- ${proof}
`,
  }[language];
}
