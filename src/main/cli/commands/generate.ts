import { generateDocument, MAX_GENERATED } from '#shared/templates/generate.ts';
import { wrongUse } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { deliver, FORCE } from '../output.ts';
import { wholeNumber } from '../seed.ts';

const usage = 'waymark generate --cards <number> --seed <number> --out <file.waymark>';

export const generateCommand: CliCommand = {
  name: 'generate',
  usage,
  help: 'Make up a roadmap of any size, for tests and benchmarks. The same seed gives the same roadmap.',
  options: {
    cards: { type: 'string', value: '<number>', help: `0 to ${MAX_GENERATED}` },
    seed: { type: 'string', value: '<number>', help: '1 unless given' },
    out: { type: 'string', value: '<file.waymark>', help: 'where the roadmap goes' },
    ...FORCE,
  },
  positionals: { min: 0, max: 0 },
  async run(run) {
    const out = run.args.text('out');
    if (out === undefined) return wrongUse({ ja: '--out がありません。', en: '--out is missing.' }, usage);
    const cards = wholeNumber('cards', run.args.text('cards') ?? '60', 0, MAX_GENERATED);
    if (!cards.ok) return cards.error;
    const seed = wholeNumber('seed', run.args.text('seed') ?? '1', 0, 0xffff_ffff);
    if (!seed.ok) return seed.error;
    return deliver(run, out, generateDocument(cards.value, seed.value, run.language));
  },
};
