import { mayJoin } from '#shared/kinds/invariants.ts';
import { type AnyRecord, isKind, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';

/** Another record at the end of a join, seen from one side: it leads `to` the other, or comes `from` it. */
export interface Join {
  readonly direction: 'to' | 'from';
  readonly record: AnyRecord;
}

/** Everything that a record is joined with: its links, and what watches what. */
export function joinsOf(document: RoadmapDocument, record: AnyRecord): Join[] {
  const joins: Join[] = [];
  const join = (direction: Join['direction'], id: string | null) => {
    const other = id === null ? undefined : document.records.get(id);
    if (other !== undefined) joins.push({ direction, record: other });
  };
  if (isKind(record, 'indicator')) join('to', record.action);
  for (const link of ofKind(document, 'link')) {
    if (link.from === record.id) join('to', link.to);
    if (link.to === record.id) join('from', link.from);
  }
  if (isKind(record, 'action')) {
    for (const indicator of ofKind(document, 'indicator')) {
      if (indicator.action === record.id) join('from', indicator.id);
    }
  }
  return joins;
}

/** Everything that a record may still be joined with, in the order of the document. */
export function candidatesOf(document: RoadmapDocument, record: AnyRecord): Join[] {
  const joined = new Set(joinsOf(document, record).map((join) => join.record.id));
  const candidates: Join[] = [];
  for (const other of document.records.values()) {
    if (other.id === record.id || joined.has(other.id)) continue;
    if (canLead(record, other)) candidates.push({ direction: 'to', record: other });
    if (canLead(other, record)) candidates.push({ direction: 'from', record: other });
  }
  return candidates;
}

/** Whether a join may run from one record to another; an indicator's runs to the action that it watches. */
function canLead(from: AnyRecord, to: AnyRecord): boolean {
  return mayJoin(from.kind, to.kind) || (from.kind === 'indicator' && to.kind === 'action');
}
