import type { Translate } from '#shared/i18n/translate.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { message, useT } from '../../session/use-session.ts';
import { numberText, readNumber } from '../../ui/number-text.ts';
import { TypedField } from '../../ui/typed-field.tsx';
import type { NumberSpec } from '../fields/field-spec.ts';
import { change, commonValue, MIXED } from './values.ts';

/** What a number must obey; checked here so that the reason can be said in plain words. */
export interface NumberRule {
  readonly least?: number;
  readonly most?: number;
  readonly positive?: true;
  readonly whole?: true;
  readonly needed?: true;
}

/** What was typed as a number, or what is wrong with it. */
export function checkedNumber(
  typed: string,
  rule: NumberRule,
  t: Translate,
): { readonly value: number | null } | string {
  const value = readNumber(typed);
  if (value === undefined) return t('inspector.number.notOne');
  if (value === null) return rule.needed === true ? t('inspector.number.needed') : { value };
  if (rule.positive === true && value <= 0) return t('inspector.number.positive');
  if (rule.least !== undefined && value < rule.least) return t('inspector.number.least', { least: rule.least });
  if (rule.most !== undefined && value > rule.most) return t('inspector.number.most', { most: rule.most });
  if (rule.whole === true && !Number.isInteger(value)) return t('inspector.number.whole');
  return { value };
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly rule: NumberRule;
  /** Gives what is wrong, or null. */
  readonly onCommit: (value: number | null) => string | null;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly width?: 'half' | undefined;
  readonly bare?: boolean;
}

/** A field for a number, anywhere in the inspector. */
export function NumberField({ label, value, rule, onCommit, ...rest }: NumberFieldProps) {
  return (
    <TypedField
      {...rest}
      label={label}
      kind="number"
      value={numberText(value)}
      onCommit={(typed) => {
        const checked = checkedNumber(typed, rule, message);
        return typeof checked === 'string' ? checked : onCommit(checked.value);
      }}
    />
  );
}

/** As NumberField, where there is always a number. */
export function NeededNumberField({
  value,
  rule,
  onCommit,
  ...rest
}: Omit<NumberFieldProps, 'value' | 'onCommit'> & {
  readonly value: number;
  readonly onCommit: (value: number) => string | null;
}) {
  return (
    <NumberField
      {...rest}
      value={value}
      rule={{ ...rule, needed: true }}
      onCommit={(next) => (next === null ? null : onCommit(next))}
    />
  );
}

export function NumberControl({
  spec,
  records,
}: {
  readonly spec: NumberSpec;
  readonly records: readonly AnyRecord[];
}) {
  const t = useT();
  const value = commonValue(records, spec.name);
  return (
    <NumberField
      label={t(spec.label)}
      hint={spec.hint === undefined ? undefined : t(spec.hint)}
      value={typeof value === 'number' ? value : null}
      placeholder={value === MIXED ? t('inspector.mixed') : undefined}
      width={spec.width}
      rule={spec}
      onCommit={(next) => change(records, { [spec.name]: next })}
    />
  );
}
