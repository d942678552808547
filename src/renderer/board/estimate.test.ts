import { describe, expect, it } from 'vitest';
import { createRecord } from '#shared/kinds/registry.ts';
import { estimatedHeight } from './estimate.ts';

const goal = (ja: string) => ({ ...createRecord('goal', 'goal-1'), title: { ja } });

describe('the first guess of a card’s height', () => {
  it('grows with the lines that the words will take', () => {
    const short = estimatedHeight(goal('短い'), 180, 'ja');
    const long = estimatedHeight(goal('仮説から検証、実装までを社内だけで毎週回せるようになる'), 180, 'ja');
    expect(long - short).toBe(2 * 19);
  });

  it('is smaller in a wider column', () => {
    const words = goal('仮説から検証、実装までを社内だけで毎週回せる');
    expect(estimatedHeight(words, 300, 'ja')).toBeLessThan(estimatedHeight(words, 150, 'ja'));
  });
});
