import type { Account } from './account.ts';
import { dayNumber } from './calendar.ts';
import type { Field } from './model.ts';

/** A field's value as measures and conditions see it: a date has become its age in days; null is missing [SM6]. */
export type Seen = number | string | boolean | null;

/**
 * Reads one field of an account at a day (since 1970-01-01).
 *
 * Missing [SM6]: absent, null, of another type, not finite, an empty text, or expired. A field with `maxAgeDays` is expired when
 * its observation date is missing or lies more than that many days before `asOf`; a date in the future counts as fresh. What has
 * expired is missing for measures and for conditions alike. A future `date` has a negative age.
 */
export function fieldReader(field: Field, asOf: number): (account: Account) => Seen {
  const read = typeReader(field, asOf);
  const { observedAtField, maxAgeDays } = field;
  if (maxAgeDays === undefined) return read;
  if (observedAtField === undefined) return () => null;
  return (account) => {
    const observed = account[observedAtField];
    if (typeof observed !== 'string') return null;
    const day = dayNumber(observed);
    return day === null || asOf - day > maxAgeDays ? null : read(account);
  };
}

function typeReader({ name, type }: Field, asOf: number): (account: Account) => Seen {
  switch (type) {
    case 'number':
    case 'rating':
      return (account) => {
        const value = account[name];
        return typeof value === 'number' && Number.isFinite(value) ? value : null;
      };
    case 'boolean':
      return (account) => {
        const value = account[name];
        return typeof value === 'boolean' ? value : null;
      };
    case 'category':
      return (account) => {
        const value = account[name];
        return typeof value === 'string' && value !== '' ? value : null;
      };
    case 'date':
      return (account) => {
        const value = account[name];
        const day = typeof value === 'string' ? dayNumber(value) : null;
        return day === null ? null : asOf - day;
      };
  }
}
