import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { ordersBetween } from '#shared/core/order.ts';
import { isBlank, plainSchema, shown, textIn } from '#shared/core/text.ts';
import { createRecord } from '#shared/kinds/registry.ts';
import { ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { defineCommand } from './command.ts';
import { idTaken, tooManyNotes } from './errors.ts';
import { remove } from './records.ts';
import { type Planned, settled, sortedSchema } from './settling.ts';
import { readAs, suggest } from './suggestion.ts';

/** Notes that one paste may bring: ten times a large workshop, and still one quick step in the history. */
export const MAX_PASTED_NOTES = 10_000;

/**
 * Lines become notes at the end of the parking lot, in the roadmap's language; one step in the history. A `title` names
 * the roadmap, where it has no name yet.
 */
export const pasteNotes = defineCommand({
  type: 'note.paste',
  label: { ja: '付箋を貼り付け', en: 'Paste notes' },
  input: z.strictObject({
    notes: z.array(z.strictObject({ id: idSchema, text: plainSchema, heading: plainSchema })).min(1),
    title: plainSchema.default(''),
  }),
  decide(draft, { notes, title }) {
    if (notes.length > MAX_PASTED_NOTES) return tooManyNotes(notes.length, MAX_PASTED_NOTES);
    const roadmap = roadmapOf(draft.before);
    const last = ofKind(draft.before, 'note').at(-1)?.order ?? null;
    const orders = ordersBetween(last, null, notes.length);
    for (const [index, { id, text, heading }] of notes.entries()) {
      if (draft.get(id) !== undefined) return idTaken(id);
      const blank = createRecord('note', id);
      draft.put({
        ...blank,
        title: textIn(roadmap.language, text),
        heading: textIn(roadmap.language, heading),
        order: orders[index] ?? blank.order,
      });
    }
    const name = textIn(roadmap.language, title);
    if (isBlank(roadmap.title) && !isBlank(name)) draft.put({ ...roadmap, title: name });
    return undefined;
  },
});

/**
 * Sorts notes into records, each as its own `to` says or else as the common one says. A note such as `when → do` becomes
 * an action together with its "when" as an indicator candidate that watches it.
 *
 * `id` is the new record's. `candidateId` is the candidate's and `taskId` that of the customer's task, should there be one;
 * without `taskId` the task stays in the action's title. A note without kind and hint stays where it is.
 */
export const sortNotes = defineCommand({
  type: 'note.sort',
  label: { ja: '付箋を仕分け', en: 'Sort notes' },
  input: z.strictObject({
    items: z
      .array(
        z.strictObject({
          note: idSchema,
          id: idSchema,
          candidateId: idSchema,
          taskId: idSchema.optional(),
          to: sortedSchema.optional(),
        }),
      )
      .min(1),
    to: sortedSchema,
  }),
  decide(draft, { items, to }) {
    const { language } = roadmapOf(draft.before);
    const planned: Planned[] = [];
    const taken = new Set<string>();
    const sorted = new Set<string>();
    for (const { note: noteId, to: own, ...ids } of items) {
      const found = draft.need(noteId, 'note');
      if (!found.ok) return found.error;
      for (const id of [noteId, ids.id, ids.candidateId, ids.taskId ?? []].flat()) {
        if (taken.has(id) || (id !== noteId && draft.get(id) !== undefined)) return idTaken(id);
        taken.add(id);
      }
      const words = { text: shown(found.value.title, language), heading: shown(found.value.heading, language) };
      const wish = own ?? to;
      const reading = wish.kind === undefined ? suggest(words) : readAs(wish.kind, words);
      if (reading === null) continue;
      planned.push({ ...ids, to: wish, reading, words: words.text });
      sorted.add(noteId);
    }
    const made = settled(draft, planned);
    if (!made.ok) return made.error;
    for (const record of made.value) draft.put(record);
    remove(draft, sorted);
    return undefined;
  },
});
