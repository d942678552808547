import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Field, type FieldIds } from './field.tsx';
import { isComposing } from './ime.ts';

interface TypedFieldProps {
  readonly label: string;
  /** What stands in the document. */
  readonly value: string;
  /** Takes what was typed; gives what is wrong with it, or null. Called once per edit: on leaving the field and on Enter. */
  readonly onCommit: (typed: string) => string | null;
  /** one: Enter commits; many: Enter makes a line, Ctrl+Enter commits. */
  readonly lines?: 'one' | 'many' | undefined;
  readonly kind?: 'text' | 'number' | undefined;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Language of the text, where it may be another one than the interface's. */
  readonly lang?: string | undefined;
  readonly width?: 'full' | 'half' | undefined;
  /** For tables, where the column says what it is: the label is read out only. */
  readonly bare?: boolean;
}

/** A field that keeps what is typed until it is committed. Escape reverts; an entry that is refused stays, with the reason. */
export function TypedField(props: TypedFieldProps) {
  const { label, hint, width, bare = false } = props;
  const draft = useDraft(props.value, props.onCommit);
  if (bare) {
    return (
      <span className="bare-field">
        <Control
          {...props}
          draft={draft}
          ids={{ 'aria-label': label, 'aria-invalid': draft.error === null ? undefined : true }}
        />
        {draft.error !== null && (
          <span className="field-error" role="alert">
            {draft.error}
          </span>
        )}
      </span>
    );
  }
  return (
    <Field label={label} hint={hint} error={draft.error} width={width}>
      {(ids) => <Control {...props} draft={draft} ids={ids} />}
    </Field>
  );
}

interface ControlProps extends TypedFieldProps {
  readonly draft: Draft;
  readonly ids: FieldIds | { readonly 'aria-label': string; readonly 'aria-invalid': true | undefined };
}

function Control({ lines = 'one', kind = 'text', placeholder, lang, draft, ids }: ControlProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (lines === 'one' || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      draft.commit();
    }
    if (event.key === 'Escape' && draft.isDirty) {
      event.preventDefault();
      event.stopPropagation();
      draft.revert();
    }
  };
  const shared = {
    ...ids,
    className: `control control-${kind}`,
    value: draft.text,
    placeholder,
    lang,
    'data-typed': draft.isDirty,
    onBlur: draft.commit,
    onKeyDown,
  };
  if (kind === 'number') {
    return (
      <input {...shared} inputMode="decimal" autoComplete="off" onChange={(event) => draft.type(event.target.value)} />
    );
  }
  return (
    <textarea
      {...shared}
      rows={lines === 'many' ? 2 : 1}
      onChange={(event) =>
        draft.type(lines === 'one' ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value)
      }
    />
  );
}

interface Draft {
  readonly text: string;
  readonly isDirty: boolean;
  readonly error: string | null;
  type(text: string): void;
  commit(): void;
  revert(): void;
}

/** What is being typed. Without an edit the field follows the document; what is left behind on unmounting is committed. */
function useDraft(value: string, onCommit: (typed: string) => string | null): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    const problem = typed === value ? null : onCommit(typed);
    setError(problem);
    if (problem === null) setTyped(null);
  };
  const last = useRef<() => void>(() => {});
  useEffect(() => {
    last.current = () => {
      if (typed !== null && typed !== value && error === null) onCommit(typed);
    };
  });
  useEffect(() => () => last.current(), []);
  return {
    text: typed ?? value,
    isDirty: typed !== null && typed !== value,
    error,
    type: (text) => {
      setTyped(text);
      setError(null);
    },
    commit,
    revert: () => {
      setTyped(null);
      setError(null);
    },
  };
}
