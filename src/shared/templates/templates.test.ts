import { describe, expect, it } from 'vitest';
import { seededRandom } from '#shared/core/id.ts';
import { LANGUAGES } from '#shared/core/text.ts';
import { violations } from '#shared/kinds/invariants.ts';
import { recordSchema } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { compile } from '#shared/score/compile/compile.ts';
import { generateDocument } from './generate.ts';
import { TEMPLATES } from './registry.ts';

describe.each(Object.entries(TEMPLATES))('the template %s', (_name, template) => {
  it.each(LANGUAGES)('is a whole document in %s and the same for the same seed', (language) => {
    const document = template.build(language, seededRandom(7));
    expect(violations(document)).toEqual([]);
    for (const record of document.records.values()) expect(recordSchema.safeParse(record).error).toBeUndefined();
    expect(template.build(language, seededRandom(7))).toEqual(document);
  });
});

describe('the finished example', () => {
  it('compiles without a diagnostic and watches every "when" of the wall', () => {
    const document = TEMPLATES.example.build('ja', seededRandom(1));
    const { model, diagnostics } = compile(document, 1, 'ja');
    expect(diagnostics).toEqual([]);
    expect(model?.triggers).toHaveLength(8);
    expect(model?.profiles.map((profile) => profile.segments)).toEqual([['A'], ['B']]);
    expect(ofKind(document, 'stage').map((stage) => stage.title.ja)).toEqual([
      '導入',
      '活用',
      '定着・運用',
      '契約更新期',
    ]);
  });

  it('leads every scored measure back to a goal', () => {
    const { model } = compile(TEMPLATES.example.build('ja', seededRandom(1)), 1, 'ja');
    const measures = model?.profiles.flatMap((profile) => profile.groups.flatMap((group) => group.measures)) ?? [];
    expect(measures.length).toBeGreaterThan(10);
    for (const measure of measures) expect(measure.trace, measure.label).not.toMatchObject({ goals: [] });
  });
});

describe('a generated document', () => {
  it.each([0, 1, 37, 1000])('of %d cards has that many, is whole, and compiles', (cards) => {
    const document = generateDocument(cards, 42, 'en');
    const counted = (['goal', 'touchpoint', 'action', 'indicator'] as const).map(
      (kind) => ofKind(document, kind).length,
    );
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(cards);
    expect(violations(document)).toEqual([]);
    for (const record of document.records.values()) expect(recordSchema.safeParse(record).error).toBeUndefined();
    if (cards >= 37) expect(compile(document, 1, 'en').model).not.toBeNull();
  });

  it('is the same for the same seed and another for another', () => {
    expect(generateDocument(50, 3, 'ja')).toEqual(generateDocument(50, 3, 'ja'));
    expect(generateDocument(50, 3, 'ja')).not.toEqual(generateDocument(50, 4, 'ja'));
  });
});
