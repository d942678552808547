import { z } from 'zod';
import { languageSchema, NO_TEXT, textSchema } from '#shared/core/text.ts';
import { fieldsOf } from '../indicator/condition.ts';
import { base, type Kind, keptMany, referToMany } from '../kind.ts';
import { DEFAULT_SCORE, scoreSettingsSchema } from './score-settings.ts';

/** There is one roadmap record in a document, and this is its id. */
export const ROADMAP_ID = 'roadmap';

const schema = z.strictObject({
  ...base,
  kind: z.literal('roadmap'),
  title: textSchema,
  /** What the vendor offers, in a sentence. */
  service: textSchema,
  /** The language in which new texts are written and texts are shown. */
  language: languageSchema,
  /** Hours a month that the team has for customers; null where nobody has said. */
  teamHours: z.number().min(0).nullable(),
  score: scoreSettingsSchema,
});
export type Roadmap = z.infer<typeof schema>;

/** The document as a whole: its title, its language and how it scores. */
export const roadmap = {
  name: 'roadmap',
  label: { ja: 'ロードマップ', en: 'Roadmap' },
  schema,
  create: (id) => ({
    id,
    kind: 'roadmap',
    title: NO_TEXT,
    service: NO_TEXT,
    language: 'ja',
    teamHours: null,
    score: DEFAULT_SCORE,
  }),
  references: ({ score }) => [
    ...score.profiles.flatMap((profile, index) => [
      ...referToMany('segment', `score.profiles[${index}].segments`, profile.segments),
      ...referToMany('stage', `score.profiles[${index}].stages`, profile.stages),
    ]),
    ...score.overrides.flatMap((override, index) =>
      fieldsOf(override.when).map((id) => ({ id, to: ['indicator'] as const, path: `score.overrides[${index}].when` })),
    ),
  ],
  forget: (record, gone) => ({
    ...record,
    score: {
      ...record.score,
      // A profile that loses its last segment would suddenly match everybody, so it goes too.
      profiles: record.score.profiles.flatMap((profile) => {
        const segments = keptMany(profile.segments, gone);
        const stages = keptMany(profile.stages, gone);
        const widened =
          (segments.length === 0 && profile.segments.length > 0) || (stages.length === 0 && profile.stages.length > 0);
        return widened ? [] : [{ ...profile, segments, stages }];
      }),
      overrides: record.score.overrides.filter((override) => !fieldsOf(override.when).some((id) => gone.has(id))),
    },
  }),
  linksTo: [],
} satisfies Kind<Roadmap>;
