import { describe, expect, it } from 'vitest';
import type { ScoreModel } from '#shared/score/model.ts';
import { conditionText } from './condition-text.ts';

const fields: ScoreModel['fields'] = [
  { name: 'logins', label: 'Logins', type: 'number', availability: 'available' },
  { name: 'plan', label: 'Plan', type: 'category', availability: 'available' },
  { name: 'kickoff', label: 'Kick-off', type: 'date', availability: 'available' },
  { name: 'paid', label: 'Paid', type: 'boolean', availability: 'available' },
];

describe('a condition in words', () => {
  it.each([
    [{ field: 'logins', op: 'lt', value: 5 } as const, 'Logins < 5', 'Logins < 5'],
    [{ field: 'plan', op: 'in', value: ['Pro', 'Free'] } as const, 'Plan = Pro, Free', 'Plan = Pro、Free'],
    [{ field: 'kickoff', op: 'ge', value: 30 } as const, 'days since Kick-off ≥ 30', 'Kick-offからの日数 ≥ 30'],
    [{ field: 'paid', op: 'eq', value: false } as const, 'Paid = no', 'Paid = いいえ'],
    [{ field: 'plan', op: 'missing' } as const, 'Plan has no data', 'Planのデータなし'],
  ])('%j', (condition, en, ja) => {
    expect(conditionText(condition, { fields }, 'en')).toBe(en);
    expect(conditionText(condition, { fields }, 'ja')).toBe(ja);
  });

  it('keeps what belongs together in brackets', () => {
    const condition = {
      all: [
        { field: 'logins', op: 'lt', value: 5 } as const,
        { any: [{ field: 'plan', op: 'missing' } as const, { field: 'paid', op: 'ne', value: true } as const] },
      ],
    };
    expect(conditionText(condition, { fields }, 'en')).toBe('Logins < 5 and (Plan has no data or Paid ≠ yes)');
    expect(conditionText(condition, { fields }, 'ja')).toBe('Logins < 5 かつ (Planのデータなし または Paid ≠ はい)');
  });
});
