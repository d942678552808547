import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import { LANGUAGES } from '#shared/core/text.ts';
import { documentOf } from '#shared/document/document.ts';
import { violations } from '#shared/kinds/invariants.ts';
import { type RoadmapDocument, recordSchema } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { DEFAULT_SCORE } from '#shared/kinds/roadmap/score-settings.ts';
import { generateDocument } from '#shared/templates/generate.ts';
import { TEMPLATES } from '#shared/templates/registry.ts';
import { mended } from '../../../tests/generators/findings.ts';
import { CHECKS, checkDocument } from './registry.ts';

/** A document of one scored indicator in each group, before `change`. */
function documentWith(change: (author: Author) => void): RoadmapDocument {
  const author = new Author('en', seededRandom(1));
  for (const group of ['process', 'relationship', 'outcome']) {
    author.add('indicator', { title: author.text(group), group, scored: true });
  }
  change(author);
  return author.document;
}

const codes = (document: RoadmapDocument) => checkDocument(document).map(({ code }) => code);
const settings = (author: Author, score: Partial<typeof DEFAULT_SCORE>) =>
  author.change('roadmap', ROADMAP_ID, { score: { ...DEFAULT_SCORE, ...score } });

describe('the checks of the score', () => {
  const sound = documentWith(() => {});
  const [red, yellow] = DEFAULT_SCORE.bands;
  if (red === undefined || yellow === undefined) throw new Error('bands');

  it.each<[string, (author: Author) => void]>([
    ['score/bad-bands', (author) => settings(author, { bands: [{ ...red, from: 10 }, yellow] })],
    ['score/bad-bands', (author) => settings(author, { bands: [red, { ...yellow, from: 0 }] })],
    [
      'score/zero-weight',
      (author) => {
        for (const name of ['process', 'relationship', 'outcome']) {
          author.change('indicator', author.named('indicator', name).id, { scored: false });
        }
      },
    ],
    [
      'score/empty-group',
      (author) => author.change('indicator', author.named('indicator', 'outcome').id, { scored: false }),
    ],
    [
      'score/unreachable-profile',
      (author) => {
        const any = { label: author.text('Any'), segments: [], stages: [], groupWeights: {} };
        settings(author, {
          profiles: [
            { ...any, id: 'p1' },
            { ...any, id: 'p2' },
          ],
        });
      },
    ],
  ])('find %s where it is, and not where it is not', (code, change) => {
    expect(codes(documentWith(change))).toContain(code);
    expect(codes(sound)).not.toContain(code);
  });
});

/** The method's table: every check with its severity, in order. */
const TABLE = `
  goal/no-success-state warning
  goal/not-agreed info
  goal/single-perspective warning
  goal/unserved warning
  goal/broken-chain info
  segment/touch-as-segment warning
  segment/no-goal warning
  segment/same-goals info
  segment/missing-stakeholder info
  stage/same-actions info
  stage/no-vendor-view info
  stage/no-exit warning
  stage/no-action warning
  action/no-when warning
  action/not-measurable warning
  action/no-owner info
  action/no-method info
  action/vendor-only info
  indicator/no-action warning
  indicator/lagging warning
  indicator/no-source warning
  indicator/no-missing-policy warning
  indicator/stale-rating warning
  indicator/one-category info
  indicator/too-many info
  score/bad-bands error
  score/zero-weight error
  score/empty-group error
  score/unreachable-profile error
  value/untold info
  feedback/none info
  feedback/one-department info
  scale/no-self-service info
  scale/unmeasured-resource info
  scale/over-capacity warning
  outcome/none warning
  board/too-dense info`;

describe('the checks of the method', () => {
  it('are those of the table, each with its severity', () => {
    const lines = TABLE.trim().split('\n');
    expect(CHECKS.map(({ code, severity }) => `${code} ${severity}`)).toEqual(lines.map((line) => line.trim()));
  });

  it.each(CHECKS.map(({ code, why }) => [code, why] as const))('say why, in both languages: %s', (_, why) => {
    expect(why.ja).toMatch(/(?:す|せん)。$/u);
    expect(why.en).toMatch(/^[A-Z].*[.]$/u);
  });

  it.each(['blank', 'lifecycle'] as const)('leave somebody who begins with the template %s in peace', (name) => {
    expect(checkDocument(TEMPLATES[name].build('ja', seededRandom(1)))).toEqual([]);
  });

  it('have little to say of the finished example: what is left to agree on and to tell', () => {
    const found = new Set(codes(TEMPLATES.example.build('ja', seededRandom(1))));
    expect([...found]).toEqual(['goal/not-agreed', 'value/untold']);
  });

  it('put errors first, then warnings, then advice', () => {
    const severities = checkDocument(generateDocument(300, 1, 'en')).map(({ severity }) => severity);
    expect(severities).toEqual(['error', 'warning', 'info'].flatMap((one) => severities.filter((two) => two === one)));
    expect(new Set(severities).size).toBe(3);
  });
});

/** The example or a generated roadmap after somebody has taken records out and emptied fields, whole as any document. */
const worn = fc
  .record({
    seed: fc.nat(),
    cards: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
    gone: fc.array(fc.nat(), { maxLength: 12 }),
    emptied: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
  })
  .map(({ seed, cards, gone, emptied }) => {
    const whole =
      cards === null ? TEMPLATES.example.build('ja', seededRandom(seed)) : generateDocument(cards, seed, 'en');
    const author = Author.of(whole, seededRandom(seed));
    const at = (index: number) => [...author.document.records.values()][index % author.document.records.size];
    for (const [index, field] of emptied) {
      const record = at(index);
      if (record === undefined) continue;
      const [name, value] = Object.entries(record)[field % Object.keys(record).length] ?? [];
      const empty = typeof value === 'boolean' ? !value : Array.isArray(value) ? [] : value === null ? null : {};
      const changed = name === undefined || name === 'kind' ? record : { ...record, [name]: empty };
      if (!recordSchema.safeParse(changed).success || record.kind === 'roadmap') continue;
      author.do({ type: 'record.change', ids: [record.id], fields: { [name ?? '']: empty } });
    }
    for (const index of gone) {
      const record = at(index);
      if (record === undefined || record.kind === 'roadmap') continue;
      author.do(
        record.kind === 'stage'
          ? { type: 'stage.remove', id: record.id, cards: 'delete' }
          : { type: 'record.remove', ids: [record.id] },
      );
    }
    return author.document;
  });

describe('whatever the document', () => {
  it('worn roadmaps give most checks something to find', () => {
    const found = new Set(fc.sample(worn, { numRuns: 80, seed: 1 }).flatMap(codes));
    expect(found.size).toBeGreaterThan(CHECKS.length / 2);
  });

  it('checks are pure and never throw: the same records give the same findings, and none is changed', () => {
    fc.assert(
      fc.property(worn, (document) => {
        const before = JSON.stringify([...document.records.values()]);
        const found = checkDocument(document);
        expect(checkDocument(documentOf([...document.records.values()].toReversed()))).toEqual(found);
        expect(JSON.stringify([...document.records.values()])).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('findings speak both languages and point at records that are there', () => {
    fc.assert(
      fc.property(worn, (document) => {
        for (const { records, message, fix, code } of checkDocument(document)) {
          expect(records.length, code).toBeGreaterThan(0);
          for (const id of records) expect(document.records.has(id), code).toBe(true);
          for (const text of [message, ...(fix === undefined ? [] : [fix.label])]) {
            for (const language of LANGUAGES) expect(text[language], code).not.toMatch(/^$|undefined|NaN|\[object/u);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a quick fix is accepted, leaves the document whole and takes its finding away', () => {
    fc.assert(
      fc.property(worn, (document) => {
        for (const finding of checkDocument(document)) {
          if (finding.fix === undefined) continue;
          const after = mended(document, finding);
          expect(violations(after)).toEqual([]);
          const same = checkDocument(after).filter(
            ({ code, records }) => code === finding.code && records.join() === finding.records.join(),
          );
          expect(same, finding.code).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
