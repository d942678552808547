import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { shown } from '#shared/core/text.ts';
import { type AnyRecord, titleOf } from '#shared/kinds/registry.ts';
import { session, useSession, useT, useTextLanguage } from '../../session/use-session.ts';
import { candidatesOf, type Join } from './joins.ts';
import '../../ui/menu.css';

interface LinkSearchProps {
  readonly record: AnyRecord;
  readonly onChoose: (join: Join) => void;
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly join: Join;
}

/** So many are listed at once; typing narrows them down. */
const LISTED = 60;

/** Everything that the card may be linked with, found by name. */
export function LinkSearch({ record, onChoose }: LinkSearchProps) {
  const t = useT();
  const language = useTextLanguage();
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  // Gathered only while the list is open: it depends on the whole document.
  const candidates = useMemo<Candidate[]>(
    () =>
      (isOpen || typed !== '' ? candidatesOf(session.state.document, record) : []).map((join) => ({
        id: `${join.direction}:${join.record.id}`,
        name: t(join.direction === 'to' ? 'inspector.links.toTarget' : 'inspector.links.fromTarget', {
          kind: t(`kind.${join.record.kind}`),
          title: shown(titleOf(join.record), language) || t('inspector.untitled'),
        }),
        join,
      })),
    [isOpen, typed, record, language, t],
  );
  const wanted = typed.normalize('NFKC').toLowerCase().trim();
  const found = candidates.filter(({ name }) => name.normalize('NFKC').toLowerCase().includes(wanted)).slice(0, LISTED);
  return (
    <ComboBox
      className="link-search"
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={isReadOnly}
      items={found}
      inputValue={typed}
      value={null}
      onInputChange={setTyped}
      onOpenChange={setOpen}
      onChange={(id) => {
        const chosen = candidates.find((candidate) => candidate.id === id);
        if (chosen === undefined) return;
        setTyped('');
        onChoose(chosen.join);
      }}
    >
      <Label className="field-label">{t('inspector.links.add')}</Label>
      <Input className="control" placeholder={t('inspector.links.placeholder')} />
      <Popover className="popover link-popover">
        <ListBox
          className="menu"
          renderEmptyState={() => <p className="field-hint">{t('inspector.links.noTargets')}</p>}
        >
          {(item: Candidate) => (
            <ListBoxItem className="menu-item" textValue={item.name} lang={language}>
              {item.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
