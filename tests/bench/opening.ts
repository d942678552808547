import { join } from 'node:path';
import { z } from 'zod';
import { writeDocumentFile } from '#main/document-store/document-file.ts';
import { ROOT } from '../../build/project.ts';
import { run } from './electron/run.ts';
import { inFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';
import { CARDS, sure, thousandCards } from './roadmap.ts';
import { median } from './rounds.ts';

const ROUNDS = 5;
const PROBE = join(import.meta.dirname, 'electron/first-frame.cjs');
const EMPTY_APP = join(import.meta.dirname, 'electron/empty-app');

const frameSchema = z.object({
  moments: z.object({
    loaded: z.number(),
    ready: z.number(),
    window: z.number(),
    page: z.number(),
    shown: z.number(),
    rested: z.number(),
  }),
  memory: z.number(),
});
type Frame = z.infer<typeof frameSchema> & { readonly startedAt: number };

/** From the start of the program to a roadmap that can be worked on, and to an empty window, in turn. */
export function opening(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'thousand.waymark');
    sure(await writeDocumentFile(file, thousandCards()));
    const empty: Frame[] = [];
    const app: Frame[] = [];
    // One round before the first: afterwards both find their profile and the system's caches warm.
    for (let round = -1; round < ROUNDS; round += 1) {
      const [bare, real] = [
        await frameOf({ app: EMPTY_APP, userData: join(folder, 'empty'), env: { BENCH_SHOWS: 'body' } }),
        await frameOf({
          app: ROOT,
          userData: join(folder, 'app'),
          args: [file],
          env: { BENCH_SHOWS: '[data-card-id]' },
        }),
      ];
      if (round >= 0) {
        empty.push(bare);
        app.push(real);
      }
    }
    const until = (frames: readonly Frame[], moment: keyof Frame['moments']) =>
      median(frames.map(({ moments, startedAt }) => moments[moment] - startedAt));
    const parts = (frames: readonly Frame[]) =>
      (['loaded', 'ready', 'window', 'page', 'shown', 'rested'] as const)
        .map((moment) => `${moment} ${until(frames, moment).toFixed(0)}`)
        .join(', ');
    const memory = (frames: readonly Frame[]) => median(frames.map((frame) => frame.memory));
    return [
      {
        of: 'opening',
        name: `start to a usable board, ${CARDS} cards`,
        unit: 'ms',
        measured: until(app, 'shown'),
        against: 'start to the first frame of an empty window',
        baseline: until(empty, 'shown'),
        goal: 2,
        note: `ms after the start, app: ${parts(app)}; empty window: ${parts(empty)}`,
      },
      {
        of: 'opening',
        name: `memory of all processes, ${CARDS} cards`,
        unit: 'MiB',
        measured: memory(app),
        against: 'an empty window',
        baseline: memory(empty),
        goal: null,
      },
    ];
  });
}

async function frameOf(start: Omit<Parameters<typeof run>[0], 'probe'>): Promise<Frame> {
  const { startedAt, result } = await run({ probe: PROBE, ...start });
  return { ...frameSchema.parse(result), startedAt };
}
