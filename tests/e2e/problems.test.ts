import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixturePath } from '../fixtures/documents.ts';
import { violationsOn } from './harness/accessibility.ts';
import { launch, type RunningApp, temporaryFolder } from './harness/launch.ts';

describe('the method’s findings in the window', () => {
  let running: RunningApp;
  beforeAll(async () => {
    const file = join(temporaryFolder(), 'workshop.waymark');
    cpSync(fixturePath('workshop.waymark'), file);
    running = await launch({ files: [file], settings: { language: 'ja' } });
    await running.page.locator('[data-card-id]').first().waitFor();
  });
  afterAll(() => running.close());

  const counts = () => running.page.getByRole('button', { name: /^見直すところ/ });

  test('are counted at the foot, and listed with their why', async () => {
    const { page } = running;
    await expect.poll(() => counts().textContent()).toContain('警告0件、助言5件');
    await counts().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('まだ顧客と合意済みになっていません').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('are mended at one click, as one step that Undo takes back', async () => {
    const { page } = running;
    const dialog = page.getByRole('dialog');
    const open = dialog.locator('[data-code="goal/not-agreed"] li');
    expect(await open.count()).toBe(4);
    await open.first().getByRole('button').last().click();
    await expect.poll(() => open.count()).toBe(3);
    await dialog.getByRole('button', { name: '閉じる' }).click();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => counts().textContent()).toContain('助言5件');
  });

  test('lead to their card', async () => {
    const { page } = running;
    await counts().click();
    const finding = page.getByRole('dialog').locator('[data-code="goal/not-agreed"] li').first();
    await finding.getByRole('button', { name: 'カードを表示' }).click();
    await page.getByText('選択中のゴール').waitFor();
  });
});
