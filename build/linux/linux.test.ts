import { expect, test } from 'vitest';
import { forElectron, forEngines, forVirtualDisplay, type SystemView, unmet } from './requirements.ts';

const bare: SystemView = { libraries: new Set(['libc.so.6']), hasProgram: () => false, hasJapaneseFont: () => false };
const desktop: SystemView = {
  libraries: new Set(forElectron.map((requirement) => requirement.name)),
  hasProgram: () => true,
  hasJapaneseFont: () => true,
};

test('a bare Debian lacks every library that Electron is linked to, a bus and a Japanese font', () => {
  expect(unmet(forElectron, bare).map((requirement) => requirement.apt)).toEqual([
    'libgtk-3-0',
    'libnss3',
    'libasound2',
    'libgbm1',
    'libxss1',
    'libdrm2',
    'libatk-bridge2.0-0',
    'libcups2',
    'libxtst6',
    'dbus',
    'fonts-noto-cjk',
  ]);
});

test('a display in memory and a spreadsheet are asked for by those who need them', () => {
  expect(unmet(forVirtualDisplay, bare).map((requirement) => requirement.apt)).toEqual(['xvfb', 'xauth']);
  expect(unmet(forEngines, bare).map((requirement) => requirement.apt)).toEqual(['libreoffice-calc-nogui']);
});

test('a desktop lacks nothing', () => {
  expect(unmet([...forElectron, ...forVirtualDisplay, ...forEngines], desktop)).toEqual([]);
});

test('only what is missing is named', () => {
  const almost = { ...desktop, libraries: new Set([...desktop.libraries].filter((name) => name !== 'libgtk-3.so.0')) };
  expect(unmet(forElectron, almost).map((requirement) => requirement.dnf)).toEqual(['gtk3']);
});
