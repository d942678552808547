import { z } from 'zod';
import { canonicalJson } from '#shared/core/json.ts';
import { ok } from '#shared/core/result.ts';
import { EXAMPLE_AS_OF } from '#shared/score/sample.ts';
import { MODEL_JSON_SCHEMA } from '../../model-schema.ts';
import { defineTarget } from '../../target.ts';

/** The ScoreModel itself, with its published JSON Schema; reading it back gives the same model. */
export const json = defineTarget({
  id: 'json',
  label: { ja: 'JSON（スコアモデル）', en: 'JSON (score model)' },
  summary: {
    ja: 'スコアモデルそのものです。JSON Schemaが付き、Waymarkで読み戻せます。',
    en: 'The score model itself, with a JSON Schema; Waymark reads it back.',
  },
  options: z.strictObject({}),
  fields: [],
  async emit(model) {
    return ok({
      files: [
        { path: 'score-model.json', content: `${canonicalJson(model, 2)}\n` },
        { path: 'score-model.schema.json', content: MODEL_JSON_SCHEMA },
      ],
      losses: [],
    });
  },
  readme: (_model, _options, language) => README[language],
});

const README = {
  en: `## Use it

- \`score-model.json\` holds the whole score: fields, weights, thresholds, bands, overrides and triggers.
- \`score-model.schema.json\` describes it (JSON Schema, draft 2020-12). An editor or a pipeline can check changes against it.
- Waymark scores with it: \`waymark score --model score-model.json --accounts test-accounts.csv --as-of ${EXAMPLE_AS_OF}\`.
`,
  ja: `## 使い方

- \`score-model.json\` には、項目、重み、しきい値、帯、上書き、トリガーまで、スコアのすべてが入っています。
- \`score-model.schema.json\` はその構造の定義です（JSON Schema draft 2020-12）。エディターやパイプラインで変更を検査できます。
- Waymarkでそのまま採点できます：\`waymark score --model score-model.json --accounts test-accounts.csv --as-of ${EXAMPLE_AS_OF}\`
`,
} as const;
