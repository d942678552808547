import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../setup/console.mjs';
import { fallbackFolder } from './fallback.ts';
import { officialFolder, officialIsComplete } from './official.ts';

/** An Electron on this machine that is ready to start. */
export interface ElectronRuntime {
  readonly executable: string;
  /** The folder of the unpacked Electron, as ELECTRON_OVERRIDE_DIST_PATH and electron-builder's electronDist want it. */
  readonly folder: string;
  /** Without a leading "v". */
  readonly version: string;
  readonly source: 'official' | 'fallback' | 'override';
  /** What has to stand before the app's own arguments on this machine: no sandbox for root on Linux. */
  readonly args: readonly string[];
}

/**
 * The Electron that the set-up has put in place; asks no network.
 * @throws SetupError with the command to run when there is none yet
 */
export function electronRuntime(): ElectronRuntime {
  const runtime = installedRuntime();
  if (runtime !== undefined) return runtime;
  throw new SetupError({
    en: 'Electron is not installed yet: run `npm start` or `npm test` once, which fetches it.',
    ja: 'Electron がまだインストールされていません。一度 `npm start` か `npm test` を実行すると取得されます。',
  });
}

/** Like {@link electronRuntime}, with undefined where none is in place. */
export function installedRuntime(): ElectronRuntime | undefined {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return runtimeIn(override, 'override');
  const official = officialIsComplete() ? runtimeIn(officialFolder, 'official') : undefined;
  return official ?? runtimeIn(fallbackFolder, 'fallback');
}

function runtimeIn(folder: string, source: ElectronRuntime['source']): ElectronRuntime | undefined {
  const executable = join(folder, EXECUTABLES[process.platform] ?? 'electron');
  const versionFile = join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return { executable, folder, version, source, args: chromiumArguments() };
}

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

function chromiumArguments(): readonly string[] {
  // Chromium's sandbox refuses to start for root; every other user keeps it.
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
