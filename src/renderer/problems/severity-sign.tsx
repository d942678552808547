import { CircleX, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '#shared/method/finding.ts';

const SIGNS = { error: CircleX, warning: TriangleAlert, info: Info } as const;

/** A severity by its shape, with its colour beside. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const Sign = SIGNS[severity];
  return <Sign size={14} aria-hidden className="severity" data-severity={severity} />;
}
