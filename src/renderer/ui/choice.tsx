import { Field } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly width?: 'full' | 'half' | undefined;
  /** For tables, where the column says what it is: the label is read out only. */
  readonly bare?: boolean;
}

/** One of several. The platform's own list: known to every reader and quick with the keyboard. */
export function Choice({ label, value, options, onChange, hint, error = null, width, bare = false }: ChoiceProps) {
  const items = options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
  if (bare) {
    return (
      <select className="control" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {items}
      </select>
    );
  }
  return (
    <Field label={label} hint={hint} error={error} width={width}>
      {(ids) => (
        <select {...ids} className="control" value={value} onChange={(event) => onChange(event.target.value)}>
          {items}
        </select>
      )}
    </Field>
  );
}
