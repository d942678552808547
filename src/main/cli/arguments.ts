import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DomainError, domainError, err, ok, type Result } from '#shared/core/result.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** What stands behind the option in the help, such as `<folder>`. */
  readonly value?: string;
  readonly help: string;
  readonly multiple?: boolean;
}

/** A command's words, read: what stands alone, and the options. */
export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

export function readArguments(
  args: readonly string[],
  options: Readonly<Record<string, OptionSpec>>,
  positionals: { readonly min: number; readonly max: number },
  usage: string,
): Result<Arguments> {
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, multiple }]) => [name, { type, multiple: multiple === true }]),
      ),
    });
    if (parsed.positionals.length < positionals.min || parsed.positionals.length > positionals.max) {
      return err(
        wrongUse({ ja: 'ファイルの指定が足りないか、多すぎます。', en: 'Too few or too many files are named.' }, usage),
      );
    }
    const values = new Map(Object.entries(parsed.values));
    const texts = (name: string) => [values.get(name) ?? []].flat().filter((value) => typeof value === 'string');
    return ok({
      positionals: parsed.positionals,
      text: (name) => texts(name).at(-1),
      texts,
      flag: (name) => values.get(name) === true,
    });
  } catch (thrown) {
    // parseArgs throws for unknown options and missing values; its sentence names the option.
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    return err(wrongUse({ ja: `指定が正しくありません: ${said}`, en: said }, usage));
  }
}

/** Wrong use of the command line, answered with exit code 2. */
export function wrongUse(message: { ja: string; en: string }, usage: string): DomainError {
  return domainError('cli.usage', message, { ja: `使い方: ${usage}`, en: `Usage: ${usage}` });
}

/** A path as the user wrote it, from the folder in which they wrote it. */
export function pathFrom(cwd: string, path: string): string {
  return isAbsolute(path) ? path : join(cwd, path);
}
