import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { violationsOn } from './harness/accessibility.ts';
import { type LaunchOptions, launch, type RunningApp, temporaryFolder } from './harness/launch.ts';

let running: RunningApp;
let page: Page;
afterEach(() => running.close());

async function begin(template: RegExp, options: LaunchOptions = {}): Promise<void> {
  running = await launch(options);
  page = running.page;
  await page.getByRole('button', { name: template }).click();
  await page.getByRole('main', { name: /Roadmap board|ロードマップのボード/ }).waitFor();
}

const title = () => page.getByRole('heading', { level: 1 }).getByRole('button');
const state = (name: string) => page.locator(`[data-save-state="${name}"]`).waitFor();
async function rename(text: string): Promise<void> {
  await title().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test.each(['ja', 'en'] as const)('start screen and workspace are accessible in both themes (%s)', async (language) => {
  running = await launch({ settings: { language, theme: 'light' } });
  page = running.page;
  const example = page.getByRole('button', { name: /^(Example|記入例)/ });
  await example.waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await example.click();
  await page.locator('[data-card-id]').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: /^(Language and appearance|言語と表示)/ }).click();
  await page.getByRole('menuitemradio', { name: /^(Dark|ダーク)/ }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+/');
  await page.getByRole('dialog').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('F6 goes round the areas of the window and comes back to where the focus was', async () => {
  await begin(/^Four stages/);
  const region = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  await title().focus();
  const seen: unknown[] = [];
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('F6');
    seen.push(await region());
  }
  expect(seen).toEqual(['left', 'board', 'right', 'footer', 'header']);
  expect(await title().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+F6');
  expect(await region()).toBe('footer');
});

test('a file that changed outside is not overwritten: the user chooses, and both can be kept', async () => {
  await begin(/^Four stages/);
  const file = join(temporaryFolder(), 'Plan.waymark');
  await running.native.answerSave(file);
  await page.keyboard.press('ControlOrMeta+s');
  await state('saved');
  copyFileSync(file, `${file}.earlier`);
  await rename('Mine');
  await state('saved');
  copyFileSync(`${file}.earlier`, file);
  await rename('Mine, later');
  const dialog = page.getByRole('alertdialog', { name: 'The file was changed elsewhere' });
  await dialog.waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep both' }).click();
  await state('saved');
  expect(await title().innerText()).toBe('Mine, later');
});

test('an edit that cannot be recorded is said, and its words are kept', async () => {
  await begin(/^Four stages/);
  const before = await title().innerText();
  await running.app.evaluate(({ ipcMain }) => {
    const full = { ja: 'ディスクがいっぱいです。', en: 'The disk is full.' };
    const error = { code: 'file.disk-full', message: full, remedy: full };
    ipcMain.removeHandler('document.commit');
    ipcMain.handle('document.commit', () => ({ ok: false, error }));
  });
  await rename('Not lost');
  const dialog = page.getByRole('alertdialog', { name: 'Some edits could not be kept' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('Not lost');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText('One edit could not be kept.').waitFor();
  expect(await title().innerText()).toBe(before);
});

test('a broken file is named with a remedy on the start screen, and edits of a killed app are offered first', async () => {
  await begin(/^Four stages/);
  await rename('Survives');
  await expect.poll(() => page.getByText('Recording…').count()).toBe(0);
  await running.kill();
  running = await running.relaunch();
  page = running.page;
  await page.getByRole('button', { name: 'Continue “Survives”' }).waitFor();
  await running.native.answerOpen(join(import.meta.dirname, 'shell.test.ts'));
  await page.getByRole('button', { name: 'Open a file…' }).click();
  const notice = page.getByRole('alert');
  expect(await notice.innerText()).toContain('shell.test.ts');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Continue “Survives”' }).click();
  await expect.poll(() => title().innerText()).toBe('Survives');
});
