import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, ordered } from '../kind.ts';

/** The key of a stage that is every stage of the account data at once: its actions are due wherever a customer stands. */
export const ANY_STAGE = '*';

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('stage'),
  title: textSchema,
  /** From when to when, in the customer's words. */
  span: textSchema,
  /** What must be true before the customer leaves the stage. */
  exit: textSchema,
  /** The vendor's own view, such as the weeks before renewal. */
  vendorView: z.boolean(),
  /** The value in the account data's stage column; empty means the title, `*` any value. */
  key: z.string().max(200),
  /** Months that a customer usually stays; null where unknown. */
  months: z.number().positive().nullable(),
});
export type Stage = z.infer<typeof schema>;

/** A phase of the customer lifecycle in which the vendor acts in the same way. */
export const stage = {
  name: 'stage',
  label: { ja: 'ステージ', en: 'Stage' },
  schema,
  create: (id) => ({
    id,
    kind: 'stage',
    order: FIRST_ORDER,
    title: NO_TEXT,
    span: NO_TEXT,
    exit: NO_TEXT,
    vendorView: false,
    key: '',
    months: null,
  }),
  references: () => [],
  forget: (record) => record,
  linksTo: [],
} satisfies Kind<Stage>;
