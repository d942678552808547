import { CATEGORIES } from '#shared/kinds/roadmap/score-settings.ts';
import { type Field, type Measure, MODEL_FORMAT, type ScoreModel } from '#shared/score/model.ts';

const TYPES = ['number', 'number', 'boolean', 'category', 'date', 'rating'] as const;
const PLANS = ['free', 'pro', 'team', 'enterprise'];

/** A model with twenty measures of all types, an override and a trigger: what the scorer's speed is measured with. */
export function twentyMeasures(): ScoreModel {
  const fields = Array.from(
    { length: 20 },
    (_, i): Field => ({
      name: `f${i}`,
      label: `Field ${i}`,
      type: TYPES[i % 6] ?? 'number',
      availability: 'available',
    }),
  );
  const groups = CATEGORIES.map((id, g) => ({
    id,
    label: id,
    weight: [40, 30, 30][g] ?? 30,
    measures: fields.filter((_, i) => i % 3 === g).map(measureOf),
  }));
  const action = { id: 'a', title: 'Call', owner: null, method: null, effortHours: 1, dueDays: 7 };
  return {
    format: MODEL_FORMAT,
    id: 'twenty',
    title: 'Twenty measures',
    locale: 'en',
    revision: 1,
    accountId: 'account',
    segmentField: 'segment',
    stageField: 'stage',
    minCoverage: 0.5,
    bands: [
      { id: 'red', label: 'At risk', from: 0 },
      { id: 'yellow', label: 'Watch', from: 40 },
      { id: 'green', label: 'Healthy', from: 70 },
    ],
    fields,
    profiles: [
      {
        id: 'all',
        label: 'All',
        segments: [],
        stages: [],
        groups,
        overrides: [{ id: 'o', label: 'Hardly used', when: { field: 'f0', op: 'lt', value: 5 }, cap: 39 }],
      },
    ],
    triggers: [{ id: 't', segments: [], stages: [], when: { field: 'f1', op: 'lt', value: 5 }, action }],
  };
}

/** Accounts for that model as a CSV, one value in seventeen missing; equal counts give equal bytes. */
export function accountCsv(count: number): Uint8Array {
  const { fields } = twentyMeasures();
  const lines = [['account', 'segment', 'stage', ...fields.map((field) => field.name)].join(',')];
  for (let row = 0; row < count; row++) {
    const cells = fields.map((field, i) => cellOf(field, (row * 7 + i * 13) % 101));
    lines.push([`acc-${row}`, 'self-help', 'onboarding', ...cells].join(','));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function cellOf(field: Field, n: number): string {
  if (n % 17 === 0) return '';
  switch (field.type) {
    case 'number':
      return String(n + 0.25);
    case 'rating':
      return String(1 + (n % 5));
    case 'boolean':
      return n % 2 === 0 ? 'yes' : 'no';
    case 'category':
      return PLANS[n % 4] ?? '';
    case 'date':
      return `2026-0${1 + (n % 9)}-1${n % 10}`;
  }
}

function measureOf(field: Field): Measure {
  return {
    id: `m-${field.name}`,
    field: field.name,
    label: field.label,
    weight: 1,
    transform: transformOf(field.type),
    missing: { policy: 'exclude' },
    reason: `${field.label} is low`,
    trace: { goals: [], actions: [], stages: [] },
  };
}

function transformOf(type: Field['type']): Measure['transform'] {
  switch (type) {
    case 'boolean':
      return { type: 'boolean', true: 100, false: 0 };
    case 'category':
      return { type: 'categories', scores: { free: 20, pro: 60, team: 80 }, otherwise: 100 };
    case 'date':
      return {
        type: 'steps',
        below: 100,
        steps: [
          { from: 90, score: 50, inclusive: true },
          { from: 180, score: 0, inclusive: false },
        ],
      };
    case 'rating':
    case 'number':
      return {
        type: 'linear',
        points: [
          { x: 0, score: 0 },
          { x: 50, score: 60 },
          { x: 100, score: 100 },
        ],
      };
  }
}
