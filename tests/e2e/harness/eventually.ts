import { expect } from 'vitest';

/** Waits for something to become so; patient, because a test machine may be busy. */
export function eventually<T>(look: () => Promise<T> | T) {
  return expect.poll(look, { timeout: 20_000, interval: 50 });
}
