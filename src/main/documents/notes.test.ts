import { expect, test } from 'vitest';
import { seededRandom } from '#shared/core/id.ts';
import { ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { documentFromNotes } from './notes.ts';

const read = (bytes: Uint8Array) => documentFromNotes(bytes, 'ja', seededRandom(1), 'wall.md');
const utf8 = (text: string) => new TextEncoder().encode(text);

function titles(bytes: Uint8Array): unknown[] {
  const document = read(bytes);
  if (!document.ok) throw new Error(document.error.code);
  return ofKind(document.value, 'note').map((note) => note.title.ja);
}

test('lines become notes in their order, and a heading becomes the title', () => {
  const document = read(utf8('# 壁\n\n- 研修を終えた\n- [ ] 担当者が決まった\n'));
  if (!document.ok) throw new Error(document.error.code);
  expect(roadmapOf(document.value).title).toEqual({ ja: '壁' });
  expect(ofKind(document.value, 'note').map((note) => note.title.ja)).toEqual(['研修を終えた', '担当者が決まった']);
});

test('a byte order mark, UTF-16 and Shift_JIS are read', () => {
  expect(titles(utf8('\ufeffあ\r\nい'))).toEqual(['あ', 'い']);
  expect(titles(new Uint8Array(Buffer.from('\ufeffあ\nい', 'utf16le')))).toEqual(['あ', 'い']);
  expect(titles(new Uint8Array([0x82, 0xa0, 0x0a, 0x82, 0xa2]))).toEqual(['あ', 'い']);
});

test('a file that is no text, and a text without lines, say so and name the file', () => {
  expect(read(new Uint8Array([0x50, 0x4b, 0, 0, 0xff]))).toMatchObject({
    ok: false,
    error: { code: 'notes.not-text', place: 'wall.md' },
  });
  expect(read(utf8('\n \n'))).toMatchObject({ ok: false, error: { place: 'wall.md' } });
});
