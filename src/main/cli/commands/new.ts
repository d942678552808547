import { isTemplate, TEMPLATES } from '#shared/templates/registry.ts';
import { wrongUse } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { deliver, FORCE } from '../output.ts';
import { randomBytes, SEED } from '../seed.ts';

const usage = 'waymark new <file.waymark> [--template <name>]';

export const newCommand: CliCommand = {
  name: 'new',
  usage,
  help: 'Make a new roadmap from a template.',
  options: {
    template: { type: 'string', value: '<name>', help: Object.keys(TEMPLATES).join(' | ') },
    ...SEED,
    ...FORCE,
  },
  positionals: { min: 1, max: 1 },
  async run(run) {
    const name = run.args.text('template') ?? 'blank';
    if (!isTemplate(name)) {
      const known = Object.keys(TEMPLATES).join(' | ');
      const message = { ja: `ひな形「${name}」はありません。`, en: `There is no template “${name}”.` };
      return wrongUse(message, `--template ${known}`);
    }
    const random = randomBytes(run.args);
    if (!random.ok) return random.error;
    return deliver(run, run.args.positionals[0] ?? '', TEMPLATES[name].build(run.language, random.value));
  },
};
