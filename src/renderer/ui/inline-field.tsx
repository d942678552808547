import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isComposing } from './ime.ts';
import './inline-field.css';

interface InlineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** The words as they stand when Enter is pressed or the field is left; unchanged or empty words count as cancelled. */
  readonly onCommit: (words: string) => void;
  /** Called on Escape, and where there was nothing to commit. */
  readonly onCancel: () => void;
}

/** A name that is written in place: Enter keeps it, Escape gives it up, and a composing input method is left alone. */
export function InlineField({ label, value, placeholder, onCommit, onCancel }: InlineFieldProps) {
  const [words, setWords] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const end = (keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const clean = words.trim();
    if (keep && clean !== '' && clean !== value) onCommit(clean);
    else onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The lists around a field have keys of their own.
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      end(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      end(false);
    }
  };
  return (
    <textarea
      ref={field}
      className="inline-field"
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
      onBlur={() => end(true)}
    />
  );
}
