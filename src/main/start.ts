import { join } from 'node:path';
import { app } from 'electron';
import { launchOf, ownArguments } from '#main/launch/launch.ts';

/**
 * Runs the one command that the arguments ask for, or the desktop app. Only the one that is needed is loaded.
 *
 * @param folder of the built main script
 */
export async function start(folder: string): Promise<void> {
  // Before anything asks for the data folder: tests and portable copies keep theirs elsewhere.
  const userData = process.env.WAYMARK_USER_DATA || app.commandLine.getSwitchValue('user-data-dir');
  if (userData) app.setPath('userData', userData);

  const args = ownArguments(process.argv, [join(folder, 'index.js'), app.getAppPath()], app.isPackaged);
  const launch = launchOf(args, process.cwd());
  if (launch.mode === 'window') {
    const { startDesktop } = await import('./desktop.ts');
    startDesktop(launch.files, folder);
  } else {
    const { runCommand } = await import('#main/launch/command.ts');
    await runCommand(launch.args);
  }
}
