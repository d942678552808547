import { app } from 'electron';
import { hostIo } from '#main/cli/host-io.ts';
import { runCli } from '#main/cli/run.ts';

/** One command of the command line inside the app's own process: no window, no dock icon, the command's exit code. */
export async function runCommand(args: readonly string[]): Promise<void> {
  app.dock?.hide();
  app.exit(await runCli(args, hostIo(process.cwd())));
}
