import { err, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { type Bundle, exportBundle } from '#shared/export/bundle.ts';
import { fileName } from '#shared/export/naming.ts';
import { findTarget, TARGETS } from '#shared/export/registry.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { compile } from '#shared/score/compile/compile.ts';
import { notCompiled } from './faults.ts';
import { freeName, type WrittenBundle, writeBundle } from './write-bundle.ts';

export interface ExportRequest {
  readonly document: RoadmapDocument;
  readonly revision: number;
  readonly target: string;
  readonly options: unknown;
  readonly language: Language;
  /** The folder in which the bundle gets a folder of its own. */
  readonly parent: string;
}

/**
 * Compiles a document and writes a target's bundle into a folder named after both.
 *
 * Errors: `export.unknown-target`, the first error of compiling, what the target refuses, and those of `writeBundle`.
 */
export async function exportDocument(request: ExportRequest): Promise<Result<WrittenBundle & Pick<Bundle, 'losses'>>> {
  const { document, revision, options, language, parent } = request;
  const target = findTarget(request.target);
  if (!target.ok) return target;
  const { model, diagnostics } = compile(document, revision, language);
  if (model === null) return err(diagnostics.find(({ severity }) => severity === 'error') ?? notCompiled());
  const bundle = await exportBundle(model, target.value, options, language);
  if (!bundle.ok) return bundle;
  const { files, losses } = bundle.value;
  const name = fileName(`${model.title} – ${TARGETS[target.value].label[language]}`, target.value);
  const written = await writeBundle(parent, await freeName(parent, name, files), files);
  return written.ok ? { ok: true, value: { ...written.value, losses } } : written;
}
