import { z } from 'zod';
import { ok } from '#shared/core/result.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF, testAccounts } from '#shared/score/sample.ts';
import { PLAIN_NAME, uniqueNames } from '../../naming.ts';
import type { Dialect } from '../../sql/dialect.ts';
import { DEFAULT_DIALECT, DIALECT_IDS, DIALECTS } from '../../sql/dialects/registry.ts';
import { doesNotFit, sizeProblem, sqlLosses } from '../../sql/limits.ts';
import { namesOf } from '../../sql/names.ts';
import { printView } from '../../sql/print.ts';
import { reasonsView } from '../../sql/reasons.ts';
import { scoresView } from '../../sql/scores.ts';
import { triggersView } from '../../sql/triggers.ts';
import { defineTarget } from '../../target.ts';
import { sqlReadme } from './readme.ts';
import { accountRows, accountsTable, asOfTable } from './tables.ts';

const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((value) => !/\p{Cc}/u.test(value));

/** `prefix` empty: made from the model's id. */
const options = z.strictObject({
  dialect: z.enum(DIALECT_IDS).default(DEFAULT_DIALECT),
  table: name.default('accounts'),
  asOfTable: name.default('waymark_as_of'),
  prefix: z.union([z.literal(''), name]).default(''),
});

/** The score as three views over a table of accounts: scores, reasons, triggers. */
export const sql = defineTarget({
  id: 'sql',
  label: { ja: 'SQLビュー', en: 'SQL views' },
  summary: {
    ja: 'データベースの中でスコア、理由、トリガーを計算する3つのビューです。',
    en: 'Three views that compute scores, reasons and triggers inside a database.',
  },
  options,
  fields: [
    {
      key: 'dialect',
      kind: 'choice',
      preset: DEFAULT_DIALECT,
      label: { ja: 'データベース', en: 'Database' },
      help: { ja: 'SQLを実行するデータベースです。', en: 'The database that will run the SQL.' },
      choices: Object.values(DIALECTS).map(({ id, label }) => ({ value: id, label: { ja: label, en: label } })),
    },
    {
      key: 'table',
      kind: 'text',
      preset: 'accounts',
      label: { ja: 'アカウントの表', en: 'Table of accounts' },
      help: { ja: 'ビューが読む表またはビューの名前です。', en: 'The table or view that the views read.' },
    },
    {
      key: 'asOfTable',
      kind: 'text',
      preset: 'waymark_as_of',
      label: { ja: '基準日の表', en: 'Table of the scoring day' },
      help: { ja: '採点の基準日を1行だけ持つ表の名前です。', en: 'The table whose one row holds the day to score at.' },
    },
    {
      key: 'prefix',
      kind: 'text',
      preset: '',
      label: { ja: 'ビュー名の先頭', en: 'Prefix of the views' },
      help: {
        ja: '空欄ならモデルのidから作ります（例：demo_scores）。',
        en: 'Left empty, it is made from the model’s id, as in demo_scores.',
      },
    },
  ],

  async emit(model, chosen, language) {
    const dialect: Dialect = DIALECTS[chosen.dialect];
    const names = namesOf(model, { ...chosen, prefix: prefixOf(model, chosen.prefix) }, dialect);
    const tooLarge = sizeProblem(model, dialect);
    if (tooLarge) return tooLarge;
    const views = [scoresView(model, names), reasonsView(model, names), triggersView(model, names)];
    const scripts = views.map((view) => printView(view, dialect));
    if (scripts.some((script) => script.length > dialect.maxStatement)) return doesNotFit(dialect);
    const accounts = testAccounts(model);
    return ok({
      files: [
        { path: 'accounts-table.sql', content: accountsTable(model, names, dialect, language) },
        { path: 'as-of.sql', content: asOfTable(names, dialect, EXAMPLE_AS_OF, language) },
        { path: 'views.sql', content: scripts.join('\n') },
        { path: 'test-accounts.sql', content: accountRows(accounts, model, names, dialect) },
      ],
      losses: sqlLosses(model, names, dialect),
    });
  },

  readme(model, chosen, language) {
    const dialect = DIALECTS[chosen.dialect];
    return sqlReadme(
      model,
      namesOf(model, { ...chosen, prefix: prefixOf(model, chosen.prefix) }, dialect),
      dialect,
      language,
    );
  },
});

function prefixOf(model: ScoreModel, prefix: string): string {
  return prefix || (uniqueNames([model.id], PLAIN_NAME).get(model.id) ?? PLAIN_NAME.fallback);
}
