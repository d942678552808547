/** One order that several lists are to follow; a wish that goes against what is settled already is refused. */
export class CommonOrder {
  readonly #after = new Map<string, Set<string>>();

  /** Puts one before the other. False, and nothing changes, where the other already comes first. */
  add(first: string, second: string): boolean {
    if (first === second || this.#leads(second, first)) return false;
    const after = this.#after.get(first) ?? new Set();
    this.#after.set(first, after.add(second));
    return true;
  }

  /** All that was put before something else, and what. */
  pairs(): (readonly [first: string, second: string])[] {
    return [...this.#after].flatMap(([first, after]) => [...after].map((second) => [first, second] as const));
  }

  /** The names as ordered; those that nothing ties keep the order in which they are given. */
  sorted(names: readonly string[]): string[] {
    const before = new Map<string, number>();
    for (const after of this.#after.values()) {
      for (const name of after) before.set(name, (before.get(name) ?? 0) + 1);
    }
    const sorted: string[] = [];
    const waiting = [...names];
    while (waiting.length > 0) {
      const index = waiting.findIndex((name) => (before.get(name) ?? 0) === 0);
      const [name] = waiting.splice(Math.max(0, index), 1);
      if (name === undefined) break;
      sorted.push(name);
      for (const next of this.#after.get(name) ?? []) before.set(next, (before.get(next) ?? 0) - 1);
    }
    return sorted;
  }

  #leads(from: string, to: string): boolean {
    const seen = new Set([from]);
    const open = [from];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (name === to) return true;
      for (const next of this.#after.get(name) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return false;
  }
}

/** One thing that several lists name: `key` tells equal ones, `list` is where it stands. */
export interface Listed<T> {
  readonly value: T;
  readonly lists: readonly number[];
}

/**
 * Many lists of things as one list that each of them follows. Equal things are one; where two lists order the same things
 * differently, the later list gets its own.
 */
export function merged<T>(lists: readonly (readonly T[])[], keyOf: (value: T) => string): Listed<T>[] {
  const order = new CommonOrder();
  const found = new Map<string, { value: T; lists: number[] }>();
  lists.forEach((list, index) => {
    let before: string | undefined;
    for (const value of list) {
      const wanted = keyOf(value);
      const fits =
        found.get(wanted)?.lists.includes(index) !== true && (before === undefined || order.add(before, wanted));
      const key = fits ? wanted : `${wanted}\n${found.size}`;
      if (!fits && before !== undefined) order.add(before, key);
      const known = found.get(key);
      if (known === undefined) found.set(key, { value, lists: [index] });
      else known.lists.push(index);
      before = key;
    }
  });
  return order.sorted([...found.keys()]).flatMap((key) => found.get(key) ?? []);
}
