import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ElectronRuntime } from '../electron/runtime.ts';
import { ROOT } from '../project.ts';

/** Where a package for this machine alone goes, which is never shipped. */
export const TRIAL_FOLDER = join(ROOT, '.cache', 'package-trial');

/** Runs electron-builder over what is built in out/, with an Electron that is already unpacked. */
export function packageApp(runtime: ElectronRuntime, args: readonly string[]): Promise<boolean> {
  const config = ['--config', 'build/packaging/electron-builder.yml', '--publish', 'never'];
  const electron = [`-c.electronVersion=${runtime.version}`, `-c.electronDist=${runtime.folder}`];
  return electronBuilder([...config, ...electron, ...args]);
}

/** Packages without installers, for trying and checking on this machine. */
export function packageTrial(runtime: ElectronRuntime, folder = TRIAL_FOLDER): Promise<boolean> {
  return packageApp(runtime, ['--dir', `-c.directories.output=${folder}`, '-c.mac.identity=null']);
}

function electronBuilder(args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/electron-builder/cli.js'), ...args], {
    cwd: ROOT,
    // Publishing variables of a build server must not turn a local package into a release.
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: process.env.CSC_IDENTITY_AUTO_DISCOVERY ?? 'false' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}
