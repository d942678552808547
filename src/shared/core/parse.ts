import { z } from 'zod';
import { type Bilingual, type DomainError, domainError, err, ok, type Result } from './result.ts';

const inJapanese = z.locales.ja().localeError;
const inEnglish = z.locales.en().localeError;
const BORDER = '\u001f';

/** The message of a schema's own rule (`refine`) in both languages; `parse` takes it apart again. */
export function rule(ja: string, en: string): { message: string } {
  return { message: `${ja}${BORDER}${en}` };
}

/** `score.bands[1].from` — a path as people write it. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
}

/** What to say where a value does not obey its schema: `at` names the thing, the path inside it is added. */
export interface ParseFailure {
  readonly code: string;
  readonly at: string;
  readonly remedy: Bilingual;
}

/** Parses by schema; the first issue becomes a domain error that names the place in both languages. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, failure: ParseFailure): Result<z.output<S>> {
  const parsed = schema.safeParse(value, { error: inEnglish });
  if (parsed.success) return ok(parsed.data);
  const again = schema.safeParse(value, { error: inJapanese });
  return err(describe(parsed.error.issues, again.error?.issues ?? [], failure));
}

function describe(
  issues: readonly z.core.$ZodIssue[],
  japanese: readonly z.core.$ZodIssue[],
  failure: ParseFailure,
): DomainError {
  const [issue, japaneseIssue] = [deepest(issues), deepest(japanese)];
  const path = pathOf(issue?.path ?? []);
  const name = path || failure.at;
  const [ja, en] = [sides(japaneseIssue?.message ?? '')[0], sides(issue?.message ?? '')[1]];
  const others = issues.length - 1;
  return domainError(
    failure.code,
    {
      ja: `「${name}」の値が正しくありません: ${ja}${others > 0 ? `（ほか${others}件）` : ''}`,
      en: `“${name}” is not valid: ${en}${others > 0 ? ` (and ${others} more)` : ''}`,
    },
    failure.remedy,
    [failure.at, path].filter(Boolean).join(' › '),
  );
}

function sides(message: string): [ja: string, en: string] {
  const [ja = '', en] = message.split(BORDER);
  return [ja, en ?? ja];
}

/** A union reports one issue with the branches inside: the branch that got furthest says most. */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const [first] = issues;
  if (first?.code !== 'invalid_union' || first.errors.length === 0) return first;
  const best = first.errors
    .map((branch) => deepest(branch))
    .toSorted((a, b) => (b?.path.length ?? 0) - (a?.path.length ?? 0))[0];
  return best === undefined ? first : { ...best, path: [...first.path, ...best.path] };
}
