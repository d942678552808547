import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/core/text.ts';
import { createScorer } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF } from '#shared/score/sample.ts';
import { scoreCsv } from '#shared/score/score-csv.ts';
import { demoModel } from '../../../tests/fixtures/demo-model.ts';
import { scoreModel, seeded } from '../../../tests/generators/score.ts';
import { type Bundle, exportBundle, type Progress } from './bundle.ts';
import { findTarget, TARGETS, type TargetId } from './registry.ts';

const IDS: readonly TargetId[] = ['json', 'yaml', 'sql', 'dbt', 'xlsx'];

async function bundleOf(
  model: ScoreModel,
  id: TargetId,
  options: unknown = {},
  language: 'ja' | 'en' = 'en',
): Promise<Bundle> {
  const bundle = await exportBundle(model, id, options, language);
  if (!bundle.ok) throw new Error(bundle.error.message.en);
  return bundle.value;
}

function textOf(bundle: Bundle, path: string): string {
  return String(bundle.files.find((file) => file.path === path)?.content);
}

describe.each(IDS)('a bundle for %s', (id) => {
  it('brings a read-me, its losses, test accounts and their expected scores in both languages', async () => {
    for (const language of LANGUAGES) {
      const paths = (await bundleOf(demoModel(), id, {}, language)).files.map((file) => file.path);
      expect(paths).toEqual(
        expect.arrayContaining(['README.md', 'losses.md', 'test-accounts.csv', 'expected-scores.csv']),
      );
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    }
  });

  it('gives the same bytes for the same model [SM16]', async () => {
    const [first, second] = [await bundleOf(demoModel(), id), await bundleOf(demoModel(), id)];
    expect(second).toEqual(first);
  });

  it('takes any valid model, with any names', async () => {
    await fc.assert(
      fc.asyncProperty(
        scoreModel({ mostMeasures: 8, names: 'case-twins' }),
        fc.constantFrom(...LANGUAGES),
        async (model, language) => {
          const bundle = await bundleOf(model, id, id === 'xlsx' ? { rows: 10 } : {}, language);
          expect(bundle.files.length).toBeGreaterThan(4);
          for (const loss of bundle.losses) expect(textOf(bundle, 'losses.md')).toContain(loss.code);
        },
      ),
      seeded(id === 'xlsx' ? 12 : 40),
    );
  });

  it('refuses an option that is not known, and says which there are', async () => {
    const bundle = await exportBundle(demoModel(), id, { colour: 'red' }, 'en');
    expect(bundle).toMatchObject({ ok: false, error: { code: 'export.options', place: 'options.colour' } });
  });

  it('shows a form whose presets are the defaults', async () => {
    const presets = Object.fromEntries(TARGETS[id].fields.map((field) => [field.key, field.preset]));
    expect((await bundleOf(demoModel(), id, presets)).files).toEqual((await bundleOf(demoModel(), id)).files);
  });

  it('refuses a model that breaks a rule, before any file', async () => {
    const model = { ...demoModel(), bands: [{ id: 'red', label: 'Red', from: 10 }] };
    expect(await exportBundle(model, id, {}, 'en')).toMatchObject({ ok: false, error: { code: 'model.band-order' } });
  });
});

describe('the proof in a bundle', () => {
  it('replays: scoring the test accounts gives the expected scores', async () => {
    const model = demoModel();
    const bundle = await bundleOf(model, 'json');
    const score = createScorer(model, EXAMPLE_AS_OF);
    const rows: string[] = [];
    const read = scoreCsv(textOf(bundle, 'test-accounts.csv'), model, EXAMPLE_AS_OF, (result) => {
      rows.push([result.account, result.status, result.score ?? '', result.band].join());
    });
    expect(read.ok && read.value.problemCount).toBe(0);
    const expected = textOf(bundle, 'expected-scores.csv').split('\r\n').slice(1, -1);
    expect(
      expected
        .map((line) => line.split(','))
        .map(([account, , status, value, band]) => [account, status, value, band].join()),
    ).toEqual(rows);
    expect(score({ account: 'x' }).status).toBe('low-coverage');
  });
});

describe('the progress of an export', () => {
  it('goes through every step up to ready', async () => {
    const steps: Progress[] = [];
    await exportBundle(demoModel(), 'json', {}, 'ja', (progress) => steps.push(progress));
    expect(steps.map(({ step }) => step)).toEqual(['check', 'target', 'proof', 'texts', 'ready']);
    expect(steps.at(-1)).toMatchObject({ done: 4, total: 4 });
  });
});

describe('a target that does not exist', () => {
  it('is refused with the ones that do', () => {
    const found = findTarget('pdf');
    expect(found).toMatchObject({ ok: false, error: { code: 'export.unknown-target' } });
    expect(found.ok ? '' : found.error.remedy.en).toContain('xlsx, sql, dbt, json, yaml');
  });
});
