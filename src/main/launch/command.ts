import { app } from 'electron';

/** One command of the command line inside the app's own process: no window, no dock icon, the command's exit code. */
export async function runCommand(args: readonly string[]): Promise<void> {
  app.dock?.hide();
  // Loaded only here, so that a window does not wait for it.
  const [{ runCli }, { hostIo }] = await Promise.all([import('#main/cli/run.ts'), import('#main/cli/host-io.ts')]);
  app.exit(await runCli(args, hostIo(process.env.INIT_CWD ?? process.cwd())));
}
