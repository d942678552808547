import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useKind, useT } from '../session/use-session.ts';
import { IconButton } from '../ui/button.tsx';
import { NewRecord } from './new-record.tsx';
import { LISTED_KINDS } from './record-kinds.ts';
import { RecordRow } from './record-row.tsx';
import './records.css';

/** What belongs to the roadmap and has no place on the board: one folded list for each kind. */
export function RecordsSection() {
  const t = useT();
  return (
    <section className="records" aria-label={t('records.more')}>
      <h2 className="heading">{t('records.more')}</h2>
      {LISTED_KINDS.map((kind) => (
        <RecordList key={kind} kind={kind} />
      ))}
    </section>
  );
}

function RecordList({ kind }: { readonly kind: (typeof LISTED_KINDS)[number] }) {
  const t = useT();
  const records = useKind(kind);
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const add = () => {
    setOpen(true);
    setAdding(true);
  };
  return (
    <Disclosure className="records-fold" isExpanded={open} onExpandedChange={setOpen}>
      <div className="records-head">
        <Heading level={3} className="records-title">
          <Button slot="trigger" className="records-trigger">
            <ChevronRight size={13} aria-hidden />
            {t(`records.${kind}`)}
            {records.length > 0 && <small>{records.length}</small>}
          </Button>
        </Heading>
        <IconButton label={t('records.add', { kind: t(`kind.${kind}`) })} onPress={add}>
          <Plus size={14} aria-hidden />
        </IconButton>
      </div>
      <DisclosurePanel>
        {records.length === 0 && !adding && <p className="records-hint">{t(`records.${kind}.hint`)}</p>}
        {records.length > 0 && (
          <ul className="records-list">
            {records.map((record) => (
              <RecordRow key={record.id} kind={kind} id={record.id} />
            ))}
          </ul>
        )}
        {adding && <NewRecord kind={kind} placeholder={t(`records.${kind}.hint`)} onEnd={() => setAdding(false)} />}
      </DisclosurePanel>
    </Disclosure>
  );
}
