import { readDocumentFile } from '#main/document-store/document-file.ts';
import { pathFrom } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { deliver, FORCE } from '../output.ts';

export const convertCommand: CliCommand = {
  name: 'convert',
  usage: 'waymark convert <from> <to>   (.waymark ↔ .waymark.json)',
  help: 'Turn a roadmap into its text form for git, or back. The ending of <to> decides.',
  options: { ...FORCE },
  positionals: { min: 2, max: 2 },
  async run(run) {
    const [from = '', to = ''] = run.args.positionals;
    const read = await readDocumentFile(pathFrom(run.io.cwd, from));
    return read.ok ? deliver(run, to, read.value.document) : read.error;
  },
};
