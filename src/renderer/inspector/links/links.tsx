import { ArrowLeft, ArrowRight, Unlink } from 'lucide-react';
import { useMemo, useState } from 'react';
import { newId } from '#shared/core/id.ts';
import { shown } from '#shared/core/text.ts';
import { type AnyRecord, titleOf } from '#shared/kinds/registry.ts';
import { announce, dispatch, select, useSession, useT, useTextLanguage } from '../../session/use-session.ts';
import { IconButton } from '../../ui/button.tsx';
import { inWords } from '../controls/values.ts';
import { type Join, joinsOf } from './joins.ts';
import { LinkSearch } from './link-search.tsx';
import './links.css';

/** The links of the selected card: go along them, remove them, and make new ones without dragging. */
export function Links({ record }: { readonly record: AnyRecord }) {
  const t = useT();
  const document = useSession((state) => state.document);
  const joins = useMemo(() => joinsOf(document, record), [document, record]);
  const [error, setError] = useState<string | null>(null);
  const language = useTextLanguage();

  const add = ({ direction, record: other }: Join) => {
    const [from, to] = direction === 'to' ? [record.id, other.id] : [other.id, record.id];
    const made = dispatch({ type: 'link.add', id: newId('link'), from, to });
    setError(made.ok ? null : inWords(made.error));
    if (made.ok) announce(t('inspector.links.added', { title: shown(titleOf(other), language) }));
  };
  return (
    <section className="joined" aria-labelledby="inspector-links">
      <h3 className="heading" id="inspector-links">
        {t('inspector.links')}
      </h3>
      {joins.length === 0 && <p className="field-hint">{t('inspector.links.none')}</p>}
      {(['to', 'from'] as const).map((direction) => (
        <LinkList
          key={direction}
          record={record}
          direction={direction}
          joins={joins.filter((join) => join.direction === direction)}
        />
      ))}
      <LinkSearch record={record} onChoose={add} />
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </section>
  );
}

interface LinkListProps {
  readonly record: AnyRecord;
  readonly direction: Join['direction'];
  readonly joins: readonly Join[];
}

function LinkList({ record, direction, joins }: LinkListProps) {
  const t = useT();
  const language = useTextLanguage();
  if (joins.length === 0) return null;
  const Icon = direction === 'to' ? ArrowRight : ArrowLeft;
  const remove = (other: AnyRecord, title: string) => {
    const [from, to] = direction === 'to' ? [record.id, other.id] : [other.id, record.id];
    if (dispatch({ type: 'link.remove', from, to }).ok) announce(t('inspector.links.removed', { title }));
  };
  return (
    <ul aria-label={t(`inspector.links.${direction}`)}>
      {joins.map(({ record: other }) => {
        const title = shown(titleOf(other), language) || t('inspector.untitled');
        return (
          <li key={other.id} className="link-row">
            <Icon size={13} aria-hidden />
            <button type="button" className="link-name" lang={language} onClick={() => select([other.id])}>
              <small>{t(`kind.${other.kind}`)}</small>
              {title}
            </button>
            <IconButton label={t('inspector.links.remove', { title })} onPress={() => remove(other, title)}>
              <Unlink size={14} aria-hidden />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
