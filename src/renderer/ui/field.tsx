import { type ReactNode, useId } from 'react';
import './field.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do about it; null where all is well. */
  readonly error?: string | null;
  /** half takes one of two columns. */
  readonly width?: 'full' | 'half' | undefined;
  /** Draws the control with the ids that tie it to its label and its descriptions. */
  readonly children: (ids: FieldIds) => ReactNode;
}

export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A labelled control with its hint and its error. */
export function Field({ label, hint, error = null, width = 'full', children }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`field field-${width}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error === null ? undefined : true })}
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface FieldSetProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly children: ReactNode;
}

/** Several controls under one name. */
export function FieldSet({ legend, hint, error = null, children }: FieldSetProps) {
  return (
    <fieldset className="field field-full field-set">
      <legend className="field-label">{legend}</legend>
      {children}
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
