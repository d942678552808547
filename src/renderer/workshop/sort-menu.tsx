import type { ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { shown } from '#shared/core/text.ts';
import { PERSPECTIVES } from '#shared/kinds/goal/goal.ts';
import { startEditing, useKind, useT, useTextLanguage } from '../session/use-session.ts';
import { PERSPECTIVE_SHAPES } from './looks.ts';
import { removeNotes, sort } from './note-actions.ts';
import type { Wish } from './sorting.ts';
import '../ui/menu.css';

interface SortMenuProps {
  /** The notes that it is about; the first is the one it was opened on. */
  readonly ids: readonly string[];
  /** What the note looks like, in words; null where nothing is known. */
  readonly look: string | null;
}

/** Kinds that need no further choice. */
const PLAIN = ['stage', 'segment', 'outcome'] as const;
/** Wanted less often. */
const RARE = ['stakeholder', 'value', 'resource', 'feedback'] as const;
/** Cards that stand in a stage or, for now, in none. */
const PLACED = ['touchpoint', 'indicator'] as const;

/** What notes can be made into. */
export function SortMenu({ ids, look }: SortMenuProps) {
  const t = useT();
  const language = useTextLanguage();
  const stages = useKind('stage');
  const to = (wish: Wish) => () => sort(ids, wish);
  const stageItems = (kind: 'action' | 'touchpoint' | 'indicator') =>
    stages.map((stage) => (
      <Item key={stage.id} onAction={to({ kind, stage: stage.id })}>
        {shown(stage.title, language) || t('records.untitled')}
      </Item>
    ));
  return (
    <Menu className="menu" autoFocus="first" aria-label={t('workshop.sort')}>
      <MenuSection>
        <Header className="menu-heading">
          {ids.length > 1 ? t('workshop.sort.many', { count: ids.length }) : t('workshop.sort')}
        </Header>
        {(look !== null || ids.length > 1) && (
          <Item onAction={to({})} aside={ids.length > 1 ? null : look} keys="0">
            {t('workshop.sort.suggested')}
          </Item>
        )}
        <Submenu label={t('kind.goal')}>
          {PERSPECTIVES.map((perspective) => (
            <Item key={perspective} onAction={to({ kind: 'goal', perspective })}>
              {PERSPECTIVE_SHAPES[perspective]} {t(`perspective.${perspective}`)}
            </Item>
          ))}
        </Submenu>
        <Submenu label={t('kind.action')}>
          {stages.length === 0 ? <Item isDisabled>{t('workshop.sort.noStage')}</Item> : stageItems('action')}
        </Submenu>
        {PLACED.map((kind) => (
          <Submenu key={kind} label={kind === 'indicator' ? t('workshop.looks.candidate') : t(`kind.${kind}`)}>
            <Item onAction={to({ kind, stage: null })}>{t('workshop.sort.whole')}</Item>
            {stageItems(kind)}
          </Submenu>
        ))}
        {PLAIN.map((kind) => (
          <Item key={kind} onAction={to({ kind })}>
            {t(`kind.${kind}`)}
          </Item>
        ))}
        <Submenu label={t('workshop.sort.rare')}>
          {RARE.map((kind) => (
            <Item key={kind} onAction={to({ kind })}>
              {t(`kind.${kind}`)}
            </Item>
          ))}
        </Submenu>
      </MenuSection>
      <Separator className="sort-separator" />
      <Item onAction={() => startEditing(ids[0] ?? '', 'title')} keys="F2">
        {t('workshop.edit.do')}
      </Item>
      <Item onAction={() => removeNotes(ids)} keys="Delete">
        {t('common.delete')}
      </Item>
    </Menu>
  );
}

interface ItemProps {
  readonly children: ReactNode;
  readonly onAction?: () => void;
  readonly isDisabled?: boolean;
  readonly aside?: string | null;
  readonly keys?: string;
}

function Item({ children, onAction, isDisabled = false, aside = null, keys }: ItemProps) {
  return (
    <MenuItem className="menu-item" isDisabled={isDisabled} {...(onAction && { onAction })}>
      <span className="sort-words">{children}</span>
      {aside !== null && <small>{aside}</small>}
      {keys !== undefined && <kbd>{keys}</kbd>}
    </MenuItem>
  );
}

function Submenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item">
        <span className="sort-words">{label}</span>
        <span aria-hidden>›</span>
      </MenuItem>
      <Popover className="popover" offset={-2}>
        <Menu className="menu">{children}</Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
