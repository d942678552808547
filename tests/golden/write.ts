import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GOLDEN_BUNDLES, goldenTexts, PUBLISHED } from './bundles.ts';

/** `npm run golden`: writes the golden files and the published schema anew. Look at the difference before committing it. */
async function write(url: URL, text: string): Promise<void> {
  const path = fileURLToPath(url);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

for (const bundle of GOLDEN_BUNDLES) {
  const folder = new URL(`./${bundle.folder}/files/`, import.meta.url);
  await rm(fileURLToPath(folder), { recursive: true, force: true });
  const texts = await goldenTexts(bundle);
  for (const [path, text] of texts) await write(new URL(encodeURI(path), folder), text);
  console.log(`${bundle.folder}: ${texts.size} files`);
}
for (const [path, text] of PUBLISHED) {
  await write(new URL(`../../${path}`, import.meta.url), text);
  console.log(path);
}
