import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { ordersBetween } from '#shared/core/order.ts';
import type { DomainError } from '#shared/core/result.ts';
import { plainSchema, shown, textIn } from '#shared/core/text.ts';
import { perspectiveSchema } from '#shared/kinds/goal/goal.ts';
import { KIND_NAMES } from '#shared/kinds/kind.ts';
import type { Note } from '#shared/kinds/note/note.ts';
import { type AnyRecord, createRecord, isKind } from '#shared/kinds/registry.ts';
import { ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { type Draft, defineCommand } from './command.ts';
import { idTaken, needsStage } from './errors.ts';
import { isOrdered, ordersAt } from './placement.ts';
import { complete, remove } from './records.ts';
import { type Suggestion, suggest } from './wall.ts';

/** Lines become notes at the end of the parking lot, in the roadmap's language; one step in the history. */
export const pasteNotes = defineCommand({
  type: 'note.paste',
  label: { ja: '付箋を貼り付け', en: 'Paste notes' },
  input: z.strictObject({
    notes: z.array(z.strictObject({ id: idSchema, text: plainSchema, heading: plainSchema })).min(1),
  }),
  decide(draft, { notes }) {
    const { language } = roadmapOf(draft.document);
    const last = ofKind(draft.before, 'note').at(-1)?.order ?? null;
    const orders = ordersBetween(last, null, notes.length);
    for (const [index, { id, text, heading }] of notes.entries()) {
      if (draft.get(id) !== undefined) return idTaken(id);
      const blank = createRecord('note', id);
      draft.put({
        ...blank,
        title: textIn(language, text),
        heading: textIn(language, heading),
        order: orders[index] ?? blank.order,
      });
    }
    return undefined;
  },
});

/** What notes become; an absent kind leaves the choice to each note's suggestion, and notes without one stay. */
const sortedSchema = z.strictObject({
  kind: z.enum(KIND_NAMES).exclude(['roadmap', 'link', 'note']).optional(),
  stage: idSchema.nullable().default(null),
  perspective: perspectiveSchema.optional(),
  segments: z.array(idSchema).optional(),
});

/**
 * Sorts notes into records. A note such as `when → do` becomes an action together with its "when" as an indicator
 * candidate that watches it. `id` is the new record's, `candidateId` the candidate's, should there be one.
 */
export const sortNotes = defineCommand({
  type: 'note.sort',
  label: { ja: '付箋を仕分け', en: 'Sort notes' },
  input: z.strictObject({
    items: z.array(z.strictObject({ note: idSchema, id: idSchema, candidateId: idSchema })).min(1),
    to: sortedSchema,
  }),
  decide(draft, { items, to }) {
    const { language } = roadmapOf(draft.document);
    const planned: { note: Note; id: string; candidateId: string; suggestion: Suggestion }[] = [];
    for (const { note: noteId, id, candidateId } of items) {
      const found = draft.need(noteId, 'note');
      if (!found.ok) return found.error;
      const note = found.value;
      if ([id, candidateId].some((taken) => draft.get(taken) !== undefined)) return idTaken(id);
      const read = suggest({ text: shown(note.title, language), heading: shown(note.heading, language) });
      const suggestion = chosen(read, to.kind, shown(note.title, language));
      if (suggestion !== null) planned.push({ note, id, candidateId, suggestion });
    }
    // Stages and segments come first, because the other cards stand in them.
    const first = (kind: string) => (kind === 'stage' || kind === 'segment' ? 0 : 1);
    planned.sort((a, b) => first(a.suggestion.kind) - first(b.suggestion.kind));
    for (const { note, id, candidateId, suggestion } of planned) {
      const failed = settle(draft, suggestion, to, id, candidateId);
      if (failed !== undefined) return failed;
      remove(draft, new Set([note.id]));
    }
    return undefined;
  },
});

type Sorted = z.output<typeof sortedSchema>;

const EMPTY = {
  detail: '',
  when: '',
  perspective: null,
  outcome: null,
  segment: '',
  method: null,
  effortHours: null,
} as const;

/** The suggestion, unless another kind was chosen; then only what both kinds share is taken over. */
function chosen(read: Suggestion | null, kind: Suggestion['kind'] | undefined, text: string): Suggestion | null {
  if (kind === undefined || read?.kind === kind) return read;
  if (kind === 'action') {
    const again = suggest({ text, heading: 'when' });
    if (again?.kind === 'action') return again;
  }
  return { ...EMPTY, kind, title: text };
}

function settle(draft: Draft, read: Suggestion, to: Sorted, id: string, candidateId: string): DomainError | undefined {
  const { language } = roadmapOf(draft.document);
  const write = (value: string) => textIn(language, value);
  const segments = to.segments ?? segmentsNamed(draft, read.segment);
  const stage = to.stage;
  const fields: Record<string, unknown> = { title: write(read.title) };
  switch (read.kind) {
    case 'action': {
      const home = stage ?? ofKind(draft.document, 'stage').at(0)?.id;
      if (home === undefined) return needsStage(id);
      Object.assign(fields, {
        when: write(read.when),
        method: read.method,
        effortHours: read.effortHours,
        stage: home,
        segments,
      });
      if (read.when !== '') {
        const failed = add(draft, 'action', id, fields);
        return (
          failed ?? add(draft, 'indicator', candidateId, { title: write(read.when), action: id, stage: home, segments })
        );
      }
      break;
    }
    case 'goal':
      Object.assign(fields, { perspective: to.perspective ?? read.perspective ?? 'customer', stage, segments });
      break;
    case 'touchpoint':
    case 'indicator':
      Object.assign(fields, { stage, segments });
      break;
    case 'stage':
      Object.assign(fields, { span: write(read.detail), vendorView: /更新|renewal/iu.test(read.title) });
      break;
    case 'segment':
      Object.assign(fields, { description: write(read.detail), key: read.segment });
      break;
    case 'outcome':
      Object.assign(fields, { type: read.outcome ?? 'retention' });
      break;
    default:
      break;
  }
  return add(draft, read.kind, id, fields);
}

function add(
  draft: Draft,
  kind: Suggestion['kind'],
  id: string,
  fields: Record<string, unknown>,
): DomainError | undefined {
  const made = complete(createRecord(kind, id), fields);
  if (!made.ok) return made.error;
  draft.put(placedAtEnd(draft, made.value));
  return undefined;
}

function placedAtEnd(draft: Draft, record: AnyRecord): AnyRecord {
  if (!isOrdered(record)) return record;
  const [order] = ordersAt(draft.document, record, null, new Set());
  return { ...record, order: order ?? record.order };
}

/** Segments that a note names by their key, such as "(A)". */
function segmentsNamed(draft: Draft, name: string): string[] {
  if (name === '') return [];
  return [...draft.document.records.values()]
    .filter((record) => isKind(record, 'segment'))
    .filter((segment) => segment.key === name)
    .map((segment) => segment.id);
}
