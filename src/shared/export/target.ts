import type { z } from 'zod';
import { type Bilingual, fail, ok, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import type { ScoreModel } from '#shared/score/model.ts';

/** One file of an export, by its path inside the bundle (forward slashes). */
export interface ExportFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a target cannot say: never dropped in silence. */
export interface Loss {
  /** Stable, as `sql/renamed-column`. */
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

/** An option as a form shows it; its key is the key in the options object. */
export type OptionField = {
  readonly key: string;
  readonly label: Bilingual;
  readonly help: Bilingual;
} & (
  | { readonly kind: 'text'; readonly preset: string }
  | { readonly kind: 'number'; readonly preset: number; readonly min: number; readonly max: number }
  | {
      readonly kind: 'choice';
      readonly preset: string;
      readonly choices: readonly { readonly value: string; readonly label: Bilingual }[];
    }
);

/** What one target's folder says. `emit` is pure: equal models and options give equal bytes [SM16]. */
export interface TargetDefinition<Options extends z.ZodType> {
  readonly id: string;
  readonly label: Bilingual;
  /** What the receiver gets, in a sentence. */
  readonly summary: Bilingual;
  readonly options: Options;
  readonly fields: readonly OptionField[];
  /** Refusals (a model that the target cannot take at all) come before any file. */
  emit(model: ScoreModel, options: z.output<Options>, language: Language): Promise<Result<Emitted>>;
  /** Markdown below the title of README.md: what the files are and how to load them there. */
  readme(model: ScoreModel, options: z.output<Options>, language: Language): string;
}

/** A target with its options read: what is left to ask is the model and the language. */
export interface ReadyTarget {
  emit(model: ScoreModel, language: Language): Promise<Result<Emitted>>;
  readme(model: ScoreModel, language: Language): string;
}

/** A target as the rest of the product sees it: options come from outside and are parsed here. */
export interface Target {
  readonly id: string;
  readonly label: Bilingual;
  readonly summary: Bilingual;
  readonly fields: readonly OptionField[];
  /** Fails with `export.options` where an option is not known or has a value that it cannot have. */
  ready(options: unknown): Result<ReadyTarget>;
}

export function defineTarget<Options extends z.ZodType>(definition: TargetDefinition<Options>): Target {
  const { id, label, summary, fields } = definition;
  return {
    id,
    label,
    summary,
    fields,
    ready(given) {
      const read = definition.options.safeParse(given ?? {});
      if (!read.success) return badOptions(definition, read.error.issues);
      const options = read.data;
      return ok({
        emit: (model, language) => definition.emit(model, options, language),
        readme: (model, language) => definition.readme(model, options, language),
      });
    },
  };
}

function badOptions(target: Pick<Target, 'id' | 'fields'>, issues: readonly z.core.$ZodIssue[]): Result<never> {
  const [issue] = issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
  const name = unknown || issue?.path.join('.') || target.id;
  const field = target.fields.find(({ key }) => key === name);
  const keys = target.fields.map(({ key }) => key).join(', ');
  const known = keys === '' ? NO_OPTIONS : { ja: `使えるオプション：${keys}`, en: `Known options: ${keys}.` };
  return fail(
    'export.options',
    unknown === ''
      ? { ja: `オプション「${name}」の値が使えません。`, en: `The option “${name}” has a value that cannot be used.` }
      : { ja: `「${name}」というオプションはありません。`, en: `There is no option “${name}”.` },
    field === undefined
      ? known
      : { ja: `${allowed(field, 'ja')}を指定してください。`, en: `Give ${allowed(field, 'en')}.` },
    `options.${name}`,
  );
}

const NO_OPTIONS: Bilingual = {
  ja: 'この出力先にオプションはありません。',
  en: 'This target has no options.',
};

function allowed(field: OptionField, language: Language): string {
  switch (field.kind) {
    case 'text':
      return { ja: `1文字以上の名前（既定値：${field.preset}）`, en: `a name (preset: ${field.preset})` }[language];
    case 'number':
      return { ja: `${field.min}〜${field.max}の整数`, en: `a whole number from ${field.min} to ${field.max}` }[
        language
      ];
    case 'choice': {
      const values = field.choices.map(({ value }) => value).join(', ');
      return { ja: `${values} のいずれか`, en: `one of ${values}` }[language];
    }
  }
}
