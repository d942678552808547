import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { violationsOn } from './harness/accessibility.ts';
import { launch, type RunningApp } from './harness/launch.ts';

let running: RunningApp;
let page: Page;
beforeEach(async () => {
  running = await launch({ settings: { language: 'ja' } });
  page = running.page;
  await page.getByRole('button', { name: /^記入例/ }).click();
  await card('施策の実行数').click();
});
afterEach(() => running.close());

const card = (words: string) => page.locator('[data-card-id]').filter({ hasText: words }).last();
const details = () => page.getByRole('complementary', { name: '詳細' });
const field = (label: string) => details().getByLabel(label, { exact: true });
const undo = () => page.keyboard.press('ControlOrMeta+z');

test('a field keeps what is typed until Enter, takes it back on Escape, and leaves a composing input method alone', async () => {
  const title = field('名前');
  await title.fill('書きかけ');
  await title.press('Escape');
  expect(await title.inputValue()).toBe('施策の実行数（月）');

  await title.fill('変換中');
  await title.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
  expect(await card('変換中').count()).toBe(0);
  await title.press('Enter');
  await card('変換中').waitFor();
  await undo();
  await expect.poll(() => title.inputValue()).toBe('施策の実行数（月）');
});

test('leaving a field commits it, and one edit is one step', async () => {
  await field('名前').fill('新しい名前');
  await field('単位').click();
  await card('新しい名前').waitFor();
  await undo();
  await expect.poll(() => card('新しい名前').count()).toBe(0);
  expect(await page.getByRole('button', { name: '元に戻す操作はありません' }).isDisabled()).toBe(true);
});

test('a wrong entry is named at its field with a remedy, and stays to be mended', async () => {
  const limit = field('1段目の値');
  await limit.fill('四件');
  await limit.press('Enter');
  expect(await details().getByRole('alert').innerText()).toContain('数値を入力してください');
  expect(await limit.inputValue()).toBe('四件');
  expect(await violationsOn(page)).toEqual([]);
  await limit.fill('1');
  await limit.press('Enter');
  expect(await details().getByRole('alert').innerText()).toContain('上の段ほど大きい値');
  await limit.fill('６');
  await limit.press('Enter');
  await expect.poll(() => limit.inputValue()).toBe('6');
  expect(await details().getByRole('alert').count()).toBe(0);
});

test('a link is made and removed by the keyboard, and the trail follows', async () => {
  const trail = details().getByRole('region', { name: 'ゴールからスコアまで' });
  expect(await trail.innerText()).toContain('改善会議を設定');
  await details().getByRole('combobox', { name: 'つなぐ相手を選ぶ' }).focus();
  await page.keyboard.type('勉強会');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => trail.innerText()).toContain('勉強会');
  await details().getByRole('button', { name: '「勉強会」とのつながりを外す' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => trail.innerText()).toContain('まだアクションがありません');
});

test('several cards are changed at once, in one step', async () => {
  await card('改善会議を設定').click();
  await card('要点3つを動画で送る').click({ modifiers: ['Shift'] });
  await field('支援方法').selectOption('コミュニティ');
  const changed = page.locator('[data-card-id]').filter({ hasText: 'コミュニティ' });
  await expect.poll(() => changed.count()).toBe(2);
  await undo();
  await expect.poll(() => changed.count()).toBe(0);
});

test('deleting a stage asks what happens to its cards', async () => {
  await page.locator('[data-stage-id]').filter({ hasText: '導入' }).first().click();
  await details().getByRole('button', { name: '削除' }).click();
  const question = page.getByRole('dialog', { name: 'ステージ「導入」を削除' });
  await question.getByText('付箋置き場に戻す').click();
  expect(await violationsOn(page)).toEqual([]);
  const before = await page.locator('[data-card-id]').count();
  await question.getByRole('button', { name: 'ステージを削除' }).click();
  await expect.poll(() => page.locator('[data-card-id]').count()).toBeLessThan(before);
  await undo();
  await expect.poll(() => page.locator('[data-card-id]').count()).toBe(before);
});
