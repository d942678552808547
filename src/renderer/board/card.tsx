import { Handle, type Node, type NodeProps, Position, useUpdateNodeInternals } from '@xyflow/react';
import { Link2 } from 'lucide-react';
import { memo, type ReactNode, useEffect, useState } from 'react';
import { perspectiveSchema } from '#shared/kinds/goal/goal.ts';
import { type CardKind, type Card as CardRecord, createRecord, isCard, isKind } from '#shared/kinds/registry.ts';
import { useRecord, useRecordOf, useSession, useT, useTextLanguage } from '../session/use-session.ts';
import { ActionFace } from './action-face.tsx';
import { useActs } from './acts.ts';
import { useBoard } from './board-state.ts';
import type { OpenField } from './card-text.tsx';
import { GoalFace } from './goal-face.tsx';
import { IndicatorFace } from './indicator-face.tsx';
import { mayBeJoined } from './joins.ts';
import type { Draft, Words } from './moves.ts';
import { nameOf } from './names.ts';
import { TouchpointFace } from './touchpoint-face.tsx';
import { useStop } from './use-stop.ts';

/** What a card is told about its place; everything else it reads from its own record. */
export type CardData = {
  readonly kind: CardKind;
  readonly stage: string | null;
  readonly index: number;
  readonly count: number;
};
export type CardNode = Node<CardData, 'card'>;

/** The node of a card. Its position changes often and is not the card's business, so it goes no further. */
export function Card({ id, data }: NodeProps<CardNode>) {
  return <CardById id={id} data={data} />;
}

const CardById = memo(function CardById({ id, data }: { readonly id: string; readonly data: CardData }) {
  const record = useRecord(id);
  if (isCard(record)) return <WrittenCard record={record} data={data} />;
  return <DraftCard id={id} data={data} />;
});

function WrittenCard({ record, data }: { readonly record: CardRecord; readonly data: CardData }) {
  const t = useT();
  useTextLanguage();
  const { id } = record;
  const stop = useStop<HTMLDivElement>(id);
  const isSelected = useSession((state) => state.selection.includes(id));
  const open = useSession((state) => (state.editing?.id === id ? state.editing.field : null));
  const onTrail = useTrail(id);
  const stage = useRecordOf('stage', data.stage);
  const linking = useLinkRole(record);
  // Most cards are never linked from by mouse, so the handle comes with the pointer.
  const [isNear, setNear] = useState(false);
  const label = t('board.card', {
    kind: t(`kind.${record.kind}`),
    title: nameOf(record),
    stage: data.stage === null ? t('board.whole') : nameOf(stage),
    index: data.index + 1,
    count: data.count,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; this is a card on a canvas
    <div
      {...stop}
      role="group"
      aria-label={label}
      aria-current={isSelected || undefined}
      aria-disabled={linking === 'not' || undefined}
      className={`card ${classOf(record)}`}
      data-card-id={id}
      data-kind={record.kind}
      data-selected={isSelected || undefined}
      data-trail={onTrail || undefined}
      data-linking={linking}
      onPointerEnter={() => setNear(true)}
    >
      <Face record={record} open={open} />
      {(isNear || isSelected) && <LinkHandle id={id} />}
    </div>
  );
}

/** A card that is not in the document yet: the same face over an empty record, with a field open. */
function DraftCard({ id, data }: { readonly id: string; readonly data: CardData }) {
  const t = useT();
  const draft = useBoard((state) => (state.draft?.id === id ? state.draft : null));
  const words = useBoard((state) => state.words);
  const field = useBoard((state) => state.field);
  if (draft === null) return null;
  const record = cardOf(draft, data.kind, words);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; this is a card on a canvas
    <div
      role="group"
      aria-label={t('board.card.new', { kind: t(`kind.${data.kind}`) })}
      className={`card ${classOf(record)}`}
      data-kind={data.kind}
      data-draft
      data-selected
    >
      <Face record={record} open={field} />
    </div>
  );
}

/** What a draft looks like as a card. */
function cardOf(draft: Draft, kind: CardKind, words: Words): CardRecord {
  const card = { ...createRecord(kind, draft.id), title: words.title };
  if (isKind(card, 'action')) return { ...card, when: words.when };
  const perspective = perspectiveSchema.safeParse(draft.fields.perspective);
  return isKind(card, 'goal') && perspective.success ? { ...card, perspective: perspective.data } : card;
}

function Face({ record, open }: { readonly record: CardRecord; readonly open: OpenField }): ReactNode {
  switch (record.kind) {
    case 'goal':
      return <GoalFace goal={record} open={open} />;
    case 'touchpoint':
      return <TouchpointFace touchpoint={record} open={open} />;
    case 'action':
      return <ActionFace action={record} open={open} />;
    case 'indicator':
      return <IndicatorFace indicator={record} open={open} />;
  }
}

function LinkHandle({ id }: { readonly id: string }) {
  const t = useT();
  const acts = useActs();
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const measure = useUpdateNodeInternals();
  useEffect(() => measure(id), [measure, id]);
  if (isReadOnly) return null;
  return (
    <Handle
      type="source"
      position={Position.Right}
      className="card-handle"
      role="button"
      tabIndex={-1}
      aria-label={t('board.link.handle')}
      title={t('board.link.handle')}
      onClick={(event) => {
        event.stopPropagation();
        acts.linking.begin(id);
      }}
    >
      <Link2 size={12} aria-hidden />
    </Handle>
  );
}

/** While a link is drawn: where it began, what it may end at, and what it may not. */
function useLinkRole(record: CardRecord): 'from' | 'may' | 'not' | undefined {
  const from = useBoard((state) => state.linking);
  const source = useRecord(from ?? '');
  if (from === null || source === undefined) return undefined;
  if (from === record.id) return 'from';
  return mayBeJoined(source, record) ? 'may' : 'not';
}

function useTrail(id: string): boolean {
  return useBoard((state) => state.trail.has(id));
}

function classOf(record: CardRecord): string {
  if (isKind(record, 'goal')) return `card-goal hue-${record.perspective}`;
  if (isKind(record, 'action') && record.actor === 'customer') return 'card-action card-customer';
  if (isKind(record, 'indicator') && !record.scored) return 'card-indicator card-candidate';
  return `card-${record.kind}`;
}
