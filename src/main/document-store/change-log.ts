import { z } from 'zod';
import { COMMIT_MODES, type History, NO_HISTORY, record, type Step } from '#shared/document/history.ts';
import { EMPTY_PATCH } from '#shared/document/patch.ts';
import { jsonIn } from '#shared/formats/sane-json.ts';
import { patchSchema } from '#shared/ipc/contract.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import type { ReadableDatabase } from './database.ts';

/** Changes that a file carries along; the oldest go when it is opened for editing. */
export const MAX_CHANGES = 4000;

const modeSchema = z.object({ revision: z.number(), mode: z.enum(COMMIT_MODES) });
const stepSchema = z.object({ label: z.string(), patch: z.string() });

/**
 * The tape, folded from the append-only log. Modes alone tell which changes are still on it, so only those are parsed.
 * From a change that cannot be read, the tape ends: later steps can be undone, earlier ones cannot.
 */
export function historyIn(db: ReadableDatabase): History<AnyRecord> {
  let tape: History<AnyRecord> = NO_HISTORY;
  for (const row of db.prepare('SELECT revision, mode FROM changes ORDER BY revision').iterate()) {
    const change = modeSchema.safeParse(row);
    // The label stands for the change until it is known which ones are needed.
    tape = change.success
      ? record(tape, change.data.mode, { label: String(change.data.revision), patch: EMPTY_PATCH })
      : NO_HISTORY;
  }
  const statement = db.prepare('SELECT label, patch FROM changes WHERE revision = ?');
  const steps = (marks: readonly Step<AnyRecord>[]) => {
    const found: Step<AnyRecord>[] = [];
    for (const { label } of marks.toReversed()) {
      const step = stepIn(statement.get(Number(label)));
      if (step === undefined) break;
      found.push(step);
    }
    return found.reverse();
  };
  return { undo: steps(tape.undo), redo: steps(tape.redo) };
}

function stepIn(row: unknown): Step<AnyRecord> | undefined {
  const step = stepSchema.safeParse(row);
  const patch = step.success ? patchSchema.safeParse(jsonIn(step.data.patch)) : undefined;
  return step.success && patch?.success ? { label: step.data.label, patch: patch.data } : undefined;
}
