import type { z } from 'zod';
import { parse } from '#shared/core/parse.ts';
import { type Bilingual, type DomainError, err, ok, type Result } from '#shared/core/result.ts';
import { difference } from '#shared/document/patch.ts';
import { violationsOf } from '#shared/kinds/invariants.ts';
import type { KindName } from '#shared/kinds/kind.ts';
import {
  type AnyRecord,
  isKind,
  type RecordOf,
  type RoadmapDocument,
  type RoadmapPatch,
} from '#shared/kinds/registry.ts';
import { noSuchRecord } from './errors.ts';

/**
 * One thing a user can do to a document. `label` names it in Undo ("Undo: Add card").
 * `decide` edits the draft or gives the error that says what to do instead; it is pure: new ids come in with the input.
 */
interface CommandDefinition<Name extends string, Input extends z.ZodType> {
  readonly type: Name;
  readonly label: Bilingual;
  readonly input: Input;
  decide(draft: Draft, input: z.output<Input>): DomainError | undefined;
}

/** A command for the registry: `run` parses what it is given before it decides. */
export interface CommandSpec<Name extends string, Input extends z.ZodType> {
  readonly type: Name;
  readonly label: Bilingual;
  readonly input: Input;
  run(draft: Draft, input: unknown): DomainError | undefined;
}

export function defineCommand<const Name extends string, Input extends z.ZodType>(
  definition: CommandDefinition<Name, Input>,
): CommandSpec<Name, Input> {
  const { type, label, input } = definition;
  return {
    type,
    label,
    input,
    run(draft, given) {
      const parsed = parse(input, given, { code: 'command.invalid', at: type, remedy: TRY_AGAIN });
      return parsed.ok ? definition.decide(draft, parsed.value) : parsed.error;
    },
  };
}

const TRY_AGAIN: Bilingual = { ja: '入力を直してもう一度お試しください。', en: 'Correct the entry and try again.' };

/** The document as a command is changing it: plain reads and writes, from which the patch is taken at the end. */
export class Draft {
  readonly before: RoadmapDocument;
  readonly #records: Map<string, AnyRecord>;

  constructor(document: RoadmapDocument) {
    this.before = document;
    this.#records = new Map(document.records);
  }

  get document(): RoadmapDocument {
    return { records: this.#records };
  }

  get(id: string): AnyRecord | undefined {
    return this.#records.get(id);
  }

  /** A record that must be there and be of the kind; otherwise the error to give back. */
  need<K extends KindName>(id: string, kind: K): Result<RecordOf[K]> {
    const record = this.#records.get(id);
    return isKind(record, kind) ? ok(record) : err(noSuchRecord(id));
  }

  put(record: AnyRecord): void {
    this.#records.set(record.id, record);
  }

  delete(id: string): void {
    this.#records.delete(id);
  }

  /** The patch from the document to the draft, unless it would break what must always hold. */
  patch(): Result<RoadmapPatch> {
    const after = this.document;
    const patch = difference(this.before, after);
    const [broken] = violationsOf(after, patch);
    return broken === undefined ? ok(patch) : err(broken);
  }
}
