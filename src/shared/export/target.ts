import type { z } from 'zod';
import type { Bilingual, Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import type { ScoreModel } from '#shared/score/model.ts';

/** One file of an export, by its path inside the bundle (forward slashes). */
export interface ExportFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a target cannot say: never dropped in silence. */
export interface Loss {
  /** Stable, as `sql/reason-order`. */
  readonly code: string;
  /** Where in the model, as `profiles/default/groups/process`. */
  readonly place: string;
  readonly asked: Bilingual;
  readonly instead: Bilingual;
  readonly byHand: Bilingual;
}

export interface Emitted {
  readonly files: readonly ExportFile[];
  readonly losses: readonly Loss[];
}

/** A target reads the ScoreModel and nothing else. `emit` is pure: equal models give equal bytes [SM16]. */
export interface Target<Options extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly label: Bilingual;
  readonly options: Options;
  /** Refusals (a model that the target cannot take at all) come before any file. */
  emit(model: ScoreModel, options: z.infer<Options>, language: Language): Promise<Result<Emitted>>;
  /** The text of README.md: how to load the files there. */
  readme(model: ScoreModel, options: z.infer<Options>, language: Language): string;
}
