import { describe, expect, it } from 'vitest';
import { DEFAULT_SCORE } from '#shared/kinds/roadmap/score-settings.ts';
import { levelsOf, toneOf } from './levels.ts';

const { bands } = DEFAULT_SCORE;
const tones = (levels: readonly { tone: string }[]) => levels.map((level) => level.tone);

describe('the bar of an indicator', () => {
  it('shows steps from small values to large, each in the tone of its points', () => {
    const levels = levelsOf(
      {
        type: 'steps',
        below: 0,
        steps: [
          { from: 2, score: 50, inclusive: true },
          { from: 4, score: 100, inclusive: true },
        ],
      },
      bands,
    );
    expect(tones(levels)).toEqual(['risk', 'watch', 'healthy']);
  });

  it('turns round where more is worse', () => {
    const line = {
      type: 'linear',
      points: [
        { x: 0, score: 100 },
        { x: 30, score: 0 },
      ],
    } as const;
    expect(tones(levelsOf({ ...line, points: [...line.points] }, bands))).toEqual(['healthy', 'watch', 'risk']);
  });

  it('cuts a line where its points pass into another band', () => {
    const levels = levelsOf(
      {
        type: 'linear',
        points: [
          { x: 0, score: 0 },
          { x: 100, score: 100 },
        ],
      },
      bands,
    );
    expect(tones(levels)).toEqual(['risk', 'watch', 'healthy']);
    const [risk, watch] = levels;
    // 40 and 30 of 150 points in all: the open ends count a quarter of the line each.
    expect(risk?.share).toBeCloseTo(65 / 150);
    expect(watch?.share).toBeCloseTo(30 / 150);
  });

  it('is one level where neighbours share a tone, and always adds up to the whole', () => {
    const levels = levelsOf({ type: 'categories', scores: { a: 0, b: 10, c: 90 }, otherwise: null }, bands);
    expect(tones(levels)).toEqual(['risk', 'healthy']);
    expect(levels.reduce((sum, level) => sum + level.share, 0)).toBeCloseTo(1);
  });
});

describe('the tone of points', () => {
  it('follows the bands of the roadmap: lowest at risk, highest healthy, others to be watched', () => {
    expect([0, 39.9, 40, 69.9, 70, 100].map((score) => toneOf(score, bands))).toEqual([
      'risk',
      'risk',
      'watch',
      'watch',
      'healthy',
      'healthy',
    ]);
  });
});
