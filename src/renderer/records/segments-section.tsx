import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { shown } from '#shared/core/text.ts';
import type { Segment } from '#shared/kinds/segment/segment.ts';
import {
  announce,
  message,
  session,
  setSegmentFilter,
  useKind,
  useSession,
  useT,
  useTextLanguage,
} from '../session/use-session.ts';
import { IconButton } from '../ui/button.tsx';
import { NewRecord } from './new-record.tsx';
import { RecordRow } from './record-row.tsx';
import './records.css';

/** The segments: which of them the board shows, their customers, and their order. */
export function SegmentsSection() {
  const t = useT();
  const title = useId();
  const segments = useKind('segment');
  const [adding, setAdding] = useState(false);
  return (
    <section className="records" aria-labelledby={title}>
      <div className="records-head">
        <h2 id={title} className="heading">
          {t('records.segments')}
        </h2>
        <IconButton label={t('records.segments.add')} onPress={() => setAdding(true)}>
          <Plus size={14} aria-hidden />
        </IconButton>
      </div>
      {segments.length === 0 && !adding && <p className="records-hint">{t('records.segments.empty')}</p>}
      {segments.length > 0 && (
        <ul className="records-list">
          {segments.map((segment) => (
            <SegmentRow key={segment.id} segment={segment} />
          ))}
        </ul>
      )}
      {adding && <NewRecord kind="segment" placeholder={t('records.segments.name')} onEnd={() => setAdding(false)} />}
    </section>
  );
}

function SegmentRow({ segment }: { readonly segment: Segment }) {
  const t = useT();
  const language = useTextLanguage();
  const visible = useSession(({ segmentFilter }) => segmentFilter.length === 0 || segmentFilter.includes(segment.id));
  const filtered = useSession((state) => state.segmentFilter.length > 0);
  const title = shown(segment.title, language) || t('records.untitled');
  const entries = [
    { label: t('records.segments.only'), does: () => show([segment.id]) },
    ...(filtered ? [{ label: t('records.segments.showAll'), does: () => show([]) }] : []),
  ];
  return (
    <RecordRow
      kind="segment"
      id={segment.id}
      entries={entries}
      lead={
        <label className="segment-switch" title={t('records.segments.show', { title })}>
          <input
            type="checkbox"
            aria-label={t('records.segments.show', { title })}
            checked={visible}
            onChange={() => toggle(segment.id)}
          />
          {segment.key !== '' && segment.key.length <= 2 && !title.startsWith(segment.key) && (
            <b className="segment-key">{segment.key}</b>
          )}
        </label>
      }
      aside={<Customers segment={segment} />}
    />
  );
}

function Customers({ segment: { customersNow, customersPlanned } }: { readonly segment: Segment }) {
  const t = useT();
  if (customersNow === null && customersPlanned === null) return null;
  const now = customersNow ?? '–';
  const told =
    customersPlanned === null
      ? t('records.segments.customers', { now })
      : t('records.segments.customersPlanned', { now, planned: customersPlanned });
  return (
    <small className="record-aside" title={told}>
      <span aria-hidden>{customersPlanned === null ? now : `${now} → ${customersPlanned}`}</span>
      <span className="unseen">{told}</span>
    </small>
  );
}

/** An empty filter shows every segment; hiding the last one shows them all again. */
function toggle(id: string): void {
  const { segmentFilter, document } = session.state;
  const all = [...document.records.values()].flatMap((record) => (record.kind === 'segment' ? record.id : []));
  const visible = segmentFilter.length === 0 ? all : segmentFilter;
  const next = visible.includes(id) ? visible.filter((one) => one !== id) : [...visible, id];
  show(next.length === all.length ? [] : next);
}

function show(ids: readonly string[]): void {
  setSegmentFilter(ids);
  announce(
    ids.length === 0
      ? message('records.segments.unfiltered')
      : message('records.segments.filtered', { count: ids.length }),
  );
}
