import { beforeEach, describe, expect, it } from 'vitest';
import { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import { sharesOf, shareText } from './shares.ts';

const scored = { scored: true, transform: { type: 'boolean' as const, true: 100, false: 0 } };
let author: Author;
let segment: string;

beforeEach(() => {
  author = new Author('ja', seededRandom(5));
  author.add('segment', { title: { ja: 'A' } });
  segment = author.add('segment', { title: { ja: 'B' } });
});

describe('the share of an indicator', () => {
  it('is its part of the group, times the part of the group', () => {
    const heavy = author.add('indicator', { ...scored, group: 'process', weight: 3 });
    author.add('indicator', { ...scored, group: 'process', weight: 1 });
    const result = author.add('indicator', { ...scored, group: 'outcome', weight: 1 });
    const candidate = author.add('indicator', { group: 'process' });
    const shares = sharesOf(author.document);
    // Process 40 and outcome 30 of the 70 that count.
    expect(shares.get(heavy)?.most).toBeCloseTo((40 / 70) * 0.75);
    expect(shares.get(result)?.most).toBeCloseTo(30 / 70);
    expect(shares.has(candidate)).toBe(false);
  });

  it('is a range where segments are scored differently', () => {
    const everywhere = author.add('indicator', { ...scored, group: 'process' });
    author.add('indicator', { ...scored, group: 'process', segments: [segment] });
    const share = sharesOf(author.document).get(everywhere);
    expect(share).toEqual({ least: 0.5, most: 1 });
    expect(share && shareText(share)).toBe('50–100%');
  });
});
