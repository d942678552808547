import { ok, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { columnsOf } from '#shared/score/account.ts';
import { createScorer } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF, testAccounts } from '#shared/score/sample.ts';
import { parseModel } from '#shared/score/validate.ts';
import { csvText } from './csv.ts';
import { expectedScores } from './expected-scores.ts';
import { lossesMarkdown } from './losses.ts';
import { bundleReadme } from './readme.ts';
import { TARGETS, type TargetId } from './registry.ts';
import type { ExportFile, Loss } from './target.ts';

/** All files of one export, by path; the caller writes them beside each other. */
export interface Bundle {
  readonly target: TargetId;
  readonly files: readonly ExportFile[];
  readonly losses: readonly Loss[];
}

/** What is being done now; `done` of `total` steps are behind. */
export interface Progress {
  readonly step: 'check' | 'target' | 'proof' | 'texts' | 'ready';
  readonly done: number;
  readonly total: number;
}

const STEPS: readonly Progress['step'][] = ['check', 'target', 'proof', 'texts', 'ready'];

/**
 * Exports a model: the target's files, README.md, losses.md, and test accounts with their expected scores, so that the receiver
 * can replay the proof. Equal models, options and languages give equal bytes on every machine [SM16].
 *
 * Errors: those of `parseModel` for a model that breaks a rule, `export.options`, and what the target refuses (`sql/too-large`).
 */
export async function exportBundle(
  model: ScoreModel,
  targetId: TargetId,
  options: unknown,
  language: Language,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Result<Bundle>> {
  const tell = (step: Progress['step']): void =>
    onProgress({ step, done: STEPS.indexOf(step), total: STEPS.length - 1 });
  const target = TARGETS[targetId];

  tell('check');
  const checked = parseModel(model);
  if (!checked.ok) return checked;
  const ready = target.ready(options);
  if (!ready.ok) return ready;

  tell('target');
  const emitted = await ready.value.emit(checked.value, language);
  if (!emitted.ok) return emitted;

  tell('proof');
  const proof = proofFiles(checked.value);

  tell('texts');
  const { losses } = emitted.value;
  const files = [...emitted.value.files, ...proof];
  const texts: ExportFile[] = [
    { path: 'README.md', content: bundleReadme(checked.value, target, ready.value, files, losses, language) },
    { path: 'losses.md', content: lossesMarkdown(checked.value, target, losses, language) },
  ];

  tell('ready');
  return ok({ target: targetId, files: [...texts, ...files], losses });
}

function proofFiles(model: ScoreModel): ExportFile[] {
  const accounts = testAccounts(model);
  const columns = columnsOf(model).map((column) => column.name);
  const rows = accounts.map((account) => columns.map((column) => account[column] ?? null));
  return [
    { path: 'test-accounts.csv', content: csvText(columns, rows) },
    {
      path: 'expected-scores.csv',
      content: expectedScores(model, accounts.map(createScorer(model, EXAMPLE_AS_OF))),
    },
  ];
}
