import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { runCommand } from '#main/launch/command.ts';
import { launchOf, ownArguments } from '#main/launch/launch.ts';
import { startDesktop } from './desktop.ts';

// Must come before anything asks for the data folder: tests and portable copies keep theirs elsewhere.
const userData = process.env['WAYMARK_USER_DATA'] ?? app.commandLine.getSwitchValue('user-data-dir');
if (userData) app.setPath('userData', userData);

const args = ownArguments(process.argv, [fileURLToPath(import.meta.url), app.getAppPath()], app.isPackaged);
const launch = launchOf(args, process.cwd());

if (launch.mode === 'command') void runCommand(launch.args);
else startDesktop(launch.files, import.meta.dirname);
