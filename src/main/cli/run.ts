import type { DomainError } from '#shared/core/result.ts';
import { LANGUAGES, type Language } from '#shared/core/text.ts';
import { readArguments, wrongUse } from './arguments.ts';
import type { CliCommand, Ending } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { convertCommand } from './commands/convert.ts';
import { exportCommand } from './commands/export.ts';
import { generateCommand } from './commands/generate.ts';
import { importCommand } from './commands/import.ts';
import { newCommand } from './commands/new.ts';
import { scoreCommand } from './commands/score.ts';
import { type CliIo, EXIT, type ExitCode } from './io.ts';

/** Every command: one line each. */
const COMMANDS: readonly CliCommand[] = [
  newCommand,
  importCommand,
  convertCommand,
  checkCommand,
  exportCommand,
  scoreCommand,
  generateCommand,
];

const SHARED_OPTIONS = {
  json: { type: 'boolean', help: 'answer in JSON, errors too' },
  language: { type: 'string', value: '<ja|en>', help: 'language of messages and exports' },
} as const;

/**
 * Runs one command as typed and gives its exit code (`EXIT`). Answers go to stdout; errors to stderr, where they name the
 * file, the place and the remedy. Never throws for a user's mistake.
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io.stdout(help(rest[0]));
    return EXIT.fine;
  }
  const command = COMMANDS.find((one) => one.name === name);
  const json = rest.includes('--json');
  if (command === undefined) {
    const known = COMMANDS.map((one) => one.name).join(', ');
    const unknown = { ja: `「${name}」という命令はありません。`, en: `There is no command “${name}”.` };
    return end(wrongUse(unknown, `waymark <${known}> …`), io, io.language ?? 'en', json);
  }
  const options = { ...command.options, ...SHARED_OPTIONS };
  const read = readArguments(rest, options, command.positionals, command.usage);
  if (!read.ok) return end(read.error, io, io.language ?? 'en', json);
  const wanted = read.value.text('language');
  const language = wanted === undefined ? (io.language ?? 'en') : LANGUAGES.find((one) => one === wanted);
  if (language === undefined) {
    const message = { ja: `言語「${wanted}」はありません。`, en: `There is no language “${wanted}”.` };
    return end(wrongUse(message, '--language ja | --language en'), io, 'en', json);
  }
  return end(await command.run({ args: read.value, io, language, json }), io, language, json);
}

function end(ending: Ending, io: CliIo, language: Language, json: boolean): number {
  if (typeof ending === 'number') return ending;
  const { error, exit } = 'exit' in ending ? ending : { error: ending, exit: exitOf(ending) };
  io.stderr(json ? `${JSON.stringify({ error })}\n` : `${worded(error, language)}\n`);
  return exit;
}

function exitOf(error: DomainError): ExitCode {
  return error.code === 'cli.usage' ? EXIT.usage : EXIT.unreadable;
}

/** `place: what happened — what to do`, on lines of their own. */
function worded(error: DomainError, language: Language): string {
  const place = error.place === undefined ? '' : `${error.place}: `;
  return `waymark: ${place}${error.message[language]}\n  → ${error.remedy[language]}`;
}

function help(name: string | undefined): string {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    const width = Math.max(...COMMANDS.map((one) => one.name.length));
    const list = COMMANDS.map((one) => `  ${one.name.padEnd(width)}  ${one.help}`).join('\n');
    return `Usage: waymark <command> …\n\n${list}\n\n  waymark help <command> tells its options.\n`;
  }
  const options = Object.entries({ ...command.options, ...SHARED_OPTIONS }).map(([option, spec]) => {
    const value = 'value' in spec && spec.value !== undefined ? ` ${spec.value}` : '';
    return `  --${`${option}${value}`.padEnd(26)} ${spec.help}`;
  });
  return `Usage: ${command.usage}\n\n${command.help}\n\n${options.join('\n')}\n`;
}
