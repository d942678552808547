import { join } from 'node:path';
import { z } from 'zod';
import { writeDocumentFile } from '#main/document-store/document-file.ts';
import { ROOT } from '../../build/project.ts';
import { run } from './electron/run.ts';
import { inFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';
import { CARDS, sure, thousandCards } from './roadmap.ts';
import { digits } from './table.ts';

const PROBE = join(import.meta.dirname, 'electron/edits.ts');
const timesSchema = z.object({ edit: z.number(), bare: z.number(), empty: z.number() });

/** One edit in the real app: from the page over the bridge into the working copy on the disk, and back. */
export function editing(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'thousand.waymark');
    sure(await writeDocumentFile(file, thousandCards()));
    const userData = join(folder, 'app');
    const { result } = await run({ app: ROOT, probe: PROBE, userData, env: { BENCH_FILE: file } });
    const { edit, bare, empty } = timesSchema.parse(result);
    return [
      {
        of: 'editing',
        name: `acknowledged edit, ${CARDS} cards`,
        unit: 'ms',
        measured: edit,
        against: 'round trip with a bare transaction',
        baseline: bare,
        goal: 2,
        note: `the round trip alone took ${digits(empty)} ms; the transaction has the same rows and the same durability`,
      },
    ];
  });
}
