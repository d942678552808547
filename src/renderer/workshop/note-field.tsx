import { Plus } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { useSession, useT } from '../session/use-session.ts';
import { isComposing } from '../ui/ime.ts';
import { addNote, paste } from './note-actions.ts';

/** Where notes are written one after the other: Enter adds one and stays, many pasted lines become many notes. */
export function NoteField() {
  const t = useT();
  const readOnly = useSession((state) => state.readOnly !== null);
  const [words, setWords] = useState('');

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.querySelector<HTMLElement>('.note-list [data-note-id]')?.focus();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (words.trim() !== '' && addNote(words)) setWords('');
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    event.stopPropagation();
    // A few words go on being typed; lines become notes.
    if (!/[\r\n]/u.test(text.trim())) return;
    event.preventDefault();
    paste(text);
  };
  return (
    <div className="note-entry">
      <Plus size={14} aria-hidden />
      <input
        className="note-field"
        aria-label={t('workshop.add')}
        placeholder={t('workshop.add.placeholder')}
        value={words}
        disabled={readOnly}
        data-typed={words !== ''}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </div>
  );
}
