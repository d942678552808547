import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, keptMany, many, ordered, referToMany } from '../kind.ts';

export const STAKEHOLDER_ROLES = ['user', 'decision-maker', 'champion', 'other'] as const;

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('stakeholder'),
  title: textSchema,
  role: z.enum(STAKEHOLDER_ROLES),
  /** What to tell this person. */
  message: textSchema,
  segments: many,
});
export type Stakeholder = z.infer<typeof schema>;

/** Somebody at the customer: who uses, who decides, who champions. */
export const stakeholder = {
  name: 'stakeholder',
  label: { ja: '関係者', en: 'Stakeholder' },
  schema,
  create: (id) => ({
    id,
    kind: 'stakeholder',
    order: FIRST_ORDER,
    title: NO_TEXT,
    role: 'user',
    message: NO_TEXT,
    segments: [],
  }),
  references: (record) => referToMany('segment', 'segments', record.segments),
  forget: (record, gone) => ({ ...record, segments: keptMany(record.segments, gone) }),
  linksTo: [],
} satisfies Kind<Stakeholder>;
