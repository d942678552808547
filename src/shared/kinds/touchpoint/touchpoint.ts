import { z } from 'zod';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, kept, keptMany, many, one, ordered, referTo, referToMany } from '../kind.ts';

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('touchpoint'),
  title: textSchema,
  /** Meeting, mail, page, chat… in the team's own word. */
  channel: textSchema,
  /** The self-service resource that stands there. */
  resource: one,
  segments: many,
  stage: one,
});
export type Touchpoint = z.infer<typeof schema>;

/** Where customer and vendor meet, a self-service page included. */
export const touchpoint = {
  name: 'touchpoint',
  label: { ja: '顧客接点', en: 'Touchpoint' },
  schema,
  create: (id) => ({
    id,
    kind: 'touchpoint',
    order: FIRST_ORDER,
    title: NO_TEXT,
    channel: NO_TEXT,
    resource: null,
    segments: [],
    stage: null,
  }),
  references: (record) => [
    ...referTo('stage', 'stage', record.stage),
    ...referTo('resource', 'resource', record.resource),
    ...referToMany('segment', 'segments', record.segments),
  ],
  forget: (record, gone) => ({
    ...record,
    stage: kept(record.stage, gone),
    resource: kept(record.resource, gone),
    segments: keptMany(record.segments, gone),
  }),
  linksTo: ['goal'],
} satisfies Kind<Touchpoint>;
