import { isBlank, LANGUAGES } from '#shared/core/text.ts';
import type { Feedback } from '#shared/kinds/feedback/feedback.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';

/** Departments that are customer success under any of its names; read after NFKC, in lower case. */
const OWN_DEPARTMENT =
  /^(?:csm?s?|customer success|カスタマー・?サクセス)(?:[\s・]*(?:team|department|managers?|チーム|部門?|課|室|担当))?$/u;

/** Feedback that reaches somebody who answers: a department, or customer success itself. */
export function loopsOf(document: RoadmapDocument): readonly Feedback[] {
  return ofKind(document, 'feedback').filter(({ insideTeam, department }) => insideTeam || !isBlank(department));
}

/** Whether the loop ends inside customer success: marked so, or by the name of the department. */
export function staysInside({ insideTeam, department }: Feedback): boolean {
  return (
    insideTeam ||
    LANGUAGES.some((language) =>
      OWN_DEPARTMENT.test((department[language] ?? '').normalize('NFKC').trim().toLowerCase()),
    )
  );
}
