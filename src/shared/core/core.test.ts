import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { idSchema, newId, seededRandom } from './id.ts';
import { canonicalJson, jsonEqual } from './json.ts';
import { orderSchema, ordersBetween } from './order.ts';
import { parse, rule } from './parse.ts';
import { cleaned, isFallback, MAX_TEXT, shown, textIn, textSchema, withText } from './text.ts';

describe('a text', () => {
  it('is shown in the other language, and says so, where its own is missing', () => {
    const text = textIn('ja', '導入');
    expect(shown(text, 'ja')).toBe('導入');
    expect(shown(text, 'en')).toBe('導入');
    expect(isFallback(text, 'en')).toBe(true);
    expect(isFallback(text, 'ja')).toBe(false);
  });

  it('forgets a language that is emptied', () => {
    expect(withText({ ja: '導入', en: 'Onboarding' }, 'ja', '')).toEqual({ en: 'Onboarding' });
  });

  it('is always storable after cleaning, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (pasted) => {
        expect(textSchema.safeParse({ ja: cleaned(pasted) }).success).toBe(true);
      }),
    );
    expect(cleaned('half \ud83d')).toBe('half \ufffd');
    expect(cleaned('a\r\nb\rc\0')).toBe('a\nb\nc');
    expect(cleaned('x'.repeat(MAX_TEXT + 5))).toHaveLength(MAX_TEXT);
  });
});

describe('an id', () => {
  it('is well-formed, new each time, and repeatable from a seed', () => {
    const ids = new Set(Array.from({ length: 1000 }, () => newId('goal')));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(idSchema.safeParse(id).success).toBe(true);
    expect(newId('goal', seededRandom(5))).toBe(newId('goal', seededRandom(5)));
  });
});

describe('order keys', () => {
  it('stand in ascending order between their neighbours, however often one inserts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = Math.min(place, keys.length);
          const [key = ''] = ordersBetween(keys[at - 1] ?? null, keys[at] ?? null, 1);
          keys.splice(at, 0, key);
        }
        expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(orderSchema.safeParse(key).success).toBe(true);
      }),
    );
  });

  it('are still given between equal neighbours, which copies of a file can bring', () => {
    expect(ordersBetween('a1', 'a1', 1)).toHaveLength(1);
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order in which keys were set [SM16]', () => {
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: undefined }] })).toBe(canonicalJson({ a: [{ d: 2 }], b: 1 }));
  });

  it('holds the same value as what it was made from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const back: unknown = JSON.parse(canonicalJson(value));
        expect(jsonEqual(back, JSON.parse(JSON.stringify(value)))).toBe(true);
      }),
    );
  });
});

describe('parsing at a boundary', () => {
  const failure = { code: 'x.invalid', at: 'file.json', remedy: { ja: '直す', en: 'mend' } };

  it('names the place inside and speaks both languages', () => {
    const schema = z.strictObject({ bands: z.array(z.strictObject({ from: z.number() })) });
    const result = parse(schema, { bands: [{ from: 1 }, { from: 'x' }] }, failure);
    expect(result).toMatchObject({ ok: false, error: { code: 'x.invalid', place: 'file.json › bands[1].from' } });
    if (result.ok) return;
    expect(result.error.message.ja).toMatch(/[ぁ-ん]/u);
    expect(result.error.message.en).toMatch(/expected number/u);
  });

  it('takes the words of a rule of our own apart', () => {
    const schema = z.number().refine((value) => value > 0, rule('正の数が必要です', 'must be positive'));
    const result = parse(schema, -1, failure);
    if (result.ok) throw new Error('accepted');
    expect(result.error.message.ja).toContain('正の数が必要です');
    expect(result.error.message.en).toContain('must be positive');
  });
});
