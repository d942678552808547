import type { Command } from '#shared/commands/registry.ts';
import type { Bilingual } from '#shared/core/result.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';

/** error: the export would be wrong; warning: against the method; info: advice. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A remedy at one click: what the button says, and the commands it gives, as one step of the history. */
export interface QuickFix {
  readonly label: Bilingual;
  readonly commands: readonly Command[];
}

/** One place where a check found something. */
export interface Place {
  /** The records concerned, the one to select first. */
  readonly records: readonly string[];
  readonly message: Bilingual;
  readonly fix?: QuickFix;
}

/** One check of the method: its code is stable, its "why" is what the method says. */
export interface Check {
  readonly code: `${string}/${string}`;
  readonly severity: Severity;
  readonly why: Bilingual;
  find(document: RoadmapDocument): readonly Place[];
}

/** What a check has to say about a document. */
export interface Finding extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly why: Bilingual;
}
