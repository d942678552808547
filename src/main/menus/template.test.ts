import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/core/text.ts';
import { MENU_COMMANDS } from '#shared/ipc/contract.ts';
import { type MenuActions, type MenuState, menuTemplate } from './template.ts';

const PLATFORMS = ['darwin', 'win32', 'linux'] as const;
const state: MenuState = {
  platform: 'linux',
  settings: { language: 'ja', theme: 'dark' },
  recent: [{ path: '/a/R&D.waymark', name: 'R&D.waymark' }],
  tools: [],
};

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

function heard(): { told: unknown[]; actions: MenuActions } {
  const told: unknown[] = [];
  const tell = (what: unknown) => {
    told.push(what);
  };
  return { told, actions: { command: tell, openFile: tell, change: tell } };
}

const { actions } = heard();
const click = (item: MenuItemConstructorOptions | undefined) => Reflect.apply(item?.click ?? (() => {}), null, []);

test.each(PLATFORMS)('on %s every command stands in the menu once and is sent when chosen', (platform) => {
  const { told, actions } = heard();
  const items = flat(menuTemplate({ ...state, platform }, actions));
  for (const command of MENU_COMMANDS) {
    const [item, ...more] = items.filter((candidate) => candidate.id === command);
    expect(more).toEqual([]);
    click(item);
    expect(told.at(-1)).toBe(command);
  }
});

test.each(PLATFORMS)('on %s no two items share a key', (platform) => {
  const keys = flat(menuTemplate({ ...state, platform }, actions)).flatMap((item) => item.accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test('redo has the key of its platform', () => {
  const key = (platform: NodeJS.Platform) =>
    flat(menuTemplate({ ...state, platform }, actions)).find((item) => item.id === 'redo')?.accelerator;
  expect([key('win32'), key('darwin'), key('linux')]).toEqual(['Ctrl+Y', 'CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Shift+Z']);
});

test('every label is in the language of the settings', () => {
  const labels = LANGUAGES.map((language) =>
    flat(menuTemplate({ ...state, recent: [], settings: { language, theme: 'dark' } }, actions)).flatMap(
      (item) => item.label ?? [],
    ),
  );
  const [ja = [], en = []] = labels;
  expect(ja).toHaveLength(en.length);
  const same = ja.filter((label, index) => label === en[index]);
  expect(same).toEqual(['日本語', 'English']);
  expect(en.join().replace('言語', '').replace('日本語', '')).not.toMatch(/[ぁ-んァ-ン一-龠]/);
});

test('a recent file opens by its path, and an ampersand in its name is shown', () => {
  const { told, actions } = heard();
  const item = flat(menuTemplate(state, actions)).find((candidate) => candidate.label === 'R&&D.waymark');
  click(item);
  expect(told).toEqual(['/a/R&D.waymark']);
});

test('the chosen theme and language are marked and can be changed', () => {
  const { told, actions } = heard();
  const items = flat(menuTemplate(state, actions));
  expect(items.filter((item) => item.checked).map((item) => item.id)).toEqual(['theme-dark', 'language-ja']);
  click(items.find((item) => item.id === 'theme-light'));
  click(items.find((item) => item.id === 'language-en'));
  expect(told).toEqual([{ theme: 'light' }, { language: 'en' }]);
});
