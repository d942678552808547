import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, kept, keptMany, many, one, ordered, referTo, referToMany } from '../kind.ts';

/** The four perspectives of the balanced scorecard, from result to cause. */
export const PERSPECTIVES = ['financial', 'customer', 'process', 'learning'] as const;
export const perspectiveSchema = z.enum(PERSPECTIVES);
export type Perspective = z.infer<typeof perspectiveSchema>;

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('goal'),
  title: textSchema,
  perspective: perspectiveSchema,
  /** Where the customer is today, and what counts as success. */
  current: textSchema,
  success: textSchema,
  /** Agreed with the customer. */
  agreed: z.boolean(),
  segments: many,
  /** The stage in which it is reached; null for the roadmap as a whole. */
  stage: one,
});
export type Goal = z.infer<typeof schema>;

/** From a current state to a success state, seen from one of four perspectives. */
export const goal = {
  name: 'goal',
  label: { ja: 'ゴール', en: 'Goal' },
  schema,
  create: (id) => ({
    id,
    kind: 'goal',
    order: FIRST_ORDER,
    title: NO_TEXT,
    perspective: 'customer',
    current: NO_TEXT,
    success: NO_TEXT,
    agreed: false,
    segments: [],
    stage: null,
  }),
  references: (record) => [
    ...referTo('stage', 'stage', record.stage),
    ...referToMany('segment', 'segments', record.segments),
  ],
  forget: (record, gone) => ({
    ...record,
    stage: kept(record.stage, gone),
    segments: keptMany(record.segments, gone),
  }),
  linksTo: ['goal', 'outcome'],
} satisfies Kind<Goal>;
