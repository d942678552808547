import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { isComposing } from '../ui/ime.ts';
import { type Onward, useActs } from './acts.ts';

interface EditFieldProps {
  /** The card, stage or draft whose text it is. */
  readonly id: string;
  readonly field: 'title' | 'when';
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
}

/**
 * A text that is edited where it stands, growing with its words. Enter commits, Tab commits and goes on, Escape gives up;
 * while an input method composes, keys belong to it alone. Leaving the field commits too.
 */
export function EditField({ id, field, value, label, placeholder }: EditFieldProps) {
  const acts = useActs();
  const area = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);

  useLayoutEffect(() => {
    done.current = false;
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);

  function finish(onward: Onward): void {
    if (done.current || area.current === null) return;
    done.current = true;
    acts.commit(id, field, area.current.value, onward);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) {
      event.stopPropagation();
      return;
    }
    // Shortcuts with a modifier and F6 belong to the window.
    if (event.ctrlKey || event.metaKey || event.key === 'F6') return;
    event.stopPropagation();
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      finish('next');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      finish(event.shiftKey ? 'higher' : 'deeper');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      done.current = true;
      acts.cancel(id);
    }
  }

  return (
    <textarea
      ref={area}
      className="edit-field nodrag nopan nowheel"
      rows={1}
      defaultValue={value}
      aria-label={label}
      placeholder={placeholder}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // The window going to the back is not leaving the field.
        if (document.activeElement !== area.current) finish('nowhere');
      }}
    />
  );
}
