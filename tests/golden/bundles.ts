import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '#shared/core/text.ts';
import { exportBundle } from '#shared/export/bundle.ts';
import { MODEL_JSON_SCHEMA } from '#shared/export/model-schema.ts';
import type { TargetId } from '#shared/export/registry.ts';
import { demoModel } from '../fixtures/demo-model.ts';

/** One bundle of the demo model that is kept, file by file. */
export interface GoldenBundle {
  readonly folder: string;
  readonly target: TargetId;
  readonly options: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

export const GOLDEN_BUNDLES: readonly GoldenBundle[] = [
  { folder: 'json/en', target: 'json', options: {}, language: 'en' },
  { folder: 'json/ja', target: 'json', options: {}, language: 'ja' },
  { folder: 'yaml/en', target: 'yaml', options: {}, language: 'en' },
  { folder: 'yaml/ja', target: 'yaml', options: {}, language: 'ja' },
  { folder: 'sql/sqlite-en', target: 'sql', options: { dialect: 'sqlite' }, language: 'en' },
  { folder: 'sql/postgres-ja', target: 'sql', options: { dialect: 'postgres' }, language: 'ja' },
  { folder: 'sql/duckdb-en', target: 'sql', options: { dialect: 'duckdb' }, language: 'en' },
  { folder: 'sql/bigquery-en', target: 'sql', options: { dialect: 'bigquery' }, language: 'en' },
  { folder: 'sql/snowflake-ja', target: 'sql', options: { dialect: 'snowflake' }, language: 'ja' },
  { folder: 'sql/databricks-en', target: 'sql', options: { dialect: 'databricks' }, language: 'en' },
  { folder: 'dbt/duckdb-en', target: 'dbt', options: { adapter: 'duckdb' }, language: 'en' },
  { folder: 'dbt/snowflake-ja', target: 'dbt', options: { adapter: 'snowflake' }, language: 'ja' },
  { folder: 'xlsx/en', target: 'xlsx', options: { rows: 10, reasons: 2 }, language: 'en' },
  { folder: 'xlsx/ja', target: 'xlsx', options: { rows: 10, accounts: 'none' }, language: 'ja' },
];

/** The published JSON Schema, by its path from the root of the repository. */
export const PUBLISHED: ReadonlyMap<string, string> = new Map([
  ['docs/schema/score-model.schema.json', MODEL_JSON_SCHEMA],
]);

/** The files of a bundle as texts by path; a workbook is taken apart into its parts, a tag a line. */
export async function goldenTexts({ target, options, language }: GoldenBundle): Promise<Map<string, string>> {
  const bundle = await exportBundle(demoModel(), target, options, language);
  if (!bundle.ok) throw new Error(bundle.error.message.en);
  const texts = new Map<string, string>();
  for (const { path, content } of bundle.value.files) {
    if (typeof content === 'string') texts.set(path, content);
    else {
      for (const [part, bytes] of Object.entries(unzipSync(content))) {
        texts.set(`${path}/${part}`, strFromU8(bytes).replaceAll('><', '>\n<'));
      }
    }
  }
  return texts;
}
