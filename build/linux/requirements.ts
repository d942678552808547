import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** One thing of the system that Electron, its tests or LibreOffice need, and what each package manager calls it. */
export interface Requirement {
  readonly name: string;
  readonly found: (system: SystemView) => boolean;
  readonly apt: string;
  readonly dnf: string;
  readonly pacman: string;
}

/** What is looked at to find out what is missing. */
export interface SystemView {
  /** File names of the shared libraries the loader knows. */
  readonly libraries: ReadonlySet<string>;
  readonly hasProgram: (name: string) => boolean;
  readonly hasJapaneseFont: () => boolean;
}

/** Electron's own needs. */
export const forElectron: readonly Requirement[] = [
  library('libgtk-3.so.0', 'libgtk-3-0', 'gtk3', 'gtk3'),
  library('libnss3.so', 'libnss3', 'nss', 'nss'),
  library('libasound.so.2', 'libasound2', 'alsa-lib', 'alsa-lib'),
  library('libgbm.so.1', 'libgbm1', 'mesa-libgbm', 'mesa'),
  library('libXss.so.1', 'libxss1', 'libXScrnSaver', 'libxss'),
  library('libdrm.so.2', 'libdrm2', 'libdrm', 'libdrm'),
  library('libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0', 'at-spi2-atk', 'at-spi2-core'),
  library('libcups.so.2', 'libcups2', 'cups-libs', 'libcups'),
  library('libXtst.so.6', 'libxtst6', 'libXtst', 'libxtst'),
  program('dbus-daemon', 'dbus', 'dbus-daemon', 'dbus'),
  {
    name: 'a Japanese font',
    found: (system) => system.hasJapaneseFont(),
    apt: 'fonts-noto-cjk',
    dnf: 'google-noto-sans-cjk-fonts',
    pacman: 'noto-fonts-cjk',
  },
];

/** What a window needs where there is no display. */
export const forVirtualDisplay: readonly Requirement[] = [
  program('Xvfb', 'xvfb', 'xorg-x11-server-Xvfb', 'xorg-server-xvfb'),
  program('xauth', 'xauth', 'xorg-x11-xauth', 'xorg-xauth'),
];

/** The spreadsheet engine that the exported workbooks are recalculated with. */
export const forEngines: readonly Requirement[] = [
  {
    ...program('soffice', 'libreoffice-calc-nogui', 'libreoffice-calc', 'libreoffice-fresh'),
    name: 'LibreOffice Calc',
  },
];

/** The requirements that this system does not meet. */
export function unmet(requirements: readonly Requirement[], system: SystemView): readonly Requirement[] {
  return requirements.filter((requirement) => !requirement.found(system));
}

/** This machine, looked at once; takes a few milliseconds. */
export function lookAtSystem(): SystemView {
  const listing = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  const libraries = new Set(listing.split('\n').map((line) => line.trim().split(' ')[0] ?? ''));
  return {
    libraries,
    hasProgram,
    hasJapaneseFont: () => spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0,
  };
}

/** Whether a program of that name is found on PATH. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function library(file: string, apt: string, dnf: string, pacman: string): Requirement {
  return { name: file, found: (system) => system.libraries.has(file), apt, dnf, pacman };
}

function program(name: string, apt: string, dnf: string, pacman: string): Requirement {
  return { name, found: (system) => system.hasProgram(name), apt, dnf, pacman };
}
