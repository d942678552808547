import { expect, it } from 'vitest';
import { seededRandom } from '#shared/core/id.ts';
import { compile } from '#shared/score/compile/compile.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF } from '#shared/score/sample.ts';
import { TEMPLATES } from '#shared/templates/registry.ts';
import { sampleShape, samplesFor } from './samples.ts';
import { rowsOf } from './scoring.ts';
import { localDay } from './today.ts';

function example(): ScoreModel {
  const { model } = compile(TEMPLATES.example.build('ja', seededRandom(1)), 1, 'ja');
  if (model === null) throw new Error('the example has no model');
  return model;
}

it('made-up accounts have the same scores whatever the day', () => {
  const model = example();
  const then = rowsOf(model, samplesFor(model, EXAMPLE_AS_OF), EXAMPLE_AS_OF);
  const later = rowsOf(model, samplesFor(model, '2031-12-24'), '2031-12-24');
  expect(later.map(({ score }) => score)).toEqual(then.map(({ score }) => score));
  expect(new Set(then.map(({ score }) => score.band))).toEqual(new Set(['red', 'yellow', 'green', 'unknown']));
});

it('made-up accounts stay while weights and thresholds move, and are made anew for another column', () => {
  const model = example();
  const [field, ...fields] = model.fields;
  if (field === undefined) throw new Error('the example has no fields');
  const profiles = model.profiles.map((profile) => ({ ...profile, groups: profile.groups.slice(1) }));
  expect(sampleShape({ ...model, profiles })).toBe(sampleShape(model));
  expect(sampleShape({ ...model, fields: [{ ...field, name: 'other' }, ...fields] })).not.toBe(sampleShape(model));
});

it('today is the day of the calendar on this machine', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 10, 30, 23, 59))).toBe('2026-11-30');
});
