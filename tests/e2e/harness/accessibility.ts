import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { z } from 'zod';
import { ROOT } from '../../../build/project.ts';

const axe = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const resultsSchema = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe finds against accessibility on the page as it stands: a rule and a piece of the page each. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = resultsSchema.parse(
    await page.evaluate(() => Reflect.get(window, 'axe').run(document, { resultTypes: ['violations'] })),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
