import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, ordered } from '../kind.ts';

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('resource'),
  title: textSchema,
  /** Where it is found, as people write it; never opened without asking. */
  location: z.string().max(2000),
  /** How it is measured: found it? solved it? acted on it? */
  measure: textSchema,
});
export type Resource = z.infer<typeof schema>;

/** Something that lets customers solve a question alone. */
export const resource = {
  name: 'resource',
  label: { ja: 'セルフサービス資料', en: 'Self-service resource' },
  schema,
  create: (id) => ({ id, kind: 'resource', order: FIRST_ORDER, title: NO_TEXT, location: '', measure: NO_TEXT }),
  references: () => [],
  forget: (record) => record,
  linksTo: [],
} satisfies Kind<Resource>;
