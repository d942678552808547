import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentFile, writeDocumentFile } from '#main/document-store/document-file.ts';
import { salvage } from '#main/document-store/salvage.ts';
import { violations } from '#shared/kinds/invariants.ts';
import { sure } from '../contract/desk.ts';
import { listed, roadmapWith } from '../contract/roadmaps.ts';

const ROUNDS = 500;
const seed = Number(process.env.WAYMARK_SEED ?? Math.floor(Math.random() * 2 ** 32));
console.log(`Damaged files from seed ${seed}; WAYMARK_SEED=${seed} repeats them.`);

let root: string;
let whole: Buffer;
let text: Buffer;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'waymark-damage-'));
  const [path, textPath] = [join(root, 'Plan.waymark'), join(root, 'Plan.waymark.json')];
  sure(await writeDocumentFile(path, roadmapWith(40)));
  sure(await writeDocumentFile(textPath, roadmapWith(40)));
  [whole, text] = [readFileSync(path), readFileSync(textPath)];
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Whole numbers below a bound, from the seed (mulberry32). */
function dice(from: number): (bound: number) => number {
  let state = from >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % bound;
  };
}

/** One way in which a file goes bad: flipped bits, lost or moved blocks, a cut, foreign bytes in the header. */
function damaged(bytes: Buffer, roll: (bound: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  const at = () => roll(copy.length);
  switch (roll(6)) {
    case 0:
      for (let flips = 1 + roll(20); flips > 0; flips -= 1) copy.writeUInt8(roll(256), at());
      return copy;
    case 1:
      return copy.subarray(0, at());
    case 2: {
      const [start, value] = [at(), roll(256)];
      return copy.fill(value, start, Math.min(copy.length, start + roll(4096)));
    }
    case 3:
      return copy.copyWithin(at(), at(), at());
    case 4:
      for (let flips = 1 + roll(4); flips > 0; flips -= 1) copy.writeUInt8(roll(256), roll(Math.min(200, copy.length)));
      return copy;
    default:
      return Buffer.concat([copy.subarray(0, at()), copy.subarray(at())]);
  }
}

describe('a file damaged in any way', () => {
  it('is read or refused with a reason, and stays as it is', async () => {
    const roll = dice(seed);
    const path = join(root, 'Damaged.waymark');
    const counts = { read: 0, refused: 0, salvaged: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = damaged(round % 4 === 3 ? text : whole, roll);
      writeFileSync(path, bytes);
      const told = `seed ${seed}, round ${round}`;
      const read = await readDocumentFile(path);
      if (read.ok) {
        counts.read += 1;
        expect(violations(read.value.document), told).toEqual([]);
      } else {
        counts.refused += 1;
        expect(read.error.place, told).toContain(path);
        expect(read.error.remedy.ja.length, told).toBeGreaterThan(0);
      }
      const saved = salvage(bytes, path);
      if (saved.ok) {
        counts.salvaged += 1;
        expect(violations(saved.value.document), told).toEqual([]);
      }
      expect(readFileSync(path).equals(bytes), told).toBe(true);
    }
    expect(counts.refused).toBeGreaterThan(ROUNDS / 4);
    expect(counts.salvaged).toBeGreaterThan(ROUNDS / 10);
  }, 180_000);

  it('gives back everything where nothing was lost but the end', () => {
    const saved = sure(salvage(Buffer.concat([whole, Buffer.alloc(5000)]), 'Plan.waymark'));
    expect(listed(saved.document)).toEqual(listed(roadmapWith(40)));
  });
});
