/** What is measured: `run` is timed, `prepare` is not. A number that `run` gives is the time it took by a clock of its own. */
export interface Work {
  readonly prepare?: () => unknown;
  readonly run: () => unknown;
}

/** Rounds before the first one that counts: code gets compiled, caches get warm. */
const WARM_UP = 2;

/** Milliseconds of a work by its name. */
export interface Times<N extends string> {
  /** Of the round in the middle. */
  median(name: N): number;
  /** Of the fastest round, for work that only computes: whatever else runs on the machine can only add to it. */
  best(name: N): number;
}

/**
 * Times works that take turns inside a round; each round begins with another one, so that a noisy machine is noisy to all
 * of them alike.
 */
export async function inTurn<N extends string>(works: Record<N, Work>, rounds: number): Promise<Times<N>> {
  const entries: readonly [string, Work][] = Object.entries(works);
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const first = (round + WARM_UP) % entries.length;
    for (const [name, { prepare, run }] of [...entries.slice(first), ...entries.slice(0, first)]) {
      await prepare?.();
      const start = performance.now();
      const own = await run();
      const spent = performance.now() - start;
      if (round >= 0) times.get(name)?.push(typeof own === 'number' ? own : spent);
    }
  }
  return {
    median: (name) => median(times.get(name) ?? []),
    best: (name) => Math.min(...(times.get(name) ?? [])),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}
