import { decide } from '#shared/commands/registry.ts';
import { ok, type Result } from '#shared/core/result.ts';
import { apply, EMPTY_PATCH, squash } from '#shared/document/patch.ts';
import type { RoadmapDocument, RoadmapPatch } from '#shared/kinds/registry.ts';
import type { QuickFix } from './finding.ts';

/**
 * What a quick fix does to a document, as one step of the history: each command is decided on what the one before has left.
 * The first refusal refuses the whole, as where the document has changed since the finding.
 */
export function decideFix(document: RoadmapDocument, { commands }: Pick<QuickFix, 'commands'>): Result<RoadmapPatch> {
  let patch: RoadmapPatch = EMPTY_PATCH;
  let state = document;
  for (const command of commands) {
    const decided = decide(state, command);
    if (!decided.ok) return decided;
    const after = apply(state, decided.value);
    if (!after.ok) return after;
    state = after.value;
    patch = squash(patch, decided.value);
  }
  return ok(patch);
}
