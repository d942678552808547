import { Maximize2, Minimize2, Wand2 } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useMemo } from 'react';
import { shown } from '#shared/core/text.ts';
import { said } from '#shared/i18n/translate.ts';
import { startEditing, undo, useKind, useLanguage, useSession, useT, useTextLanguage } from '../session/use-session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { isComposing } from '../ui/ime.ts';
import { suggestionOf } from './looks.ts';
import { moveNotes, paste, removeNotes, sort } from './note-actions.ts';
import { concerned } from './note-content.tsx';
import { NoteField } from './note-field.tsx';
import { NoteList } from './note-list.tsx';
import { useParking } from './parking-state.ts';
import { SortPlanDialog } from './sort-plan-dialog.tsx';
import { groupsOf } from './sorting.ts';
import './parking-lot.css';

/** Notes that are not sorted yet: written, pasted by the hundred, and made into the records of the roadmap. */
export function ParkingLot() {
  const t = useT();
  const title = useId();
  const how = useId();
  const language = useTextLanguage();
  const notes = useKind('note');
  const planning = useParking((state) => state.planning);
  const spread = useParking((state) => state.spread);
  const groups = useMemo(() => groupsOf(notes, (note) => shown(note.heading, language)), [notes, language]);
  const empty = notes.length === 0;
  useEffect(() => {
    if (empty) useParking.setState({ spread: false });
  }, [empty]);
  const sortable = notes.some((note) => suggestionOf(note, language) !== null);

  const onPaste = (event: ClipboardEvent) => {
    if (!isInside(event)) return;
    event.preventDefault();
    paste(event.clipboardData.getData('text/plain'));
  };
  return (
    <section
      className="parking-lot"
      data-spread={spread || undefined}
      aria-labelledby={title}
      onPaste={onPaste}
      onKeyDownCapture={onKeyDown}
    >
      <div className="parking-head">
        <h2 id={title} className="heading">
          {t('workshop.parkingLot')}
          {notes.length > 0 && <span className="parking-count"> · {notes.length}</span>}
        </h2>
        {!empty && (
          <IconButton
            label={t(spread ? 'workshop.fold' : 'workshop.spread')}
            onPress={() => useParking.setState({ spread: !spread })}
          >
            {spread ? <Minimize2 size={14} aria-hidden /> : <Maximize2 size={14} aria-hidden />}
          </IconButton>
        )}
        {sortable && (
          <Button look="quiet" onPress={() => useParking.setState({ planning: true })}>
            <Wand2 size={13} aria-hidden />
            {t('workshop.sort.all')}
          </Button>
        )}
      </div>
      <NoteField />
      <ToldLine />
      {empty ? (
        <div className="parking-empty">
          <p>{t('workshop.empty.title')}</p>
          <p>{t('workshop.empty.about')}</p>
        </div>
      ) : (
        <NoteList groups={groups} how={how} />
      )}
      <p id={how} hidden>
        {t('workshop.how')}
      </p>
      {planning && <SortPlanDialog />}
    </section>
  );
}

/** What was just done, with a way back, or why something could not be done. */
function ToldLine() {
  const t = useT();
  const language = useLanguage();
  const told = useParking((state) => state.told);
  const last = useSession((state) => state.history.undo.at(-1) ?? null);
  const passed = told !== null && 'step' in told && told.step !== null && told.step !== last;
  return (
    <div className="parking-told" role="status">
      {told !== null && 'error' in told && (
        <p className="parking-error">
          {said(told.error.message, language)} {said(told.error.remedy, language)}
        </p>
      )}
      {told !== null && 'text' in told && !passed && (
        <p>
          {told.text}
          {told.step !== null && (
            <Button look="quiet" onPress={() => undo()}>
              {t('common.undo')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** Keys on a note; its list's own keys (arrows, Home, End, Ctrl+A) are left to the list. */
function onKeyDown(event: KeyboardEvent): void {
  if (isComposing(event) || !isInside(event) || !(event.target instanceof HTMLElement)) return;
  const id = event.target.dataset.noteId;
  if (id === undefined || event.ctrlKey || event.metaKey) return;
  const act = actionOf(event, id);
  if (act === null) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function actionOf({ key, altKey }: KeyboardEvent, id: string): (() => void) | null {
  if (altKey) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
    return () => moveNotes(concerned(id), key === 'ArrowUp' ? -1 : 1);
  }
  switch (key) {
    case 'Enter':
    case 'm':
    case 'M':
    case 'ContextMenu':
      return () => useParking.setState({ menu: id });
    case '0':
      return () => sort(concerned(id), {});
    case 'F2':
      return () => startEditing(id, 'title');
    case 'Delete':
    case 'Backspace':
      return () => removeNotes(concerned(id));
    default:
      return null;
  }
}

/** Menus and dialogs are drawn elsewhere, yet their events come through here. */
function isInside(event: { readonly currentTarget: EventTarget; readonly target: EventTarget }): boolean {
  return (
    event.currentTarget instanceof Node && event.target instanceof Node && event.currentTarget.contains(event.target)
  );
}
