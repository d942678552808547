import { jsonEqual } from '#shared/core/json.ts';
import type { DomainError } from '#shared/core/result.ts';
import { NO_TEXT, type Text, textSchema } from '#shared/core/text.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { dispatch, session } from '../../session/use-session.ts';

/** Stands for a field whose values differ among the selected records. */
export const MIXED = Symbol('mixed');

/** The value of a field: of one record, or the one that all of them share. */
export function commonValue(records: readonly AnyRecord[], name: string): unknown {
  const [first, ...others] = records.map((record) => fieldOf(record, name));
  return others.every((other) => jsonEqual(first, other)) ? first : MIXED;
}

function fieldOf(record: AnyRecord, name: string): unknown {
  return new Map<string, unknown>(Object.entries(record)).get(name);
}

export function asText(value: unknown): Text {
  const parsed = textSchema.safeParse(value);
  return parsed.success ? parsed.data : NO_TEXT;
}

export function asStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/**
 * Sets fields of records in one step. Gives what is wrong in words of the interface's language, or null.
 * Cards that change their stage are moved there, so that what watches them can follow.
 */
export function change(records: readonly AnyRecord[], fields: Readonly<Record<string, unknown>>): string | null {
  const ids = records.map((record) => record.id);
  const kinds = new Set(records.map((record) => record.kind));
  const { stage } = fields;
  const moves = Object.keys(fields).length === 1 && (typeof stage === 'string' || stage === null) && kinds.size === 1;
  const result = moves
    ? dispatch({ type: 'record.move', ids, stage })
    : dispatch({ type: 'record.change', ids, fields });
  return result.ok ? null : inWords(result.error);
}

/** An error as one sentence for the place where it happened: what is wrong, then what to do. */
export function inWords(error: DomainError): string {
  const { language } = session.state.settings;
  return `${error.message[language]} ${error.remedy[language]}`;
}
