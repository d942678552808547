import { expect, test } from 'vitest';
import { KIND_NAMES } from '#shared/kinds/kind.ts';
import { createRecord } from '#shared/kinds/registry.ts';
import { FIELDS } from './fields-of-kinds.ts';
import { sectionsFor } from './shared-fields.ts';

const names = (kinds: Parameters<typeof sectionsFor>[0]) =>
  sectionsFor(kinds).flatMap((section) => section.fields.map((field) => field.name));

test('every field of every kind can be edited in the inspector', () => {
  for (const kind of KIND_NAMES) {
    if (kind === 'link') continue;
    const shown = new Set(FIELDS[kind].flatMap((section) => section.fields.map((field) => field.name)));
    const held = Object.keys(createRecord(kind, 'one')).filter((name) => !['id', 'kind', 'order'].includes(name));
    expect([...shown].toSorted(), kind).toEqual(held.toSorted());
  }
});

test('of several cards of one kind, what is not their own words can be set at once', () => {
  expect(names(['action', 'action'])).toEqual([
    'actor',
    'owner',
    'method',
    'stage',
    'effortHours',
    'timesPerMonth',
    'dueDays',
    'touchpoint',
    'segments',
  ]);
});

test('of cards of different kinds, only what they share can be set', () => {
  expect(names(['goal', 'action'])).toEqual(['stage', 'segments']);
  expect(names(['goal', 'stage'])).toEqual([]);
});
