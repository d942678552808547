import fc from 'fast-check';
import { CATEGORIES } from '#shared/kinds/roadmap/score-settings.ts';
import {
  type Field,
  type Group,
  type Measure,
  MODEL_FORMAT,
  type Override,
  type Profile,
  type ScoreModel,
  type Trigger,
} from '#shared/score/model.ts';
import { type Names, namesOf } from './score-names.ts';
import { condition, points, segments, stages, transform, weight } from './score-parts.ts';

export interface ModelOptions {
  /** Most measures of a profile; 40 unless told. */
  readonly mostMeasures?: number;
  /** `wild` unless told. */
  readonly names?: Names;
}

/** Any model that passes `parseModel`. */
export function scoreModel(options: ModelOptions = {}): fc.Arbitrary<ScoreModel> {
  const { mostMeasures = 40 } = options;
  const label = fc.constantFrom(...namesOf(options.names ?? 'wild'));
  return fieldsOf(options).chain((fields) =>
    fc
      .record({
        title: label,
        locale: fc.constantFrom('ja' as const, 'en' as const),
        revision: fc.nat(1000),
        bands: bands(),
        minCoverage: fc.constantFrom(0, 0.25, 1 / 3, 0.5, 0.75, 1),
        profiles: fc.array(profile(fields, label, mostMeasures), { maxLength: 4, size: 'max' }),
        triggers: fc.array(trigger(fields, label), { maxLength: 4, size: 'max' }),
      })
      .map(
        ({ profiles, triggers, ...rest }): ScoreModel => ({
          format: MODEL_FORMAT,
          id: 'generated',
          accountId: 'account',
          segmentField: 'segment',
          stageField: 'stage',
          fields,
          ...rest,
          profiles: profiles.map((part, i) => ({ ...part, id: `p${i}` })),
          triggers: triggers.map((part, i) => ({ ...part, id: `t${i}` })),
        }),
      ),
  );
}

function fieldsOf(options: ModelOptions): fc.Arbitrary<Field[]> {
  const names = namesOf(options.names ?? 'wild');
  const name = fc
    .tuple(fc.constantFrom(...names), fc.nat(2))
    .map(([text, number]) => (number === 0 ? text : `${text} ${number}`));
  const field = fc
    .record({
      name,
      label: fc.constantFrom(...names),
      type: fc.constantFrom(
        'number' as const,
        'number' as const,
        'boolean' as const,
        'category' as const,
        'date' as const,
        'rating' as const,
      ),
      availability: fc.constantFrom('available' as const, 'needs-work' as const),
      maxAgeDays: fc.option(fc.integer({ min: 1, max: 120 }), { freq: 2, nil: undefined }),
      isSharedDate: fc.boolean(),
    })
    .map(({ maxAgeDays, isSharedDate, ...rest }): Field => {
      if (maxAgeDays === undefined) return rest;
      return { ...rest, maxAgeDays, observedAtField: isSharedDate ? 'observed_at' : `${rest.name} at` };
    });
  const folds = options.names === 'case-twins' ? (text: string) => text : (text: string) => text.toLowerCase();
  return fc.uniqueArray(field, { minLength: 1, maxLength: 20, size: 'max', selector: ({ name }) => folds(name) });
}

function bands(): fc.Arbitrary<ScoreModel['bands']> {
  const from = fc.oneof(fc.constantFrom(25, 40, 50, 70, 75, 100), fc.double({ min: 0.5, max: 100, noNaN: true }));
  return fc
    .uniqueArray(from, { maxLength: 5 })
    .map((list) =>
      [0, ...list.sort((a, b) => a - b)].map((start, i) => ({ id: `band${i}`, label: `B${i}`, from: start })),
    );
}

function profile(
  fields: readonly Field[],
  label: fc.Arbitrary<string>,
  most: number,
): fc.Arbitrary<Omit<Profile, 'id'>> {
  const perGroup = Math.max(1, Math.ceil(most / 4));
  const group = fc.record({
    own: fc.constantFrom(...CATEGORIES),
    label,
    weight,
    measures: fc.array(measure(fields, label), { maxLength: perGroup, size: 'max' }),
  });
  return fc
    .record({
      label,
      segments,
      stages,
      groups: fc.array(group, { maxLength: 4, size: 'max' }),
      overrides: fc.array(override(fields, label), { maxLength: 3, size: 'max' }),
    })
    .map(({ groups, overrides, ...rest }) => {
      const taken = new Set<string>();
      let count = 0;
      const named = groups.map(({ own, ...part }, i): Group => {
        const id = taken.has(own) ? `group ${i}` : own;
        taken.add(own);
        const measures = part.measures.map((entry) => ({ ...entry, id: `m${count++}` }));
        return id === own ? { ...part, id, measures } : { ...part, id, category: own, measures };
      });
      return { ...rest, groups: named, overrides: overrides.map((part, i) => ({ ...part, id: `o${i}` })) };
    });
}

function measure(fields: readonly Field[], label: fc.Arbitrary<string>): fc.Arbitrary<Omit<Measure, 'id'>> {
  return fc.constantFrom(...fields).chain((field) =>
    fc.record({
      field: fc.constant(field.name),
      label,
      weight,
      transform: transform(field),
      missing: fc.oneof(
        fc.constant({ policy: 'exclude' as const }),
        points.map((score) => ({ policy: 'score' as const, score })),
      ),
      reason: label,
      trace: fc.constant({ goals: [], actions: [], stages: [] }),
    }),
  );
}

function override(fields: readonly Field[], label: fc.Arbitrary<string>): fc.Arbitrary<Omit<Override, 'id'>> {
  const limits = fc.oneof(
    points.map((cap) => ({ cap })),
    points.map((floor) => ({ floor })),
    fc.record({ cap: points, floor: points }),
  );
  return fc.record({ label, when: condition(fields), limits }).map(({ limits, ...rest }) => ({ ...rest, ...limits }));
}

function trigger(fields: readonly Field[], label: fc.Arbitrary<string>): fc.Arbitrary<Omit<Trigger, 'id'>> {
  return fc.record({
    segments,
    stages,
    when: condition(fields),
    action: fc.record({
      id: fc.constant('action'),
      title: label,
      owner: fc.option(label, { nil: null }),
      method: fc.option(fc.constantFrom('one-to-one', 'self-service'), { nil: null }),
      effortHours: fc.option(fc.constantFrom(0, 0.1, 2), { nil: null }),
      dueDays: fc.option(fc.nat(30), { nil: null }),
    }),
  });
}
