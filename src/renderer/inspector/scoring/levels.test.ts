import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsSchema } from '#shared/kinds/indicator/transform.ts';
import { compileTransform } from '#shared/score/transform.ts';
import { directionOf, levelsOf, ruleOf, turned, withOneMore } from './levels.ts';

const rising = {
  type: 'steps' as const,
  below: 0,
  steps: [
    { from: 2, score: 50, inclusive: true },
    { from: 4, score: 100, inclusive: true },
  ],
};
const falling = {
  type: 'steps' as const,
  below: 100,
  steps: [
    { from: 14, score: 50, inclusive: false },
    { from: 30, score: 0, inclusive: false },
  ],
};

const rules = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 5 }).chain((limits) =>
  fc.record({
    type: fc.constant('steps' as const),
    below: fc.integer({ min: 0, max: 100 }),
    steps: fc.tuple(
      ...limits
        .toSorted((a, b) => a - b)
        .map((from) =>
          fc.record({ from: fc.constant(from), score: fc.integer({ min: 0, max: 100 }), inclusive: fc.boolean() }),
        ),
    ),
  }),
);

describe('levels', () => {
  it('say a rising rule from the best level down', () => {
    expect(levelsOf(rising)).toEqual({
      direction: 'higher',
      levels: [
        { limit: 4, holds: true, score: 100 },
        { limit: 2, holds: true, score: 50 },
      ],
      rest: 0,
    });
  });

  it('say a falling rule from the best level up, the limit on its better side', () => {
    expect(levelsOf(falling)).toEqual({
      direction: 'lower',
      levels: [
        { limit: 14, holds: true, score: 100 },
        { limit: 30, holds: true, score: 50 },
      ],
      rest: 0,
    });
  });

  it('lose nothing, whichever direction a rule is said in [SM3]', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom('higher' as const, 'lower' as const), (rule, direction) => {
        expect(ruleOf(levelsOf(rule, direction))).toEqual(rule);
      }),
      { seed: 31 },
    );
  });

  it('stay a valid rule with one more level', () => {
    for (const rule of [rising, falling]) {
      const more = ruleOf(withOneMore(levelsOf(rule)));
      expect(stepsSchema.safeParse(more).success).toBe(true);
      expect(more.steps).toHaveLength(3);
    }
  });
});

describe('turning the direction', () => {
  it('makes the best the worst, and the limit still belongs to the better side', () => {
    const rule = ruleOf(turned(levelsOf(rising)));
    expect(directionOf(rule)).toBe('lower');
    expect([1, 2, 3, 4, 5].map((value) => compileTransform(rule)(value))).toEqual([100, 100, 50, 50, 0]);
  });

  it('twice gives the same rule again', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(ruleOf(turned(turned(levelsOf(rule))))).toEqual(rule);
      }),
      { seed: 32 },
    );
  });
});
