import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { Transform } from '#shared/kinds/indicator/transform.ts';

/** Which rules make sense for which type of data, the usual one first. */
export const TRANSFORMS: Readonly<Record<Indicator['type'], readonly Transform['type'][]>> = {
  number: ['steps', 'linear'],
  date: ['steps', 'linear'],
  rating: ['categories', 'steps', 'linear'],
  category: ['categories'],
  boolean: ['boolean'],
};

/** A rule to begin with; the first number in the indicator's words is taken for its limit. null for an unknown kind. */
export function firstTransform(indicator: Indicator, kind: string): Transform | null {
  const limit = numberIn(`${indicator.title.ja ?? ''} ${indicator.title.en ?? ''}`) ?? 10;
  const falls = indicator.type === 'date';
  switch (kind) {
    case 'steps': {
      const [best, worst] = falls ? [100, 0] : [0, 100];
      const step = (from: number, score: number) => ({ from, score, inclusive: !falls });
      return { type: 'steps', below: best, steps: [step(limit, 50), step(limit * 2, worst)] };
    }
    case 'linear':
      return {
        type: 'linear',
        points: [
          { x: 0, score: falls ? 100 : 0 },
          { x: limit, score: falls ? 0 : 100 },
        ],
      };
    case 'categories':
      return { type: 'categories', scores: firstScores(indicator), otherwise: null };
    case 'boolean':
      return { type: 'boolean', true: 100, false: 0 };
    default:
      return null;
  }
}

/** A rating runs evenly from 1 to 5; the values of a category all begin in the middle. */
function firstScores(indicator: Indicator): Record<string, number> {
  if (indicator.type === 'rating') return { '1': 0, '2': 25, '3': 50, '4': 75, '5': 100 };
  return Object.fromEntries(indicator.categories.map((value) => [value, 50]));
}

function numberIn(words: string): number | null {
  const found = /\d+(?:\.\d+)?/.exec(words.normalize('NFKC'));
  const value = Number(found?.[0]);
  return found !== null && value > 0 ? value : null;
}
