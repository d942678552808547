import { useDeferredValue, useMemo } from 'react';
import { type Finding, SEVERITIES, type Severity } from '#shared/method/finding.ts';
import { checkDocument } from '#shared/method/registry.ts';
import { useSession } from '../session/use-session.ts';

/** What the method's checks say of the document; it follows when there is time, so that typing never waits for it. */
export function useFindings(): readonly Finding[] {
  const document = useDeferredValue(useSession((state) => state.document));
  return useMemo(() => checkDocument(document), [document]);
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [error, warning, info] = SEVERITIES;
  return { [error]: count(error), [warning]: count(warning), [info]: count(info) };
}
