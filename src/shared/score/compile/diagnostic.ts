import { type Bilingual, type DomainError, domainError } from '#shared/core/result.ts';

/** What compiling a document has to say. An error means that the model would be wrong, so there is none. */
export interface Diagnostic extends DomainError {
  readonly severity: 'error' | 'warning';
  /** The record concerned. */
  readonly record: string;
}

export type Report = (diagnostic: Diagnostic) => void;

export function diagnostic(
  severity: Diagnostic['severity'],
  code: string,
  record: string,
  message: Bilingual,
  remedy: Bilingual,
): Diagnostic {
  return { ...domainError(code, message, remedy, record), severity, record };
}
