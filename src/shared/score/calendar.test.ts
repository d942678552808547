import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../../tests/generators/score.ts';
import { dayNumber, dayText, readAsOf } from './calendar.ts';

test('counts the days of the calendar as the platform does [SM5]', () => {
  const day = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const text = date.toISOString().slice(0, 10);
      const number = Math.floor(date.getTime() / 86_400_000);
      expect(dayNumber(text)).toBe(number);
      expect(dayText(number)).toBe(text);
    }),
    seeded(1000),
  );
});

test('a time may follow, and never moves the day [SM5]', () => {
  const day = dayNumber('2026-01-05');
  for (const time of ['T23:59', ' 00:00:00', 'T09:30:15.250Z', 'T00:00:00+09:00', 'T00:00:00-0800', 'T10:00+09']) {
    expect(dayNumber(`2026-01-05${time}`)).toBe(day);
  }
});

test.each([
  '2026-02-29',
  '2100-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '0000-01-01',
  '2026-1-5',
  '2026/01/05',
  '26-01-05',
  '2026-01-05x',
  '2026-01-05 25:00',
  '２０２６-01-05',
  '46027',
  '',
])('“%s” is no day', (text) => {
  expect(dayNumber(text)).toBeNull();
});

test('the day to score at is asked for in its form', () => {
  expect(readAsOf(' 2026-11-01 ')).toEqual({ ok: true, value: '2026-11-01' });
  expect(readAsOf('tomorrow')).toMatchObject({ ok: false, error: { code: 'score.as-of' } });
});
