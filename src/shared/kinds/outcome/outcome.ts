import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, ordered } from '../kind.ts';

export const OUTCOME_TYPES = ['retention', 'expansion', 'referral'] as const;

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('outcome'),
  title: textSchema,
  type: z.enum(OUTCOME_TYPES),
  /** The target in words, such as "95 % by next April". */
  target: textSchema,
});
export type Outcome = z.infer<typeof schema>;

/** What the company wants in the end (KGI); tracked late, never inside the score. */
export const outcome = {
  name: 'outcome',
  label: { ja: '事業成果（KGI）', en: 'Business outcome' },
  schema,
  create: (id) => ({ id, kind: 'outcome', order: FIRST_ORDER, title: NO_TEXT, type: 'retention', target: NO_TEXT }),
  references: () => [],
  forget: (record) => record,
  linksTo: [],
} satisfies Kind<Outcome>;
