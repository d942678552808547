import { useState } from 'react';
import { shown } from '#shared/core/text.ts';
import { type AnyRecord, titleOf } from '#shared/kinds/registry.ts';
import { useKind, useT, useTextLanguage } from '../../session/use-session.ts';
import { Choice, type Option } from '../../ui/choice.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { Tick } from '../../ui/tick.tsx';
import type { ChoiceSpec, ReferenceSpec, ReferencesSpec, SwitchSpec } from '../fields/field-spec.ts';
import { asStrings, change, commonValue, MIXED } from './values.ts';

interface ControlProps<S> {
  readonly spec: S;
  readonly records: readonly AnyRecord[];
}

const MIXED_VALUE = '\u0000mixed';
const NONE = '';

export function ChoiceControl({ spec, records }: ControlProps<ChoiceSpec>) {
  const t = useT();
  const options = spec.options.map((option) => ({ value: option.value, label: t(option.label) }));
  return <OneOf spec={spec} records={records} options={options} />;
}

/** The name of another record, chosen from a list. */
export function ReferenceControl({ spec, records }: ControlProps<ReferenceSpec>) {
  const t = useT();
  const language = useTextLanguage();
  const targets = useKind(spec.kind);
  const options = targets.map((target) => ({
    value: target.id,
    label: shown(titleOf(target), language) || t('inspector.untitled'),
  }));
  return <OneOf spec={spec} records={records} options={options} />;
}

interface OneOfProps extends ControlProps<ChoiceSpec | ReferenceSpec> {
  readonly options: readonly Option[];
}

function OneOf({ spec, records, options }: OneOfProps) {
  const t = useT();
  const [error, setError] = useState<string | null>(null);
  const value = commonValue(records, spec.name);
  return (
    <Choice
      label={t(spec.label)}
      hint={spec.hint === undefined ? undefined : t(spec.hint)}
      error={error}
      width={spec.width}
      value={value === MIXED ? MIXED_VALUE : typeof value === 'string' ? value : NONE}
      options={[
        ...(value === MIXED ? [{ value: MIXED_VALUE, label: t('inspector.mixed') }] : []),
        ...(spec.empty === undefined ? [] : [{ value: NONE, label: t(spec.empty) }]),
        ...options,
      ]}
      onChange={(next) => {
        if (next !== MIXED_VALUE) setError(change(records, { [spec.name]: next === NONE ? null : next }));
      }}
    />
  );
}

export function SwitchControl({ spec, records }: ControlProps<SwitchSpec>) {
  const t = useT();
  const value = commonValue(records, spec.name);
  return (
    <div className="field field-full">
      <Tick
        label={t(spec.label)}
        checked={value === MIXED ? 'mixed' : value === true}
        onChange={(next) => change(records, { [spec.name]: next })}
      />
    </div>
  );
}

/** The names of any number of other records, as a list of ticks. */
export function ReferencesControl({ spec, records }: ControlProps<ReferencesSpec>) {
  const t = useT();
  const language = useTextLanguage();
  const targets = useKind(spec.kind);
  const [error, setError] = useState<string | null>(null);
  const value = commonValue(records, spec.name);
  const chosen = asStrings(value);
  const isMixed = value === MIXED;
  if (targets.length === 0) {
    return (
      <FieldSet legend={t(spec.label)}>
        <p className="field-hint">{t(spec.nothing)}</p>
      </FieldSet>
    );
  }
  return (
    <FieldSet legend={t(spec.label)} hint={isMixed ? t('inspector.mixed') : t(spec.none)} error={error}>
      {targets.map((target) => (
        <Tick
          key={target.id}
          lang={language}
          label={shown(titleOf(target), language) || t('inspector.untitled')}
          checked={isMixed ? 'mixed' : chosen.includes(target.id)}
          onChange={(on) => {
            // In the order of the list, so that the same choice is always the same value.
            const ids = targets.map(({ id }) => id).filter((id) => (id === target.id ? on : chosen.includes(id)));
            setError(change(records, { [spec.name]: ids }));
          }}
        />
      ))}
    </FieldSet>
  );
}
