import type { Text } from '#shared/core/text.ts';
import type { MessageKey } from '#shared/i18n/translate.ts';
import type { KindName } from '#shared/kinds/kind.ts';
import type { RecordOf } from '#shared/kinds/registry.ts';

interface Base {
  readonly name: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  readonly width?: 'half';
}

/** A text of people, in one language or both. `bulk`: may be set for several records at once. */
export interface TextSpec extends Base {
  readonly control: 'text';
  readonly lines?: 'many';
  readonly bulk?: true;
}

/** A plain string, such as the name of a column. */
export interface LineSpec extends Base {
  readonly control: 'line';
}

export interface NumberSpec extends Base {
  readonly control: 'number';
  readonly least?: number;
  /** Above 0, 0 excluded. */
  readonly positive?: true;
  readonly whole?: true;
  /** An empty field is not allowed. */
  readonly needed?: true;
}

export interface ChoiceSpec extends Base {
  readonly control: 'choice';
  readonly options: readonly { readonly value: string; readonly label: MessageKey }[];
  /** What stands for null; absent where there is always a value. */
  readonly empty?: MessageKey;
}

export interface SwitchSpec extends Base {
  readonly control: 'switch';
}

/** The name of another record. */
export interface ReferenceSpec extends Base {
  readonly control: 'reference';
  readonly kind: KindName;
  /** What stands for no record; absent where there is always one. */
  readonly empty?: MessageKey;
}

/** The names of any number of other records. */
export interface ReferencesSpec extends Base {
  readonly control: 'references';
  readonly kind: KindName;
  /** What to say where none is chosen, and where there is none to choose. */
  readonly none: MessageKey;
  readonly nothing: MessageKey;
}

/** Something with an editor of its own; never for several records. */
export interface PartSpec {
  readonly control: 'part';
  readonly name: string;
  readonly part: PartName;
}

export const PARTS = [
  'type',
  'group',
  'categories',
  'transform',
  'missing',
  'alert',
  'profiles',
  'language',
  'score',
] as const;
export type PartName = (typeof PARTS)[number];

export type FieldSpec =
  | TextSpec
  | LineSpec
  | NumberSpec
  | ChoiceSpec
  | SwitchSpec
  | ReferenceSpec
  | ReferencesSpec
  | PartSpec;

export interface Section {
  readonly title?: MessageKey;
  readonly fields: readonly FieldSpec[];
}

/** The names of a record's fields whose values are of a type. */
type Named<K extends KindName, V> = {
  [N in keyof RecordOf[K]]: RecordOf[K][N] extends V ? N : never;
}[keyof RecordOf[K]] &
  string;

/** Builders of specs: a field that the kind does not have, or that is of another type, does not compile. */
export function fieldsFor<K extends KindName>() {
  type Rest<S extends FieldSpec> = Omit<S, 'control' | 'name' | 'label'>;
  return {
    text: (name: Named<K, Text>, label: MessageKey, rest: Rest<TextSpec> = {}): TextSpec => ({
      control: 'text',
      name,
      label,
      ...rest,
    }),
    line: (name: Named<K, string>, label: MessageKey, rest: Rest<LineSpec> = {}): LineSpec => ({
      control: 'line',
      name,
      label,
      ...rest,
    }),
    number: (name: Named<K, number | null>, label: MessageKey, rest: Rest<NumberSpec> = {}): NumberSpec => ({
      control: 'number',
      name,
      label,
      ...rest,
    }),
    choice: (name: Named<K, string | null>, label: MessageKey, rest: Rest<ChoiceSpec>): ChoiceSpec => ({
      control: 'choice',
      name,
      label,
      ...rest,
    }),
    switch: (name: Named<K, boolean>, label: MessageKey, rest: Rest<SwitchSpec> = {}): SwitchSpec => ({
      control: 'switch',
      name,
      label,
      ...rest,
    }),
    reference: (name: Named<K, string | null>, label: MessageKey, rest: Rest<ReferenceSpec>): ReferenceSpec => ({
      control: 'reference',
      name,
      label,
      ...rest,
    }),
    references: (name: Named<K, readonly string[]>, label: MessageKey, rest: Rest<ReferencesSpec>): ReferencesSpec => ({
      control: 'references',
      name,
      label,
      ...rest,
    }),
    part: (name: keyof RecordOf[K] & string, part: PartName): PartSpec => ({ control: 'part', name, part }),
  };
}
