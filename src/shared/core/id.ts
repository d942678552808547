import { z } from 'zod';

/** Ids are made once and never change; the prefix names the kind so that a log can be read. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 14;

/** Sixteen or more random bytes; the caller owns the source, so that decide stays pure and tests can be seeded. */
export type RandomBytes = (count: number) => Uint8Array;

/** A new id such as `goal-4k2m…`: 14 characters of 36 give 72 bits. */
export function newId(prefix: string, random: RandomBytes = cryptoRandom): string {
  let id = `${prefix}-`;
  // 252 = 7 × 36: larger bytes are thrown away, so that every character is equally likely.
  while (id.length < prefix.length + 1 + LENGTH) {
    for (const byte of random(LENGTH)) {
      if (byte < 252 && id.length < prefix.length + 1 + LENGTH) id += ALPHABET.charAt(byte % 36);
    }
  }
  return id;
}

function cryptoRandom(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Bytes from a seed (mulberry32), for fixtures and generated documents: the same seed gives the same ids. */
export function seededRandom(seed: number): RandomBytes {
  let state = seed >>> 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) & 0xff;
    });
}
