import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seededRandom } from '#shared/core/id.ts';
import { yamlText } from '#shared/export/yaml.ts';
import { ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { fixturePath } from '../../../tests/fixtures/documents.ts';
import { imported } from './imports.ts';

const read = (bytes: Uint8Array, path = 'wall.md') => imported(bytes, path, 'ja', seededRandom(1));
const fixture = (name: string) => new Uint8Array(readFileSync(fixturePath(name)));
const utf8 = (text: string) => new TextEncoder().encode(text);

function titles(bytes: Uint8Array): unknown[] {
  const document = read(bytes);
  if (!document.ok) throw new Error(document.error.code);
  return ofKind(document.value.document, 'note').map((note) => note.title.ja);
}

test('lines become notes in their order, and a heading becomes the title', () => {
  const document = read(utf8('# 壁\n\n- 研修を終えた\n- [ ] 担当者が決まった\n'));
  if (!document.ok) throw new Error(document.error.code);
  expect(roadmapOf(document.value.document).title).toEqual({ ja: '壁' });
  expect(ofKind(document.value.document, 'note').map((note) => note.title.ja)).toEqual([
    '研修を終えた',
    '担当者が決まった',
  ]);
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

test('a published table of measures becomes indicators, and each boundary that was decided is said', () => {
  const measures = read(fixture('posthog-health.csv'), 'posthog-health.csv');
  if (!measures.ok) throw new Error(measures.error.code);
  const { document, notice } = measures.value;
  expect(ofKind(document, 'indicator').every(({ scored }) => scored)).toBe(true);
  expect(roadmapOf(document).title).toEqual({ ja: 'posthog-health' });
  expect(notice).toMatchObject({ code: 'import.boundaries-decided', place: 'posthog-health.csv' });
  expect(notice?.remedy.ja).toMatch(/^\d+行目「.+」: .+ → .+/u);
  expect(notice?.remedy.en).toMatch(/^Row \d+, .+: .+ → .+/u);
});

test('a score model becomes a roadmap, as JSON and as YAML, and what could not stay is listed', () => {
  const json = fixture('demo-model.json');
  const yaml = utf8(yamlText(JSON.parse(new TextDecoder().decode(json))));
  const [fromJson, fromYaml] = [read(json, 'demo.json'), read(yaml, 'demo.yml')];
  if (!fromJson.ok || !fromYaml.ok) throw new Error('a model that cannot be read');
  expect(fromYaml.value.document).toEqual(fromJson.value.document);
  expect(ofKind(fromJson.value.document, 'indicator').filter(({ scored }) => scored)).toHaveLength(3);
  expect(fromJson.value.notice).toMatchObject({ code: 'import.model-changed', place: 'demo.json' });
  expect(fromJson.value.notice?.remedy.en).toContain('triggers[t1].id: "t1" became "due-a1".');
});

test('a broken model and a table without its columns name the file and the place', () => {
  expect(read(utf8('{"format": "waymark.score-model/1", "id": 3}'), 'a.json')).toMatchObject({
    ok: false,
    error: { code: 'model.shape', place: 'a.json: id' },
  });
  expect(read(utf8('a,b\n1,2\n'), 'a.csv')).toMatchObject({ ok: false, error: { place: 'a.csv › row 1' } });
});
