import { writeBundle } from '#main/export/write-bundle.ts';
import { exportBundle } from '#shared/export/bundle.ts';
import { findTarget, TARGETS } from '#shared/export/registry.ts';
import { pathFrom, wrongUse } from '../arguments.ts';
import type { CliCommand, Ending, Run } from '../command.ts';
import { EXIT } from '../io.ts';
import { MODEL, readModel } from '../model-source.ts';

const usage = 'waymark export <file.waymark> --target <name> --out <folder>';

export const exportCommand: CliCommand = {
  name: 'export',
  usage,
  help: 'Write the health score for other tools, each target in a folder of its own below --out.',
  options: {
    target: {
      type: 'string',
      value: '<name>',
      help: `${Object.keys(TARGETS).join(' | ')}; may be repeated`,
      multiple: true,
    },
    out: { type: 'string', value: '<folder>', help: 'where the folders go' },
    option: { type: 'string', value: '<name=value>', help: 'an option of the target; may be repeated', multiple: true },
    ...MODEL,
  },
  positionals: { min: 0, max: 1 },
  async run(run) {
    const out = run.args.text('out');
    const names = run.args.texts('target').flatMap((name) => name.split(','));
    if (out === undefined || names.length === 0) {
      return wrongUse({ ja: '--target と --out が必要です。', en: '--target and --out are needed.' }, usage);
    }
    const options = optionsOf(run);
    if (options === null) {
      return wrongUse({ ja: '--option は 名前=値 の形で書きます。', en: 'Write --option as name=value.' }, usage);
    }
    const source = await readModel(run, usage);
    if (!source.ok) return source.error;
    const written: { target: string; folder: string; files: readonly string[]; losses: number }[] = [];
    for (const name of names) {
      const target = findTarget(name);
      if (!target.ok) return wrongUse(target.error.message, usage);
      const bundle = await exportBundle(source.value.model, target.value, options, source.value.language);
      if (!bundle.ok) return bundle.error;
      const result = await writeBundle(pathFrom(run.io.cwd, out), target.value, bundle.value.files);
      if (!result.ok) return result.error;
      written.push({ target: target.value, ...result.value, losses: bundle.value.losses.length });
    }
    return say(run, written);
  },
};

/** `--option name=value`, numbers as numbers; null where one is not of that form. */
function optionsOf(run: Run): Record<string, string | number> | null {
  const options: Record<string, string | number> = {};
  for (const text of run.args.texts('option')) {
    const [, name, value] = /^([A-Za-z][\w-]*)=(.*)$/su.exec(text) ?? [];
    if (name === undefined || value === undefined) return null;
    options[name] = /^\d+$/u.test(value) ? Number(value) : value;
  }
  return options;
}

function say(
  run: Run,
  written: readonly { target: string; folder: string; files: readonly string[]; losses: number }[],
): Ending {
  if (run.json) run.io.stdout(`${JSON.stringify({ exports: written })}\n`);
  else {
    for (const { target, folder, files, losses } of written) {
      run.io.stdout(
        {
          ja: `${target}: ${folder}（${files.length}ファイル、変換で失われるもの${losses}件）\n`,
          en: `${target}: ${folder} (${files.length} files, ${losses} losses)\n`,
        }[run.language],
      );
    }
  }
  return EXIT.fine;
}
