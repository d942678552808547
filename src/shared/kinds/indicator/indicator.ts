import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { NO_TEXT, textSchema } from '#shared/core/text.ts';
import { FIRST_ORDER, type Kind, kept, keptMany, many, one, ordered, referTo, referToMany } from '../kind.ts';
import { conditionSchema, fieldsOf } from './condition.ts';
import { missingSchema, transformSchema } from './transform.ts';

export const FIELD_TYPES = ['number', 'boolean', 'category', 'date', 'rating'] as const;
export const AVAILABILITIES = ['available', 'needs-work', 'not-available'] as const;

const schema = z.strictObject({
  ...ordered,
  kind: z.literal('indicator'),
  title: textSchema,
  /** The action that it watches: the "when" of that action, made measurable. */
  action: one,
  stage: one,
  segments: many,
  /** In the score or a candidate only; a candidate is kept and marked, never thrown away. */
  scored: z.boolean(),
  /** Id of a group of the roadmap's score settings. */
  group: idSchema,
  weight: z.number().positive(),
  /** Ids of profiles of the score settings; empty: every profile whose segments it shares. */
  profiles: z.array(idSchema),
  /** Column of the account data; empty means the title. */
  column: z.string().max(200),
  type: z.enum(FIELD_TYPES),
  unit: textSchema,
  /** Possible values of a category. */
  categories: z.array(z.string().min(1).max(200)),
  source: textSchema,
  owner: textSchema,
  availability: z.enum(AVAILABILITIES),
  /** Column that holds the day of observation, and the days after which a value is stale [SM6]. */
  observedAtColumn: z.string().max(200),
  maxAgeDays: z.number().int().positive().nullable(),
  /** Value to points; null until somebody has set thresholds. */
  transform: transformSchema.nullable(),
  /** null until somebody has decided (indicator/no-missing-policy); then it counts as exclude. */
  missing: missingSchema.nullable(),
  /** What to tell people when it costs points; empty means the title. */
  reason: textSchema,
  /** When the action is due; fields are indicator ids. null: the action is not triggered by this indicator. */
  alert: conditionSchema.nullable(),
});
export type Indicator = z.infer<typeof schema>;

/** A "when", made measurable; scored where an improving action hangs on it. */
export const indicator = {
  name: 'indicator',
  label: { ja: '指標', en: 'Indicator' },
  schema,
  create: (id) => ({
    id,
    kind: 'indicator',
    order: FIRST_ORDER,
    title: NO_TEXT,
    action: null,
    stage: null,
    segments: [],
    scored: false,
    group: 'process',
    weight: 1,
    profiles: [],
    column: '',
    type: 'number',
    unit: NO_TEXT,
    categories: [],
    source: NO_TEXT,
    owner: NO_TEXT,
    availability: 'needs-work',
    observedAtColumn: '',
    maxAgeDays: null,
    transform: null,
    missing: null,
    reason: NO_TEXT,
    alert: null,
  }),
  references: (record) => [
    ...referTo('action', 'action', record.action),
    ...referTo('stage', 'stage', record.stage),
    ...referToMany('segment', 'segments', record.segments),
    ...(record.alert === null ? [] : referToMany('indicator', 'alert', fieldsOf(record.alert))),
  ],
  forget: (record, gone) => ({
    ...record,
    action: kept(record.action, gone),
    stage: kept(record.stage, gone),
    segments: keptMany(record.segments, gone),
    alert: record.alert !== null && fieldsOf(record.alert).some((id) => gone.has(id)) ? null : record.alert,
  }),
  linksTo: [],
} satisfies Kind<Indicator>;
