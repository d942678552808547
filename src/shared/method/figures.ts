/** A number as messages show it: one decimal at most, without a trailing zero. */
export function inTenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
