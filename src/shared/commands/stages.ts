import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { ordersBetween } from '#shared/core/order.ts';
import { isBlank, type Text, textSchema } from '#shared/core/text.ts';
import { type AnyRecord, createRecord, isCard, isKind } from '#shared/kinds/registry.ts';
import { ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { type Draft, defineCommand } from './command.ts';
import { idTaken, noSuchRecord } from './errors.ts';
import { ordersAt } from './placement.ts';
import { cardsIn, remove } from './records.ts';

/** What happens to the cards of a stage that goes: they move, become notes again, or go with it. */
export const cardsPolicySchema = z.union([z.strictObject({ move: idSchema }), z.literal('park'), z.literal('delete')]);

/** Deletes a stage and says what happens to its cards. Parked cards keep their words as notes with the same id. */
export const removeStage = defineCommand({
  type: 'stage.remove',
  label: { ja: 'ステージを削除', en: 'Delete stage' },
  input: z.strictObject({ id: idSchema, cards: cardsPolicySchema }),
  decide(draft, { id, cards }) {
    const found = draft.need(id, 'stage');
    if (!found.ok) return found.error;
    if (typeof cards === 'object') {
      const target = draft.need(cards.move, 'stage');
      if (!target.ok || cards.move === id) return noSuchRecord(cards.move);
      moveAll(draft, id, cards.move);
    } else if (cards === 'park') park(draft, id);
    const going = cards === 'delete' ? cardsIn(draft.document, id).map((card) => card.id) : [];
    remove(draft, new Set([id, ...going]));
    return undefined;
  },
});

/** Two stages become one: the cards of `from` follow those of `into`, and names that pointed to it point there. */
export const mergeStages = defineCommand({
  type: 'stage.merge',
  label: { ja: 'ステージを統合', en: 'Merge stages' },
  input: z.strictObject({ from: idSchema, into: idSchema }),
  decide(draft, { from, into }) {
    const [source, target] = [draft.need(from, 'stage'), draft.need(into, 'stage')];
    if (!source.ok) return source.error;
    if (!target.ok) return target.error;
    if (from === into) return noSuchRecord(into);
    moveAll(draft, from, into);
    rename(draft, from, into);
    remove(draft, new Set([from]));
    return undefined;
  },
});

/** One stage becomes two: the chosen cards move to a new stage right after it. */
export const splitStage = defineCommand({
  type: 'stage.split',
  label: { ja: 'ステージを分割', en: 'Split stage' },
  input: z.strictObject({ id: idSchema, newId: idSchema, title: textSchema, cards: z.array(idSchema) }),
  decide(draft, { id, newId, title, cards }) {
    const found = draft.need(id, 'stage');
    if (!found.ok) return found.error;
    if (draft.get(newId) !== undefined) return idTaken(newId);
    const made = { ...createRecord('stage', newId), title };
    const [order] = ordersAt(draft.document, made, { after: id }, new Set());
    draft.put({ ...made, order: order ?? made.order });
    for (const card of cards) {
      const record = draft.get(card);
      if (!isCard(record) || record.stage !== id) return noSuchRecord(card);
      draft.put({ ...record, stage: newId });
    }
    return undefined;
  },
});

/** Cards keep their order and follow the cards that stand in the target already. */
function moveAll(draft: Draft, from: string, into: string): void {
  for (const kind of ['goal', 'touchpoint', 'action', 'indicator'] as const) {
    const there = ofKind(draft.before, kind).filter((card) => card.stage === into);
    const moving = ofKind(draft.before, kind).filter((card) => card.stage === from);
    const orders = ordersBetween(there.at(-1)?.order ?? null, null, moving.length);
    moving.forEach((card, index) => {
      const current = draft.get(card.id);
      if (isCard(current)) draft.put({ ...current, stage: into, order: orders[index] ?? current.order });
    });
  }
}

/** Profiles that scored one stage score the other. */
function rename(draft: Draft, from: string, into: string): void {
  const roadmap = roadmapOf(draft.document);
  const profiles = roadmap.score.profiles.map((profile) =>
    profile.stages.includes(from)
      ? { ...profile, stages: [...new Set(profile.stages.map((stage) => (stage === from ? into : stage)))] }
      : profile,
  );
  draft.put({ ...roadmap, score: { ...roadmap.score, profiles } });
}

/** Cards become notes under fresh order keys; an action's "when" stays readable as `when → do`. */
function park(draft: Draft, stage: string): void {
  const cards = cardsIn(draft.document, stage).filter((card) => isCard(card));
  const last = ofKind(draft.before, 'note').at(-1)?.order ?? null;
  const orders = ordersBetween(last, null, cards.length);
  remove(draft, new Set(cards.map((card) => card.id)));
  cards.forEach((card, index) => {
    const note = createRecord('note', card.id);
    draft.put({ ...note, title: wordsOf(card), order: orders[index] ?? note.order });
  });
}

function wordsOf(card: AnyRecord): Text {
  if (!isKind(card, 'action')) return 'title' in card ? card.title : {};
  if (isBlank(card.when)) return card.title;
  const side = (when = '', title = '') => (when && title ? `${when} → ${title}` : when || title) || undefined;
  return { ja: side(card.when.ja, card.title.ja), en: side(card.when.en, card.title.en) };
}
