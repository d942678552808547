import type { KindName } from '#shared/kinds/kind.ts';
import type { FieldSpec, Section } from './field-spec.ts';
import { FIELDS } from './fields-of-kinds.ts';

/**
 * What the inspector shows of a selection: all fields of one record; of several, those that every kind among them has
 * and that make sense for many at once.
 */
export function sectionsFor(kinds: readonly KindName[]): readonly Section[] {
  const [first] = kinds;
  if (first === undefined) return [];
  if (kinds.length === 1) return FIELDS[first];
  const others = [...new Set(kinds)].map((kind) => FIELDS[kind].flatMap((section) => section.fields));
  return FIELDS[first].flatMap((section) => {
    const fields = section.fields.filter(
      (field) => isForMany(field) && others.every((list) => list.some((other) => isSame(field, other))),
    );
    return fields.length === 0 ? [] : [{ ...section, fields }];
  });
}

function isForMany(field: FieldSpec): boolean {
  return field.control === 'text' ? field.bulk === true : field.control !== 'part' && field.control !== 'line';
}

function isSame(a: FieldSpec, b: FieldSpec): boolean {
  return a.name === b.name && a.control === b.control;
}
