import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { shown } from '#shared/core/text.ts';
import { type AnyRecord, titleOf } from '#shared/kinds/registry.ts';
import { useSession, useT, useTextLanguage } from '../../session/use-session.ts';
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

/** Everything that the card may be linked with, found by name. After each choice it begins afresh, ready for the next. */
export function LinkSearch({ record, onChoose }: LinkSearchProps) {
  const [round, setRound] = useState(0);
  const choose = (join: Join) => {
    onChoose(join);
    setRound(round + 1);
  };
  return <Search key={round} record={record} onChoose={choose} isAgain={round > 0} />;
}

function Search({ record, onChoose, isAgain }: LinkSearchProps & { readonly isAgain: boolean }) {
  const t = useT();
  const language = useTextLanguage();
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const document = useSession((state) => state.document);
  const [typed, setTyped] = useState('');
  const candidates = useMemo<Candidate[]>(
    () =>
      candidatesOf(document, record).map((join) => ({
        id: `${join.direction}:${join.record.id}`,
        name: t(join.direction === 'to' ? 'inspector.links.toTarget' : 'inspector.links.fromTarget', {
          kind: t(`kind.${join.record.kind}`),
          title: shown(titleOf(join.record), language) || t('inspector.untitled'),
        }),
        join,
      })),
    [document, record, language, t],
  );
  const wanted = typed.normalize('NFKC').toLowerCase().trim();
  const found = candidates.filter(({ name }) => name.normalize('NFKC').toLowerCase().includes(wanted)).slice(0, LISTED);
  return (
    <ComboBox
      className="link-search"
      allowsEmptyCollection
      isDisabled={isReadOnly}
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      onChange={(id) => {
        const chosen = candidates.find((candidate) => candidate.id === id);
        if (chosen !== undefined) onChoose(chosen.join);
      }}
    >
      <Label className="field-label">{t('inspector.links.add')}</Label>
      <div className="link-search-control">
        <Input className="control" placeholder={t('inspector.links.placeholder')} autoFocus={isAgain} />
        <Button className="link-search-open">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
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
