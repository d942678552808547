import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { User } from './driver/user.ts';
import { wallNotes } from './driver/wall.ts';
import { temporaryFolder } from './harness/launch.ts';

describe('the main job with the keyboard alone, on a projector', () => {
  const folder = temporaryFolder();
  let user: User;
  beforeAll(async () => {
    user = await User.start();
  });
  afterAll(() => user.running.end());

  /** Presses a key until the focus is on something of this name; the focus must never be lost on the way. */
  async function walk(key: string, name: string, most = 60): Promise<void> {
    for (let step = 0; step <= most; step += 1) {
      const focused = await user.focused();
      expect(focused, `after ${key}, on the way to ${name}`).not.toBe('nothing');
      if (focused.includes(name)) return;
      await user.press(key);
    }
    throw new Error(`${name} cannot be reached with ${key}; the focus is on ${await user.focused()}`);
  }

  /** Goes to another area of the window with F6. */
  async function go(area: 'header' | 'left' | 'board' | 'right' | 'footer'): Promise<void> {
    const inside = () =>
      user.page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
    for (let step = 0; step < 6 && (await inside()) !== area; step += 1) await user.press('F6');
    expect(await inside()).toBe(area);
  }

  test('Tab goes through the start screen; Enter begins a roadmap', async () => {
    await user.atStart();
    await user.press('Tab');
    await walk('Tab', '白紙');
    await user.press('Enter');
    await user.board.region.waitFor();
  });

  test('F6 goes round the areas both ways', async () => {
    for (const area of ['left', 'board', 'right', 'footer', 'header', 'left'] as const) await go(area);
    await user.press('Shift+F6');
    await expect.poll(() => user.focused()).not.toBe('nothing');
    await go('left');
  });

  test('the wall is pasted and sorted, and the work goes on from where it was', async () => {
    const { notes, page, t } = user;
    await user.copy(wallNotes());
    await walk('Tab', t('workshop.add'));
    await user.press('Control+V');
    await expect.poll(() => notes.count()).toBe(25);
    await walk('Shift+Tab', t('workshop.sort.all'));
    await user.press('Enter');
    await page.getByRole('dialog').waitFor();
    // The last button of the dialog is the one that does it.
    await user.press('Shift+Tab');
    await walk('Shift+Tab', '枚を仕分ける', 3);
    await user.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => notes.count()).toBe(3);
    await expect.poll(() => user.focused()).not.toBe('nothing');
  });

  test('a note is read, sorted from its menu, and taken back', async () => {
    const { board, notes, page, t } = user;
    await go('left');
    await walk('Tab', t('workshop.add'));
    await user.press('ArrowDown');
    await expect.poll(() => user.focused()).toMatch(/^row/);
    await user.press('Enter');
    await page.getByRole('menu').waitFor();
    await walk('ArrowDown', t('kind.outcome'));
    await user.press('Enter');
    await expect.poll(() => notes.count()).toBe(2);
    await expect.poll(() => user.focused()).not.toBe('nothing');
    await user.press('Control+Z');
    await expect.poll(() => notes.count()).toBe(3);
    expect(await board.cards('goal')).toHaveLength(5);
  });

  test('cards are written, moved, linked and deleted', async () => {
    const { board } = user;
    await go('board');
    await walk('ArrowDown', 'ゴール Web経由の売上');
    await user.press('Enter');
    await board.field.waitFor();
    await user.type('更新率を上げたい');
    await user.press('Tab');
    await user.type('更新の30日前');
    await user.press('Tab');
    await user.type('更新の相談を始める');
    await user.press('Enter');
    await board.cardIn('導入', 'action', '更新の相談を始める').waitFor();
    await expect.poll(() => user.focused()).toContain('更新の相談を始める');
    await user.press('Alt+ArrowRight');
    await board.cardIn('活用', 'action', '更新の相談を始める').waitFor();
    await user.press('Shift+Tab');
    await expect.poll(() => user.focused()).toContain('更新率を上げたい');
    await user.press('Tab');
    await expect.poll(() => user.focused()).toContain('更新の相談を始める');

    const links = (await board.seen()).links.length;
    await user.press('l');
    await walk('ArrowLeft', '全体');
    await walk('ArrowUp', '新規顧客の獲得単価');
    await user.press('Enter');
    await expect.poll(async () => (await board.seen()).links.length).toBe(links + 1);
    await user.press('Delete');
    await board.card('action', '更新の相談を始める').waitFor({ state: 'detached' });
    await expect.poll(() => user.focused()).toMatch(/^group/);
    await user.press('Control+Z');
    await board.card('action', '更新の相談を始める').waitFor();
    await expect.poll(() => user.focused()).not.toBe('nothing');
  });

  test('an indicator is scored in the inspector', async () => {
    const { board, inspector, t } = user;
    await walk('ArrowLeft', '導入');
    await walk('ArrowDown', '指標 施策の実行数');
    await expect.poll(() => inspector.heading()).toBe(t('inspector.selected', { kind: t('kind.indicator') }));
    await go('right');
    await walk('Tab', t('field.indicator.scored'));
    await user.press('Space');
    await walk('Tab', t('scoring.transform'));
    await user.press('ArrowDown');
    await walk('Tab', t('scoring.level.limit', { number: 1 }));
    await user.press('Control+A');
    await user.type('6');
    await user.press('Enter');
    await expect.poll(() => inspector.region.innerText()).toContain('スコアの100%');
    expect(await user.focused()).toContain(t('scoring.level.limit', { number: 1 }));
    expect(await board.cards('indicator')).toHaveLength(10);
    await go('board');
    await expect.poll(() => user.focused()).toContain('施策の実行数');
  });

  test('it is saved and exported; the focus comes back to where it was', async () => {
    const { exporting, page, t } = user;
    await user.running.native.answerSave(join(folder, '鍵盤.waymark'));
    await user.running.native.answerOpen(folder);
    await user.press('Control+S');
    await user.saveState('saved');
    await user.press('Control+E');
    await exporting.dialog.waitFor();
    await page.keyboard.press('Tab');
    await walk('Tab', t('exports.folder.change'));
    await user.press('Enter');
    await walk('Tab', t('exports.do'));
    await user.press('Enter');
    await exporting.result.waitFor();
    expect(await user.focused()).toContain(t('common.close'));
    await user.press('Enter');
    await exporting.result.waitFor({ state: 'detached' });
    await expect.poll(() => user.focused()).toContain('施策の実行数');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('language and theme change at once and leave the focus and the document alone', async () => {
    const { board, page, t } = user;
    const before = await board.seen();
    await go('header');
    await walk('Tab', t('app.display'));
    await user.press('Enter');
    await page.getByRole('menu').waitFor();
    await walk('ArrowDown', t('app.theme.dark'));
    await user.press('Enter');
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await expect.poll(() => user.focused()).toContain(t('app.display'));
    await user.press('Enter');
    await walk('ArrowDown', 'English');
    await user.press('Enter');
    await page.getByRole('application', { name: 'Roadmap board' }).waitFor();
    await expect.poll(() => user.focused()).toContain('Language and appearance');
    await page.getByRole('group', { name: /^Goal Web経由の売上/ }).waitFor();
    await go('footer');
    await walk('Tab', '日本語');
    await user.press('Enter');
    await expect.poll(() => board.seen()).toEqual(before);
  });

  test('the shortcuts are listed, and the way out leads to the start screen', async () => {
    const { page, t } = user;
    await user.press('Control+/');
    await page.getByRole('dialog', { name: t('app.shortcuts') }).waitFor();
    await user.press('Escape');
    await expect.poll(() => user.focused()).not.toBe('nothing');
    await go('header');
    await walk('Shift+Tab', t('app.home'));
    await user.press('Enter');
    await user.atStart();
    await expect.poll(() => user.focused()).not.toBe('nothing');
    await user.running.close();
  });
});
