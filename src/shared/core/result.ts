/** A value, or the domain error that stands in its place. Nothing in the domain throws for a user's mistake. */
export type Result<T, E = DomainError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** One text in both languages of the product. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/**
 * What went wrong, in the user's words.
 *
 * `code` is stable and dotted (`document.stale`), `place` names where (a row, a column, a path in a file, a record id),
 * `remedy` says what to do next.
 */
export interface DomainError {
  readonly code: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly place?: string;
}

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** Builds a DomainError and wraps it as a failed Result. */
export function fail(code: string, message: Bilingual, remedy: Bilingual, place?: string): Result<never, DomainError> {
  return err(domainError(code, message, remedy, place));
}

export function domainError(code: string, message: Bilingual, remedy: Bilingual, place?: string): DomainError {
  return place === undefined ? { code, message, remedy } : { code, message, remedy, place };
}

/** Turns the collected results into one: all values, or the first error. */
export function all<T, E>(results: readonly Result<T, E>[]): Result<T[], E> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

/** The branch that cannot be reached; a missing case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
