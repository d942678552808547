import { readDocumentFile } from '#main/document-store/document-file.ts';
import { type DomainError, domainError, err, ok, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { roadmapOf } from '#shared/kinds/select.ts';
import { compile } from '#shared/score/compile/compile.ts';
import { decodeText } from '#shared/score/decoding.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { parseModelText } from '#shared/score/validate.ts';
import { pathFrom, wrongUse } from './arguments.ts';
import type { Refusal, Run } from './command.ts';
import { readBytes } from './input.ts';
import { EXIT } from './io.ts';

export const MODEL = {
  model: { type: 'string', value: '<model.json>', help: 'a score model instead of a roadmap' },
} as const;

/** A model to score or export by, and warnings from compiling it. */
export interface ModelRead {
  readonly model: ScoreModel;
  readonly language: Language;
}

/** The model of the roadmap that is named, or the model itself where `--model` is given. */
export async function readModel(run: Run, usage: string): Promise<Result<ModelRead, DomainError | Refusal>> {
  const given = run.args.text('model');
  const [file] = run.args.positionals;
  if ((given === undefined) === (file === undefined)) {
    const message = {
      ja: 'ロードマップか --model のどちらか一方を指定してください。',
      en: 'Name either a roadmap or a --model.',
    };
    return err(wrongUse(message, usage));
  }
  if (given !== undefined) return fromModel(pathFrom(run.io.cwd, given), run);
  return fromRoadmap(pathFrom(run.io.cwd, file ?? ''), run);
}

async function fromModel(path: string, run: Run): Promise<Result<ModelRead>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value, 'utf-8', path);
  if (!text.ok) return text;
  const model = parseModelText(text.value, path);
  if (!model.ok) return model;
  return ok({
    model: model.value,
    language: run.args.text('language') === undefined ? model.value.locale : run.language,
  });
}

async function fromRoadmap(path: string, run: Run): Promise<Result<ModelRead, DomainError | Refusal>> {
  const read = await readDocumentFile(path);
  if (!read.ok) return read;
  const { document, revision } = read.value;
  const language = run.args.text('language') === undefined ? roadmapOf(document).language : run.language;
  const { model, diagnostics } = compile(document, revision, language);
  for (const found of diagnostics.filter(({ severity }) => severity === 'warning')) {
    run.io.stderr(`${found.severity} ${found.code} ${found.record}: ${found.message[run.language]}\n`);
  }
  if (model !== null) return ok({ model, language });
  // A roadmap that was read, but whose score would be wrong: a finding, not unreadable input.
  const failed = diagnostics.find(({ severity }) => severity === 'error') ?? NO_SCORE;
  const error = domainError(
    failed.code,
    failed.message,
    failed.remedy,
    [path, failed.place].filter(Boolean).join(' › '),
  );
  return err({ error, exit: EXIT.findings });
}

const NO_SCORE: DomainError = domainError(
  'score.no-model',
  { ja: 'スコアを作れません。', en: 'No score can be made.' },
  { ja: 'check を実行してください。', en: 'Run check.' },
);
