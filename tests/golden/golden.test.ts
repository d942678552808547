import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GOLDEN_BUNDLES, goldenTexts, PUBLISHED } from './bundles.ts';

const HINT = 'where this is meant to change, run `npm run golden` and look at the difference';

describe.each(GOLDEN_BUNDLES)('the golden bundle $folder', (bundle) => {
  const folder = fileURLToPath(new URL(`./${bundle.folder}/files/`, import.meta.url));

  it(`is what the export gives today; ${HINT}`, async () => {
    const texts = await goldenTexts(bundle);
    expect([...texts.keys()].sort(), HINT).toEqual(filesBelow(folder));
    for (const [path, text] of texts) {
      expect(text, `${bundle.folder}/files/${path}: ${HINT}`).toBe(readFileSync(join(folder, path), 'utf8'));
    }
  });
});

describe('the published JSON Schema', () => {
  it.each([...PUBLISHED])(`%s is the schema of today; ${HINT}`, (path, text) => {
    expect(text, HINT).toBe(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative(folder, join(folder, path)).split(sep).join('/'))
    .sort();
}
