import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, ordered } from '../kind.ts';

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('note'),
  title: textSchema,
  /** The heading that stood above it on the wall; it hints at what the note may become. */
  heading: textSchema,
});
export type Note = z.infer<typeof schema>;

/** A sticky note in the parking lot: not sorted yet. */
export const note = {
  name: 'note',
  label: { ja: '付箋', en: 'Note' },
  schema,
  create: (id) => ({ id, kind: 'note', order: FIRST_ORDER, title: NO_TEXT, heading: NO_TEXT }),
  references: () => [],
  forget: (record) => record,
  linksTo: [],
} satisfies Kind<Note>;
