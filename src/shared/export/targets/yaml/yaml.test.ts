import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ScoreModel } from '#shared/score/model.ts';
import { demoModel } from '../../../../../tests/fixtures/demo-model.ts';
import { scoreModel, seeded } from '../../../../../tests/generators/score.ts';
import { MODEL_JSON_SCHEMA } from '../../model-schema.ts';
import { yamlText } from '../../yaml.ts';
import { parseModelYaml } from './read.ts';
import { yaml } from './target.ts';

async function exported(model: ScoreModel): Promise<string> {
  const ready = yaml.ready({});
  const emitted = ready.ok ? await ready.value.emit(model, 'en') : ready;
  if (!emitted.ok) throw new Error(emitted.error.message.en);
  return String(emitted.value.files[0]?.content);
}

/** Texts that some reader of YAML takes for something else, or for the end of a text. */
const TRAPS = [
  ...[
    'no',
    'Yes',
    'on',
    'OFF',
    'y',
    'n',
    'true',
    'null',
    '~',
    '',
    ' ',
    '.nan',
    '-.inf',
    '1',
    '0x1F',
    '017',
    '0o17',
    '1_000',
    '1e3',
    '.5',
  ],
  ...[
    '1:30',
    '12:30:45',
    '2026-01-31',
    '2026-01-31T10:00:00Z',
    '<<',
    '=',
    '---',
    '...',
    '- a',
    'a: b',
    'a #b',
    '#a',
    '&a',
    '*a',
    '!a',
  ],
  ...[
    '%a',
    '@a',
    '`a',
    '{a',
    '[a',
    '}',
    ']',
    ',',
    '?',
    '? a',
    '|',
    '>',
    '"',
    "'",
    '\\',
    'a\nb',
    '\ta',
    'a ',
    ' a',
    'a\r\nb',
    '\u0085',
    '\u2028',
    '\u0007',
  ],
  ...['日本語：はい', '👍🏽', '\u202Eabc', '\uFEFF', 'x'.repeat(10_000)],
];

describe('the YAML of a score model', () => {
  const check = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(MODEL_JSON_SCHEMA));

  it('fits the published schema and reads back as the same model in two parsers, for any model', async () => {
    await fc.assert(
      fc.asyncProperty(scoreModel({ names: 'case-twins' }), async (model) => {
        const text = await exported(model);
        check(load(text));
        expect(check.errors).toBeNull();
        expect(load(text)).toEqual(parse(text));
        expect(parseModelYaml(text)).toEqual({ ok: true, value: model });
      }),
      seeded(60),
    );
  });

  it.each(TRAPS)('keeps the text %j a text, as a value and as a key', (trap) => {
    const text = yamlText({ value: trap, list: [trap], map: { [`${trap}`]: 1 } });
    for (const read of [load(text), parse(text), parse(text, { version: '1.1' })]) {
      expect(read).toEqual({ value: trap, list: [trap], map: { [trap]: 1 } });
    }
  });

  it('is the same text whatever the order of keys [SM16]', async () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, entry]) => [key, turned(entry)]),
            )
          : value;
    expect(yamlText(turned(demoModel()))).toBe(yamlText(demoModel()));
  });

  it('begins with the schema for editors, and with what the model is', async () => {
    const lines = (await exported(demoModel())).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '# yaml-language-server: $schema=./score-model.schema.json',
      'format: waymark.score-model/1',
      'id: demo',
    ]);
  });

  it('refuses what is not YAML with its line and column', () => {
    const read = parseModelYaml('format: waymark.score-model/1\nid: [demo\n', 'health.yaml');
    expect(read).toMatchObject({ ok: false, error: { code: 'model.not-yaml' } });
    expect(read.ok ? '' : read.error.place).toMatch(/^health\.yaml: \d+:\d+$/);
  });

  it('refuses a key that stands twice, an alias without end, and a model that breaks a rule', () => {
    expect(parseModelYaml('id: a\nid: b\n')).toMatchObject({ ok: false, error: { code: 'model.not-yaml' } });
    const bomb = `a: &a [x]\n${'bcdefghij'
      .split('')
      .map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(20)}]`)
      .join('\n')}\n`;
    expect(parseModelYaml(bomb).ok).toBe(false);
    expect(parseModelYaml('format: waymark.score-model/1\n').ok).toBe(false);
    expect(parseModelYaml('[').ok).toBe(false);
    expect(parseModelYaml('').ok).toBe(false);
  });
});
