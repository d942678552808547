import { generateNKeysBetween } from 'fractional-indexing';
import { z } from 'zod';

/** A fractional key: cards can be put between two others without renumbering the rest. Compared by code unit. */
export const orderSchema = z
  .string()
  .regex(/^[A-Za-z][0-9A-Za-z]*$/)
  .max(500);

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Ascending by key; equal keys (possible after a merge of copies) fall back to the id, so that every view agrees. */
export function byOrder(a: Ordered, b: Ordered): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** `count` ascending keys strictly between two neighbours; null stands for the open end. */
export function ordersBetween(before: string | null, after: string | null, count: number): string[] {
  // Equal neighbours leave no room: the new cards then follow the first of them.
  const upper = before !== null && after !== null && before >= after ? null : after;
  return generateNKeysBetween(before, upper, count);
}
