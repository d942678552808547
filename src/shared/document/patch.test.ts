import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, documentOf } from './document.ts';
import { type History, NO_HISTORY, record } from './history.ts';
import { apply, difference, EMPTY_PATCH, isEmpty, type Patch, reverse, squash } from './patch.ts';

interface Card {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

const cards = fc
  .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-f]$/), kind: fc.constant('card'), text: fc.string() }), {
    selector: (card) => card.id,
  })
  .map((list) => documentOf<Card>(list));

function applied(document: Document<Card>, patch: Patch<Card>): Document<Card> {
  const result = apply(document, patch);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const plain = (document: Document<Card>) => [...document.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a patch', () => {
  it('leads from one document to the other', () => {
    fc.assert(
      fc.property(cards, cards, (a, b) => {
        expect(plain(applied(a, difference(a, b)))).toEqual(plain(b));
      }),
    );
  });

  it('is taken back by its reverse', () => {
    fc.assert(
      fc.property(cards, cards, (a, b) => {
        const patch = difference(a, b);
        expect(plain(applied(applied(a, patch), reverse(patch)))).toEqual(plain(a));
        expect(reverse(reverse(patch))).toEqual(patch);
      }),
    );
  });

  it('squashes with its successor into one that does both', () => {
    fc.assert(
      fc.property(cards, cards, cards, (a, b, c) => {
        const both = squash(difference(a, b), difference(b, c));
        expect(plain(applied(a, both))).toEqual(plain(c));
        expect(both).toEqual(difference(a, c));
      }),
    );
  });

  it('squashed with its reverse is empty', () => {
    fc.assert(
      fc.property(cards, cards, (a, b) => {
        const patch = difference(a, b);
        expect(isEmpty(squash(patch, reverse(patch)))).toBe(true);
      }),
    );
  });

  it('squashes associatively, with the empty patch as neutral element', () => {
    fc.assert(
      fc.property(cards, cards, cards, cards, (a, b, c, d) => {
        const [p, q, r] = [difference(a, b), difference(b, c), difference(c, d)];
        expect(squash(squash(p, q), r)).toEqual(squash(p, squash(q, r)));
        expect(squash(EMPTY_PATCH, p)).toEqual(p);
        expect(squash(p, EMPTY_PATCH)).toEqual(p);
      }),
    );
  });

  it('made for another state is refused and names the record', () => {
    const a = documentOf<Card>([{ id: 'a', kind: 'card', text: 'one' }]);
    const other = documentOf<Card>([{ id: 'a', kind: 'card', text: 'two' }]);
    const patch = difference(other, documentOf<Card>([]));
    const result = apply(a, patch);
    expect(result).toMatchObject({ ok: false, error: { code: 'document.stale', place: 'a' } });
    expect(plain(a)).toEqual([{ id: 'a', kind: 'card', text: 'one' }]);
  });
});

describe('the history', () => {
  it('walks back and forth over the same steps, and a new edit drops what could be redone', () => {
    const modes = fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 40 });
    fc.assert(
      fc.property(modes, (list) => {
        let tape: History<Card> = NO_HISTORY;
        list.forEach((mode, index) => {
          const before = tape;
          tape = record(tape, mode, { label: `step ${index}`, patch: EMPTY_PATCH });
          if (mode === 'do') expect(tape).toMatchObject({ redo: [], undo: { length: before.undo.length + 1 } });
          else expect(tape.undo.length + tape.redo.length).toBe(before.undo.length + before.redo.length);
          if (mode === 'undo' && before.undo.length > 0) {
            expect(record(tape, 'redo', { label: '', patch: EMPTY_PATCH })).toEqual(before);
          }
        });
      }),
    );
  });
});
