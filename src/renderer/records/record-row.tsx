import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { shown } from '#shared/core/text.ts';
import { select, useRecordOf, useSession, useT, useTextLanguage } from '../session/use-session.ts';
import { IconButton } from '../ui/button.tsx';
import { isComposing } from '../ui/ime.ts';
import { InlineField } from '../ui/inline-field.tsx';
import { type ListedKind, moveRecord, removeRecord, renameRecord } from './record-kinds.ts';
import '../ui/menu.css';

interface RecordRowProps {
  readonly kind: ListedKind;
  readonly id: string;
  /** Stands in front of the name, such as a switch. */
  readonly lead?: ReactNode;
  /** Stands behind the name, such as a number. */
  readonly aside?: ReactNode;
  /** Further entries of the menu. */
  readonly entries?: readonly { readonly label: string; readonly does: () => void }[];
}

/** One record of a list: its name selects it; F2, Alt+arrows and Delete, or the menu behind it, do the rest. */
export function RecordRow({ kind, id, lead, aside, entries = [] }: RecordRowProps) {
  const t = useT();
  const language = useTextLanguage();
  const record = useRecordOf(kind, id);
  const selected = useSession((state) => state.selection.includes(id));
  const [renaming, setRenaming] = useState(false);
  const name = useRef<HTMLButtonElement>(null);
  if (record === undefined) return null;
  const title = shown(record.title, language);
  const shownTitle = title || t('records.untitled');

  const endRenaming = () => {
    setRenaming(false);
    requestAnimationFrame(() => name.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const actionOf = ({ key, altKey }: KeyboardEvent): (() => void) | null => {
    if (altKey && key === 'ArrowUp') return () => moveRecord(kind, id, -1);
    if (altKey && key === 'ArrowDown') return () => moveRecord(kind, id, 1);
    if (key === 'F2') return () => setRenaming(true);
    return key === 'Delete' || key === 'Backspace' ? () => remove() : null;
  };
  const remove = () => {
    const row = name.current?.closest('li');
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    removeRecord(kind, id);
    requestAnimationFrame(() => next?.querySelector<HTMLElement>('.record-name')?.focus());
  };
  const all = [
    ...entries,
    { label: t('records.rename'), keys: 'F2', does: () => setRenaming(true) },
    { label: t('records.up'), keys: 'Alt ↑', does: () => moveRecord(kind, id, -1) },
    { label: t('records.down'), keys: 'Alt ↓', does: () => moveRecord(kind, id, 1) },
    { label: t('records.remove'), keys: 'Delete', does: remove },
  ];
  return (
    <li className="record-row" data-selected={selected || undefined}>
      {lead}
      {renaming ? (
        <InlineField
          label={t('records.name', { kind: t(`kind.${kind}`) })}
          value={title}
          onCommit={(words) => {
            renameRecord(kind, id, words);
            endRenaming();
          }}
          onCancel={endRenaming}
        />
      ) : (
        <button
          ref={name}
          type="button"
          className="record-name"
          lang={language}
          aria-pressed={selected}
          onClick={() => select([id])}
          onDoubleClick={() => setRenaming(true)}
          onKeyDown={onKeyDown}
        >
          {shownTitle}
        </button>
      )}
      {aside}
      <MenuTrigger>
        <IconButton label={t('records.actions', { title: shownTitle })}>
          <Ellipsis size={14} aria-hidden />
        </IconButton>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={t('records.actions', { title: shownTitle })}>
            {all.map(({ label, does, ...rest }) => (
              <MenuItem key={label} className="menu-item" textValue={label} onAction={does}>
                <span className="record-entry">{label}</span>
                {'keys' in rest && <kbd>{rest.keys}</kbd>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}
