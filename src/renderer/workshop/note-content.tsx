import { ChevronDown } from 'lucide-react';
import type { DragEvent } from 'react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import { shown, withText } from '#shared/core/text.ts';
import { find, ofKind } from '#shared/kinds/select.ts';
import {
  perform,
  session,
  shownText,
  startEditing,
  stopEditing,
  useRecordOf,
  useSession,
  useT,
  useTextLanguage,
} from '../session/use-session.ts';
import { InlineField } from '../ui/inline-field.tsx';
import { lookOf, PERSPECTIVE_SHAPES, suggestionOf } from './looks.ts';
import { writeNotes } from './note-drag.ts';
import { useParking } from './parking-state.ts';
import { SortMenu } from './sort-menu.tsx';

/** One note as it lies in the parking lot: its words, and what it looks like, which opens the menu of what it can become. */
export function NoteContent({ id }: { readonly id: string }) {
  const note = useRecordOf('note', id);
  const language = useTextLanguage();
  const editing = useSession((state) => state.editing?.id === id);
  const t = useT();
  if (note === undefined) return null;
  const words = shown(note.title, language);
  if (editing) {
    return (
      <InlineField
        label={t('workshop.edit')}
        value={words}
        onCommit={(text) => {
          stopEditing();
          perform({ type: 'record.change', ids: [id], fields: { title: withText(note.title, language, text) } });
          focusNote(id);
        }}
        onCancel={() => {
          stopEditing();
          focusNote(id);
        }}
      />
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way to all of this is on the row around it
    <div
      className="note-content"
      draggable
      onDragStart={(event) => takeAlong(event, id)}
      onDoubleClick={() => startEditing(id, 'title')}
    >
      <span className="note-words" lang={language}>
        {words || t('records.untitled')}
      </span>
      <Look id={id} />
    </div>
  );
}

/** What the note looks like, as a button that opens the menu. */
function Look({ id }: { readonly id: string }) {
  const note = useRecordOf('note', id);
  const language = useTextLanguage();
  const t = useT();
  const open = useParking((state) => state.menu === id);
  if (note === undefined) return null;
  const suggestion = suggestionOf(note, language);
  const look = suggestion === null ? null : lookOf(suggestion, t);
  const perspective = suggestion?.kind === 'goal' ? suggestion.perspective : null;
  return (
    <MenuTrigger isOpen={open} onOpenChange={(next) => useParking.setState({ menu: next ? id : null })}>
      <Button
        className="note-look"
        data-perspective={perspective}
        data-unknown={look === null || undefined}
        aria-label={`${t('workshop.sort.note', { text: shown(note.title, language) })}${look === null ? '' : `: ${look}`}`}
      >
        {perspective !== null && <span aria-hidden>{PERSPECTIVE_SHAPES[perspective]}</span>}
        {look ?? t('workshop.looks.nothing')}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popover" placement="end top">
        <SortMenu ids={concerned(id)} look={look} />
      </Popover>
    </MenuTrigger>
  );
}

/** The selected notes where this is one of them, in their order with this one first; otherwise this one alone. */
export function concerned(id: string): readonly string[] {
  const { selection, document } = session.state;
  if (!selection.includes(id)) return [id];
  const chosen = new Set(selection);
  return ofKind(document, 'note').flatMap((note) => (chosen.has(note.id) ? note.id : []));
}

export function focusNote(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-note-id="${CSS.escape(id)}"]`)?.focus();
  });
}

function takeAlong(event: DragEvent, id: string): void {
  const ids = concerned(id);
  const words = ids.flatMap((one) => find(session.state.document, 'note', one) ?? []);
  writeNotes(event.dataTransfer, ids, words.map((note) => shownText(note.title)).join('\n'));
}
