import type { Language } from '#shared/core/text.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF } from '#shared/score/sample.ts';
import { markdownCode, markdownText } from './escape.ts';
import type { ExportFile, Loss, ReadyTarget, Target } from './target.ts';

/** README.md of a bundle: what it is, the target's own instructions, and how to check that all went well. */
export function bundleReadme(
  model: ScoreModel,
  target: Pick<Target, 'label' | 'summary'>,
  ready: ReadyTarget,
  files: readonly ExportFile[],
  losses: readonly Loss[],
  language: Language,
): string {
  const title = markdownText(model.title) || markdownText(model.id);
  const list = files.map(({ path }) => `- ${markdownCode(path)}`).join('\n');
  const body = ready.readme(model, language).trim();
  return { en: english, ja: japanese }[language]({ title, model, target, list, body, losses: losses.length });
}

interface Parts {
  readonly title: string;
  readonly model: ScoreModel;
  readonly target: Pick<Target, 'label' | 'summary'>;
  readonly list: string;
  readonly body: string;
  readonly losses: number;
}

function english({ title, model, target, list, body, losses }: Parts): string {
  const count = losses === 1 ? '1 thing that this target' : `${losses} things that this target`;
  return `# ${title}

${target.summary.en} Made by Waymark from the score model ${markdownCode(model.id)}, revision ${model.revision}.

${body}

## Check it

\`test-accounts.csv\` holds accounts on, beside and between the thresholds; \`expected-scores.csv\` says what they score on ${EXAMPLE_AS_OF}. Load the first, score at that day, and compare: scores may differ by 0.000001 at most, and statuses, bands, reasons, overrides and triggers not at all. In these two files an apostrophe stands before a text that a spreadsheet would take for a formula.

## Losses

${losses === 0 ? 'None: everything in the model is in this export.' : `\`losses.md\` names ${count} cannot say, and how to finish by hand.`}

## Files

${list}
- \`README.md\`
- \`losses.md\`
`;
}

function japanese({ title, model, target, list, body, losses }: Parts): string {
  return `# ${title}

${target.summary.ja}Waymarkがスコアモデル ${markdownCode(model.id)}（リビジョン ${model.revision}）から作成しました。

${body}

## 確認のしかた

\`test-accounts.csv\` には、しきい値の上、すぐ隣、あいだの値を持つアカウントが入っています。\`expected-scores.csv\` は、基準日 ${EXAMPLE_AS_OF} での正しい結果です。テスト用アカウントを読み込み、この日付で採点して比べてください。スコアの差は0.000001以下で、状態、帯、理由、上書き、トリガーは完全に一致します。この2つのファイルでは、表計算ソフトが数式と解釈する文字列の先頭にアポストロフィが付いています。

## 失われる内容

${losses === 0 ? 'ありません。モデルの内容はすべて出力されています。' : `この出力先で表せない${losses}件の内容と、手作業で補う方法を \`losses.md\` にまとめました。`}

## ファイル

${list}
- \`README.md\`
- \`losses.md\`
`;
}
