import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '#shared/document/document.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { listed, roadmaps, roadmapWith } from '../../../tests/contract/roadmaps.ts';
import { fromText, looksLikeText, toText } from './text-form.ts';

const FILE = 'Plan.waymark.json';

function read(text: string) {
  const document = fromText(text, FILE);
  if (!document.ok) throw new Error(`${document.error.code} ${document.error.place}`);
  return document.value;
}

function refusal(text: string) {
  const document = fromText(text, FILE);
  if (document.ok) throw new Error('the text was read');
  return document.error;
}

describe('the text form', () => {
  it('gives the same document back, and the same text', () => {
    fc.assert(
      fc.property(roadmaps, (document) => {
        const text = toText(document);
        expect(listed(read(text))).toEqual(listed(document));
        expect(toText(read(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which records came', () => {
    fc.assert(
      fc.property(roadmaps, fc.nat(), (document, turn) => {
        const records: AnyRecord[] = [...document.records.values()];
        const cut = turn % (records.length + 1);
        expect(toText(documentOf([...records.slice(cut), ...records.slice(0, cut)]))).toBe(toText(document));
      }),
    );
  });

  it('has one record a line, the roadmap first, so that an edited card is one changed line', () => {
    const before = toText(roadmapWith(3)).split('\n');
    const after = toText(read(toText(roadmapWith(3)).replace('Goal 2', 'Renewed'))).split('\n');
    expect(before).toHaveLength(8);
    expect(before[1]).toMatch(/^\{"id":"roadmap","kind":"roadmap",.*\},$/);
    expect(before.filter((line, index) => line !== after[index])).toHaveLength(1);
  });

  it('is read with a byte-order mark, Windows line ends, or other spacing', () => {
    const text = toText(roadmapWith(2));
    expect(listed(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(listed(roadmapWith(2)));
    expect(listed(read(JSON.stringify(JSON.parse(text), null, 2)))).toEqual(listed(roadmapWith(2)));
  });

  it('is told from a database by its first character', () => {
    expect(looksLikeText(Buffer.from('\uFEFF\n {"format"'))).toBe(true);
    expect(looksLikeText(Buffer.from('SQLite format 3\0'))).toBe(false);
    expect(looksLikeText(Buffer.alloc(0))).toBe(false);
  });
});

describe('a text with an error', () => {
  const text = toText(roadmapWith(3));
  const line = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

  it('names the line where it stops being JSON', () => {
    const broken = text.replace('"goal-2","kind"', '"goal-2" "kind"');
    expect(refusal(broken)).toMatchObject({ code: 'text.syntax', place: `${FILE}:${line('"goal-2","kind"')}` });
    expect(refusal(text.slice(0, -4)).place).toBe(`${FILE}:6`);
    expect(refusal(text.replace('\n]}', ',\n]}')).place).toBe(`${FILE}:7`);
  });

  it('names line, record and path of a value that breaks its schema', () => {
    const broken = text.replace(/("id":"goal-2".*?"agreed":)false/, '$1"yes"');
    expect(refusal(broken)).toMatchObject({
      code: 'file.bad-record',
      place: `${FILE}:${line('"id":"goal-2"')} › goal-2 › agreed`,
    });
  });

  it('finds the record in a text that was laid out otherwise', () => {
    const loose = JSON.stringify(JSON.parse(text), null, 2).replace(
      /"perspective": "customer"/,
      '"perspective": "money"',
    );
    const at = loose.slice(0, loose.indexOf('"goal-1"')).split('\n').length;
    expect(refusal(loose).place).toBe(`${FILE}:${at - 1} › goal-1 › perspective`);
  });

  it('names both the line and what is not there', () => {
    const dangling = text.replace(/("id":"goal-3".*?"stage":)"stage-1"/, '$1"stage-9"');
    expect(refusal(dangling)).toMatchObject({
      code: 'document.dangling',
      place: `${FILE}:${line('"id":"goal-3"')} › goal-3 › stage`,
    });
  });

  it('finds an id that stands twice, and a merge that was left open', () => {
    const twice = text.replace('"id":"goal-3"', '"id":"goal-2"');
    expect(refusal(twice)).toMatchObject({ code: 'text.duplicate-id', place: expect.stringContaining('goal-2') });
    const open = text.replace('{"id":"goal-2"', '<<<<<<< HEAD\n{"id":"goal-2"');
    expect(refusal(open)).toMatchObject({ code: 'text.merge-conflict', place: `${FILE}:${line('"id":"goal-2"')}` });
  });

  it('says to update where a newer version wrote it, in either version', () => {
    expect(refusal(text.replace('"version":1', '"version":2'))).toMatchObject({ code: 'file.newer-version' });
    expect(refusal(text.replace('"recordsVersion":1', '"recordsVersion":9'))).toMatchObject({
      code: 'file.newer-version',
    });
  });

  it('is no document where it is other JSON', () => {
    for (const other of ['{}', '{"format":"waymark"}', '[]', 'null']) {
      expect(refusal(other)).toMatchObject({ code: 'text.not-a-document', place: FILE });
    }
  });

  it('is refused in time and without a crash, wherever it is cut and however deep it goes', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 3), (length) => {
        expect(refusal(text.slice(0, length)).place).toMatch(/^Plan\.waymark\.json/);
      }),
    );
    const depth = 5_000;
    const deep = text.replace('"agreed":false', `"agreed":${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect(refusal(deep)).toMatchObject({ code: 'file.bad-record' });
  });
});
