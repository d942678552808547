import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, ordered } from '../kind.ts';

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('segment'),
  title: textSchema,
  description: textSchema,
  /** The value in the account data's segment column; empty means the title. */
  key: z.string().max(200),
  industry: textSchema,
  operations: textSchema,
  /** Customers today and as planned; null where unknown. */
  customersNow: z.number().int().min(0).nullable(),
  customersPlanned: z.number().int().min(0).nullable(),
  /** Contract value of a customer a year: its own axis, apart from the support method. */
  contractValue: z.number().min(0).nullable(),
});
export type Segment = z.infer<typeof schema>;

/** Customers who share a goal; not a price tier, not a touch level. */
export const segment = {
  name: 'segment',
  label: { ja: '顧客セグメント', en: 'Segment' },
  schema,
  create: (id) => ({
    id,
    kind: 'segment',
    order: FIRST_ORDER,
    title: NO_TEXT,
    description: NO_TEXT,
    key: '',
    industry: NO_TEXT,
    operations: NO_TEXT,
    customersNow: null,
    customersPlanned: null,
    contractValue: null,
  }),
  references: () => [],
  forget: (record) => record,
  linksTo: [],
} satisfies Kind<Segment>;
