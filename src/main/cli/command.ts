import type { DomainError } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import type { Arguments, OptionSpec } from './arguments.ts';
import type { CliIo, ExitCode } from './io.ts';

/** An error together with the exit code that it ends with. */
export interface Refusal {
  readonly error: DomainError;
  readonly exit: ExitCode;
}

/** How a run ends: an exit code, or the error that explains it; a bare error is wrong use (2) or unreadable input (3). */
export type Ending = ExitCode | DomainError | Refusal;

/** What a command runs with: its arguments read, the language of messages, and whether a machine reads along. */
export interface Run {
  readonly args: Arguments;
  readonly io: CliIo;
  readonly language: Language;
  readonly json: boolean;
}

/** One command of the command line. */
export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  readonly help: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly positionals: { readonly min: number; readonly max: number };
  run(run: Run): Promise<Ending>;
}
