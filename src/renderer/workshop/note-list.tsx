import {
  Collection,
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { shown } from '#shared/core/text.ts';
import type { Note } from '#shared/kinds/note/note.ts';
import { select, useSession, useT, useTextLanguage } from '../session/use-session.ts';
import { NoteContent } from './note-content.tsx';
import type { NoteGroup } from './sorting.ts';

const LAYOUT = { estimatedRowSize: 68, estimatedHeadingSize: 26, gap: 6, padding: 3 };

/** All notes, under their headings where there are any; only what is in sight is drawn, so that thousands are no trouble. */
export function NoteList({ groups, how }: { readonly groups: readonly NoteGroup[]; readonly how: string }) {
  const t = useT();
  const language = useTextLanguage();
  const selection = useSession((state) => state.selection);
  const ids = groups.flatMap((group) => group.notes.map((note) => note.id));
  const there = new Set(ids);
  const grouped = groups.some((group) => group.heading !== '');
  const row = (note: Note) => (
    <GridListItem
      id={note.id}
      textValue={shown(note.title, language) || t('records.untitled')}
      className="note"
      data-note-id={note.id}
    >
      <NoteContent id={note.id} />
    </GridListItem>
  );
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT} shouldObserveItemSize>
      <GridList
        className="note-list scrolls"
        aria-label={t('workshop.list')}
        aria-describedby={how}
        selectionMode="multiple"
        selectionBehavior="replace"
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        selectedKeys={selection.filter((id) => there.has(id))}
        onSelectionChange={(keys) => select(keys === 'all' ? ids : [...keys].map(String))}
      >
        {grouped ? (
          groups.map((group) => (
            <GridListSection
              key={group.heading}
              id={`heading ${group.heading}`}
              {...(group.heading === '' && { 'aria-label': t('workshop.noHeading') })}
            >
              {group.heading !== '' && (
                <GridListHeader className="note-heading" lang={language}>
                  {group.heading}
                </GridListHeader>
              )}
              <Collection items={group.notes} dependencies={[language]}>
                {row}
              </Collection>
            </GridListSection>
          ))
        ) : (
          <Collection items={groups[0]?.notes ?? []} dependencies={[language]}>
            {row}
          </Collection>
        )}
      </GridList>
    </Virtualizer>
  );
}
