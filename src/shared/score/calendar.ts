import { fail, ok, type Result } from '#shared/core/result.ts';

const DAY = 86_400_000;
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const TIME = /^[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?$/;

/**
 * The day of `YYYY-MM-DD`, with or without a time behind it, in days since 1970-01-01; null where it is no day of the calendar.
 *
 * The day is taken as written: a time and its zone never move it [SM5]. Years 0001 to 9999.
 */
export function dayNumber(text: string): number | null {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  // Written so that NaN, from anything but a digit, is refused too.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= (MONTH_LENGTHS[month - 1] ?? 0))) return null;
  if (month === 2 && day === 29 && !isLeap(year)) return null;
  if (text.length > 10 && !TIME.test(text.slice(10))) return null;
  return daysFromCivil(year, month, day);
}

/** The other way round: a day since 1970-01-01 as `YYYY-MM-DD`. Years 0001 to 9999. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day on which accounts are judged, as a caller gives it. Nothing in the product's scoring reads a clock [SM5]. */
export function readAsOf(text: string): Result<string> {
  const day = dayNumber(text.trim());
  if (day !== null) return ok(dayText(day));
  return fail(
    'score.as-of',
    {
      ja: `「${text}」は日付として読めません。`,
      en: `“${text}” is not a date.`,
    },
    {
      ja: '採点の基準日を YYYY-MM-DD の形（例：2026-11-01）で指定してください。',
      en: 'Give the day to score at as YYYY-MM-DD, for example 2026-11-01.',
    },
  );
}

/** The number in text[start, end), or NaN where anything but a digit stands. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01 by counting eras of 400 years, with March as the first month. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
