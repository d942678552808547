import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import { useT } from '../../session/use-session.ts';
import { Choice } from '../../ui/choice.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { NeededNumberField } from '../controls/number-control.tsx';
import { asSimple, isSimpleOp, opsFor, type SimpleCondition, simpleCondition } from './simple-condition.ts';

interface ConditionFormProps {
  /** The indicator whose value is compared. */
  readonly indicator: Indicator;
  readonly condition: SimpleCondition | null;
  /** Whether there may be no condition at all. */
  readonly isOptional: boolean;
  /** Gives what is wrong, or null. */
  readonly onChange: (next: Condition | null) => string | null;
}

/** A comparison and a value. */
export function ConditionForm({ indicator, condition, isOptional, onChange }: ConditionFormProps) {
  const t = useT();
  return (
    <div className="rule-row rule-condition">
      <Choice
        bare
        label={t('scoring.override.op')}
        value={condition?.op ?? ''}
        options={[
          ...(isOptional ? [{ value: '', label: t('scoring.alert.none') }] : []),
          ...opsFor(indicator.type).map((op) => ({ value: op, label: t(`scoring.op.${op}`) })),
        ]}
        onChange={(op) => {
          if (op === '') onChange(null);
          else if (isSimpleOp(op)) onChange(simpleCondition(indicator, op, condition));
        }}
      />
      {condition !== null && condition.op !== 'missing' && (
        <Value
          indicator={indicator}
          value={condition.value}
          onChange={(value) => onChange(asSimple({ ...condition, value }))}
        />
      )}
    </div>
  );
}

type Scalar = number | string | boolean;

interface ValueProps {
  readonly indicator: Indicator;
  readonly value: Scalar;
  readonly onChange: (value: Scalar) => string | null;
}

function Value({ indicator, value, onChange }: ValueProps) {
  const t = useT();
  const label = t('scoring.alert.value');
  if (typeof value === 'boolean') {
    return (
      <Choice
        bare
        label={label}
        value={String(value)}
        options={[
          { value: 'true', label: t('scoring.yes') },
          { value: 'false', label: t('scoring.no') },
        ]}
        onChange={(next) => onChange(next === 'true')}
      />
    );
  }
  if (typeof value === 'number') {
    return <NeededNumberField bare label={label} value={value} rule={{}} onCommit={onChange} />;
  }
  if (indicator.categories.length === 0) {
    return <TypedField bare label={label} value={value} onCommit={(typed) => onChange(typed.trim())} />;
  }
  const known = indicator.categories.includes(value) ? indicator.categories : [value, ...indicator.categories];
  return (
    <Choice
      bare
      label={label}
      value={value}
      options={known.map((one) => ({ value: one, label: one }))}
      onChange={onChange}
    />
  );
}
