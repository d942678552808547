import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, kept, keptMany, many, one, ordered, referTo, referToMany } from '../kind.ts';

export const ACTORS = ['vendor', 'customer'] as const;
/** The support method: chosen per action, apart from the customer's value. */
export const METHODS = ['one-to-one', 'group', 'digital', 'self-service', 'community'] as const;

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('action'),
  /** Do what. */
  title: textSchema,
  /** When: the condition in words. What makes it measurable is the indicator that watches the action. */
  when: textSchema,
  actor: z.enum(ACTORS),
  owner: textSchema,
  method: z.enum(METHODS).nullable(),
  /** Hours of the team each time. */
  effortHours: z.number().min(0).nullable(),
  /** How often a customer needs it in a month; null where unknown. */
  timesPerMonth: z.number().min(0).nullable(),
  /** Days from trigger to done. */
  dueDays: z.number().int().min(0).nullable(),
  touchpoint: one,
  segments: many,
  /** An action always lives in a stage. */
  stage: idSchema,
});
export type Action = z.infer<typeof schema>;

/** When something happens, do something; by the vendor or by the customer. */
export const action = {
  name: 'action',
  label: { ja: 'アクション', en: 'Action' },
  schema,
  create: (id) => ({
    id,
    kind: 'action',
    order: FIRST_ORDER,
    title: NO_TEXT,
    when: NO_TEXT,
    actor: 'vendor',
    owner: NO_TEXT,
    method: null,
    effortHours: null,
    timesPerMonth: null,
    dueDays: null,
    touchpoint: null,
    segments: [],
    stage: '',
  }),
  references: (record) => [
    ...referTo('stage', 'stage', record.stage),
    ...referTo('touchpoint', 'touchpoint', record.touchpoint),
    ...referToMany('segment', 'segments', record.segments),
  ],
  forget: (record, gone) =>
    gone.has(record.stage)
      ? null
      : { ...record, touchpoint: kept(record.touchpoint, gone), segments: keptMany(record.segments, gone) },
  linksTo: ['goal'],
} satisfies Kind<Action>;
