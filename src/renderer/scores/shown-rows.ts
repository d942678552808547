/** A row that is drawn, by its index, and how many rows are left out before it. */
export interface ShownRow {
  readonly index: number;
  readonly gap: number;
}

/** Rows beyond what is in sight that are drawn too, and rows that the tallest window shows. */
const SPARE = 10;
const IN_SIGHT = 80;

/**
 * Which of `count` rows are drawn where the `first` in sight is known: those around it, and `kept` wherever it is (-1 for
 * none). The last entry may lie behind the end; it only tells the gap that is left.
 */
export function shownRows(count: number, first: number, kept: number): ShownRow[] {
  // In steps, so that scrolling by a few rows draws nothing.
  const step = Math.min(Math.floor(first / SPARE) * SPARE, Math.max(0, count - 1));
  const from = Math.max(0, step - SPARE);
  const to = Math.min(count, step + IN_SIGHT + SPARE);
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  if (kept >= 0 && kept < from) indexes.unshift(kept);
  if (kept >= to && kept < count) indexes.push(kept);
  return [...indexes, count].map((index, at) => ({ index, gap: index - (indexes[at - 1] ?? -1) - 1 }));
}
