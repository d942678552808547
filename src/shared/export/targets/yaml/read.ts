import { parseDocument } from 'yaml';
import { fail, ok, type Result } from '#shared/core/result.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { parseModel } from '#shared/score/validate.ts';

/**
 * A ScoreModel from the text of a YAML file (JSON is YAML too). `place` names the source, as a file name.
 *
 * Errors: `model.not-yaml` with line and column, and those of `parseModel`.
 */
export function parseModelYaml(text: string, place?: string): Result<ScoreModel> {
  const value = readYaml(text.replace(/^\uFEFF/, ''), place);
  return value.ok ? parseModel(value.value, place) : value;
}

function readYaml(text: string, place: string | undefined): Result<unknown> {
  try {
    const document = parseDocument(text, { version: '1.2', uniqueKeys: true });
    const [error] = document.errors;
    return error === undefined ? ok(document.toJS()) : notYaml(error.linePos?.[0], place);
  } catch {
    // Aliases without an anchor or too many of them, and nesting without end.
    return notYaml(undefined, place);
  }
}

function notYaml(at: { readonly line: number; readonly col: number } | undefined, place?: string): Result<never> {
  return fail(
    'model.not-yaml',
    at === undefined
      ? { ja: 'モデルがYAMLとして読めません。', en: 'The model is not valid YAML.' }
      : {
          ja: `モデルがYAMLとして読めません（${at.line}行目、${at.col}文字目）。`,
          en: `The model is not valid YAML (line ${at.line}, column ${at.col}).`,
        },
    {
      ja: 'Waymarkで書き出したスコアモデルのYAMLファイルを指定するか、その位置の記述を直してください。',
      en: 'Give a score model as Waymark exports it, or mend the text at that place.',
    },
    [place, at && `${at.line}:${at.col}`].filter(Boolean).join(': '),
  );
}
