import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { base, KIND_NAMES, type Kind } from '../kind.ts';

const schema = z.strictObject({ ...base, kind: z.literal('link'), from: idSchema, to: idSchema });
export type Link = z.infer<typeof schema>;

/** Cause to effect: goal → goal, goal → outcome, action → goal, touchpoint → goal, value → touchpoint. */
export const link = {
  name: 'link',
  label: { ja: 'つながり', en: 'Link' },
  schema,
  create: (id) => ({ id, kind: 'link', from: '', to: '' }),
  // Which kinds may be joined is a rule of the document (invariants), not of one end alone.
  references: (record) => [
    { id: record.from, to: KIND_NAMES, path: 'from' },
    { id: record.to, to: KIND_NAMES, path: 'to' },
  ],
  forget: (record, gone) => (gone.has(record.from) || gone.has(record.to) ? null : record),
  linksTo: [],
} satisfies Kind<Link>;
