/**
 * [SM11] Six decimals, half away from zero, decided on the double itself: `sign(x) · floor(|x| · 10⁶ + 0.5) / 10⁶`.
 *
 * Every step is one IEEE operation, so an engine that writes it the same way gets the same double. A library `round` (SQL's,
 * Excel's) works on the decimal form and may differ in the last place. Never gives −0.
 */
export function round6(value: number): number {
  const size = Math.floor(Math.abs(value) * 1e6 + 0.5) / 1e6;
  return value < 0 && size !== 0 ? -size : size;
}
