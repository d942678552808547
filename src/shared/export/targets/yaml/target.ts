import { z } from 'zod';
import { ok } from '#shared/core/result.ts';
import { MODEL_JSON_SCHEMA } from '../../model-schema.ts';
import { defineTarget } from '../../target.ts';
import { yamlText } from '../../yaml.ts';

const SCHEMA = 'score-model.schema.json';

/** The ScoreModel as YAML, for people who read and review it as text; reading it back gives the same model. */
export const yaml = defineTarget({
  id: 'yaml',
  label: { ja: 'YAML（スコアモデル）', en: 'YAML (score model)' },
  summary: {
    ja: 'スコアモデルを読みやすいテキストにしたものです。レビューやバージョン管理に向き、読み戻すと同じモデルになります。',
    en: 'The score model as text that reads well in reviews and version control; read back, it is the same model.',
  },
  options: z.strictObject({}),
  fields: [],
  async emit(model) {
    // Editors find the schema by this comment and check while somebody types.
    const text = `# yaml-language-server: $schema=./${SCHEMA}\n${yamlText(model)}`;
    return ok({
      files: [
        { path: 'score-model.yaml', content: text },
        { path: SCHEMA, content: MODEL_JSON_SCHEMA },
      ],
      losses: [],
    });
  },
  readme: (_model, _options, language) => README[language],
});

const README = {
  en: `## Use it

- \`score-model.yaml\` holds the whole score: fields, weights, thresholds, bands, overrides and triggers. It is YAML 1.2; texts that older readers would take for dates, numbers or booleans are quoted.
- \`${SCHEMA}\` describes it (JSON Schema, draft 2020-12). The first line names it, so that editors check changes while you type.
- Read as YAML and written as JSON, it is the file that \`waymark score --model\` takes.
`,
  ja: `## 使い方

- \`score-model.yaml\` には、項目、重み、しきい値、帯、上書き、トリガーまで、スコアのすべてが入っています。形式はYAML 1.2です。古いソフトが日付、数値、真偽値と取り違える文字列は、引用符で囲んであります。
- \`${SCHEMA}\` はその構造の定義です（JSON Schema draft 2020-12）。1行目で参照しているので、エディターが入力中に検査します。
- JSONに変換すると、\`waymark score --model\` にそのまま渡せます。
`,
} as const;
