import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, kept, one, ordered, referTo } from '../kind.ts';

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('feedback'),
  /** What customers say. */
  title: textSchema,
  touchpoint: one,
  /** The department that owns the answer. */
  department: textSchema,
  /** True where that department is customer success itself: the loop ends inside. */
  insideTeam: z.boolean(),
});
export type Feedback = z.infer<typeof schema>;

/** The customer's voice on its way from a touchpoint to an owning department. */
export const feedback = {
  name: 'feedback',
  label: { ja: '顧客の声', en: 'Feedback' },
  schema,
  create: (id) => ({
    id,
    kind: 'feedback',
    order: FIRST_ORDER,
    title: NO_TEXT,
    touchpoint: null,
    department: NO_TEXT,
    insideTeam: false,
  }),
  references: (record) => referTo('touchpoint', 'touchpoint', record.touchpoint),
  forget: (record, gone) => ({ ...record, touchpoint: kept(record.touchpoint, gone) }),
  linksTo: [],
} satisfies Kind<Feedback>;
