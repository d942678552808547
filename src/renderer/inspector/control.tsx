import type { AnyRecord } from '#shared/kinds/registry.ts';
import { ChoiceControl, ReferenceControl, ReferencesControl, SwitchControl } from './controls/choice-control.tsx';
import { NumberControl } from './controls/number-control.tsx';
import { LineControl, TextControl } from './controls/text-control.tsx';
import type { FieldSpec } from './fields/field-spec.ts';
import { Part } from './parts.tsx';

interface ControlProps {
  readonly spec: FieldSpec;
  readonly records: readonly AnyRecord[];
  readonly bilingual: boolean;
}

/** The control for a field: a kind of control that is missing here does not compile. */
export function Control({ spec, records, bilingual }: ControlProps) {
  switch (spec.control) {
    case 'text':
      return <TextControl spec={spec} records={records} bilingual={bilingual} />;
    case 'line':
      return <LineControl spec={spec} records={records} />;
    case 'number':
      return <NumberControl spec={spec} records={records} />;
    case 'choice':
      return <ChoiceControl spec={spec} records={records} />;
    case 'switch':
      return <SwitchControl spec={spec} records={records} />;
    case 'reference':
      return <ReferenceControl spec={spec} records={records} />;
    case 'references':
      return <ReferencesControl spec={spec} records={records} />;
    case 'part': {
      const [record] = records;
      return record === undefined ? null : <Part part={spec.part} record={record} />;
    }
  }
}
