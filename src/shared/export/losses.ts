import type { Bilingual } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { markdownCode, markdownTable, markdownText } from './escape.ts';
import type { Loss, Target } from './target.ts';

/** The five things said of a loss, as heads of a table or a sheet. */
export const LOSS_HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Code', 'Place', 'Asked', 'Instead', 'By hand'],
  ja: ['コード', '場所', 'モデルの内容', '代わりに出力した内容', '手作業で補う方法'],
};

export const NO_LOSSES: Bilingual = {
  en: 'No losses: everything in the model is in this export.',
  ja: '失われた内容はありません。モデルの内容はすべて出力されています。',
};

/** losses.md: one row a loss, or one line that says that there is none. */
export function lossesMarkdown(
  model: ScoreModel,
  target: Pick<Target, 'label'>,
  losses: readonly Loss[],
  language: Language,
): string {
  const title = {
    en: `# Losses: ${markdownText(model.title)} as ${target.label.en}`,
    ja: `# 失われる内容：${markdownText(model.title)}（${target.label.ja}）`,
  }[language];
  const body =
    losses.length === 0
      ? NO_LOSSES[language]
      : markdownTable(
          LOSS_HEADS[language],
          losses.map((loss) => [
            markdownCode(loss.code),
            markdownCode(loss.place).replaceAll('|', '\\|'),
            markdownText(loss.asked[language]),
            markdownText(loss.instead[language]),
            markdownText(loss.byHand[language]),
          ]),
        );
  return `${title}\n\n${body}\n`;
}
