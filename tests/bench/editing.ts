import { join } from 'node:path';
import { z } from 'zod';
import { writeDocumentFile } from '#main/document-store/document-file.ts';
import { ROOT } from '../../build/project.ts';
import { run } from './electron/run.ts';
import { inFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';
import { CARDS, sure, thousandCards } from './roadmap.ts';
import { digits } from './table.ts';

const EDITS = join(import.meta.dirname, 'electron/edits.ts');
const KEYS = join(import.meta.dirname, 'electron/key-presses.cjs');
const editsSchema = z.object({ edit: z.number(), bare: z.number(), empty: z.number() });
const keysSchema = z.object({ edit: z.number(), nothing: z.number(), acknowledged: z.number() });

/**
 * One edit in the real app: from the page over the bridge into the working copy on the disk, and back; and as a user makes
 * it, from the key to the screen.
 */
export function editing(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'thousand.waymark');
    sure(await writeDocumentFile(file, thousandCards()));
    const start = { app: ROOT, userData: join(folder, 'app') };
    const commits = await run({ ...start, probe: EDITS, env: { BENCH_FILE: file } });
    const { edit, bare, empty } = editsSchema.parse(commits.result);
    const keys = keysSchema.parse((await run({ ...start, probe: KEYS, args: [file] })).result);
    const base = { of: 'editing', unit: 'ms' } as const;
    return [
      {
        ...base,
        name: `acknowledged edit, ${CARDS} cards`,
        measured: edit,
        against: 'round trip with a bare transaction',
        baseline: bare,
        goal: 2,
        note: `the round trip alone took ${digits(empty)} ms; the transaction has the same rows and the same durability`,
      },
      {
        ...base,
        name: 'key that moves a card, until drawn',
        measured: keys.edit,
        against: 'key that changes nothing, until drawn',
        baseline: keys.nothing,
        goal: null,
        note: `its edit was acknowledged ${digits(keys.acknowledged)} ms after the key, with the whole board on the screen`,
      },
    ];
  });
}
