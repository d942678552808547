/** Nesting that no record reaches; beyond it, the stack of whoever walks the value would be at risk. */
const MAX_DEPTH = 64;

/** JSON of a sane depth; undefined for anything else. */
export function jsonIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** True where a value nests no deeper than any record does. */
export function isShallow(value: unknown, depth: number = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}
