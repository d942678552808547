import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, keptMany, many, ordered, referToMany } from '../kind.ts';

export const VALUE_FITS = ['valued-offered', 'valued-not-offered', 'offered-not-noticed'] as const;

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('value'),
  title: textSchema,
  fit: z.enum(VALUE_FITS),
  segments: many,
});
export type Value = z.infer<typeof schema>;

/** Something the customer values or the vendor offers, and where the two meet. */
export const value = {
  name: 'value',
  label: { ja: '価値', en: 'Value' },
  schema,
  create: (id) => ({ id, kind: 'value', order: FIRST_ORDER, title: NO_TEXT, fit: 'valued-offered', segments: [] }),
  references: (record) => referToMany('segment', 'segments', record.segments),
  forget: (record, gone) => ({ ...record, segments: keptMany(record.segments, gone) }),
  linksTo: ['touchpoint'],
} satisfies Kind<Value>;
