import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#shared/core/id.ts';
import { violations } from '#shared/kinds/invariants.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { compile } from '#shared/score/compile/compile.ts';
import { readLevels } from './levels.ts';
import { readMeasures } from './measures-csv.ts';

const csv = readFileSync('tests/fixtures/posthog-health.csv', 'utf8');
const options = {
  title: 'Published health score',
  language: 'en' as const,
  random: seededRandom(1),
  place: 'measures.csv',
};

describe('levels in words', () => {
  it('become steps, rising where more is better', () => {
    const read = readLevels({ better: 'higher', poor: '< 20', concerning: '20-40', healthy: '>= 40' });
    expect(read).toMatchObject({
      ok: true,
      transform: {
        below: 0,
        steps: [
          { from: 20, score: 50, inclusive: true },
          { from: 40, score: 100, inclusive: true },
        ],
      },
    });
  });

  it('give a boundary to the side that was written exactly, and tell so', () => {
    const read = readLevels({ better: 'lower', poor: '> 2', concerning: '0-2', healthy: '0' });
    expect(read).toMatchObject({
      ok: true,
      transform: {
        below: 100,
        steps: [
          { from: 0, score: 50, inclusive: false },
          { from: 2, score: 0, inclusive: false },
        ],
      },
      decisions: [{ boundary: 0, decided: { en: 'Exactly 0 counts as healthy.' } }],
    });
  });

  it('with a gap between them are not guessed', () => {
    expect(readLevels({ better: 'higher', poor: '< 2', concerning: '3-5', healthy: '> 5' })).toMatchObject({
      ok: false,
    });
    expect(readLevels({ better: 'higher', poor: 'bad', concerning: '3-5', healthy: '> 5' })).toMatchObject({
      ok: false,
      level: 'poor',
    });
  });
});

describe('a published score as a table', () => {
  it('becomes a document with its groups, weights and measures', () => {
    const read = readMeasures(csv, options);
    if (!read.ok) throw new Error(read.error.message.en);
    const { document, decisions } = read.value;
    expect(violations(document)).toEqual([]);
    expect(ofKind(document, 'indicator')).toHaveLength(20);
    const { model, diagnostics } = compile(document, 1, 'en');
    expect(diagnostics).toEqual([]);
    expect(model?.profiles[0]?.groups.map((group) => group.weight)).toEqual([15, 5, 5, 33, 20, 17, 5]);
    expect(decisions.length).toBeGreaterThan(0);
    for (const decision of decisions) expect(csv.split('\n')[decision.row - 1]).toContain(decision.measure);
  });

  it('without a column names it, and with a broken row names the row', () => {
    expect(readMeasures('group,measure\na,b', options)).toMatchObject({
      ok: false,
      error: { code: 'measures.columns', place: 'measures.csv › row 1' },
    });
    const broken = csv.replace('> 5,1-5,<= 1', 'often,1-5,<= 1');
    expect(readMeasures(broken, options)).toMatchObject({
      ok: false,
      error: { code: 'measures.unreadable', place: 'measures.csv › row 2, column poor' },
    });
  });
});
