import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launch, type RunningApp } from './harness/launch.ts';

let running: RunningApp;
let page: Page;
beforeEach(async () => {
  running = await launch({ settings: { language: 'en' } });
  page = running.page;
  await page.getByRole('button', { name: /^Example/ }).click();
  await page.locator('[data-card-id]').first().waitFor();
});
afterEach(() => running.close());

const segments = () => page.getByRole('region', { name: /^Segments/ });
const names = () => segments().locator('.record-name').allInnerTexts();

test('segments are added, renamed, put in order and deleted from their list, and Undo brings them back', async () => {
  const [a = '', b = ''] = await names();
  await segments().getByRole('button', { name: 'Add a segment' }).click();
  await page.keyboard.type('Third');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([a, b, 'Third']);

  await segments().getByRole('button', { name: 'Third', exact: true }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Last');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([a, b, 'Last']);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(names).toEqual([a, 'Last', b]);
  await page.keyboard.press('Delete');
  await expect.poll(names).toEqual([a, b]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(names).toEqual([a, 'Last', b]);
});

test('a segment that is not shown takes its cards off the board, and showing all brings them back', async () => {
  const cards = () => page.locator('[data-card-id]').count();
  const all = 30;
  // The cards in sight come first; the rest follow a moment later.
  await expect.poll(cards).toBe(all);
  await segments().getByRole('checkbox').first().click();
  await expect.poll(cards).toBeLessThan(all);
  expect(await segments().getByRole('checkbox').first().isChecked()).toBe(false);
  await segments().getByRole('checkbox').first().click();
  await expect.poll(cards).toBe(all);
});

test('further records are folded away until they are wanted; choosing one shows its fields', async () => {
  const more = page.getByRole('region', { name: 'Further records' });
  await more.getByRole('button', { name: /^Values/ }).click();
  await more.getByRole('button', { name: 'Add to Value' }).click();
  await page.keyboard.type('Quick answers');
  await page.keyboard.press('Enter');
  await more.getByRole('button', { name: 'Quick answers', exact: true }).click();
  const inspector = page.getByRole('complementary', { name: 'Details' });
  await expect.poll(() => inspector.locator('textarea').first().inputValue()).toBe('Quick answers');
});
