import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { badBands } from './checks/score-bad-bands.ts';
import { emptyGroup } from './checks/score-empty-group.ts';
import { unreachableProfile } from './checks/score-unreachable-profile.ts';
import { zeroWeight } from './checks/score-zero-weight.ts';
import { type Check, type Finding, SEVERITIES } from './finding.ts';

/** Every check of the method: one file and one line each. */
export const CHECKS: readonly Check[] = [badBands, zeroWeight, emptyGroup, unreachableProfile];

/** All findings, errors first, then in the order of the checks. Pure: the document alone decides. */
export function checkDocument(document: RoadmapDocument): Finding[] {
  return CHECKS.flatMap(({ code, severity, why, find }) =>
    find(document).map((place) => ({ ...place, code, severity, why })),
  ).toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
