import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ensureBuilt } from '../../build/app.ts';
import { hasDisplay, openVirtualDisplay } from '../../build/linux/virtual-display.ts';
import { ROOT } from '../../build/project.ts';
import { launch, type RunningApp } from './harness/launch.ts';

/** `npm run screenshots`: every screen from the workshop's example, both themes, both languages, 1280 × 720. */
const FOLDER = join(ROOT, 'docs', 'screenshots');
const SIZE = { width: 1280, height: 720 };

ensureBuilt();
const closeDisplay = hasDisplay() ? () => {} : await openVirtualDisplay();
mkdirSync(FOLDER, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'waymark-screenshots-'));
for (const language of ['ja', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    const save = (page: Page, screen: string) =>
      page.screenshot({ path: join(FOLDER, `${screen}-${language}-${theme}.png`) });
    await startScreen(await opened({ settings: { language, theme } }), save);
    const file = join(scratch, `${language}-${theme}.waymark`);
    cpSync(join(ROOT, 'tests', 'fixtures', 'workshop.waymark'), file);
    await boardScreens(await opened({ settings: { language, theme }, files: [file] }), save);
    console.log(`${language} ${theme}`);
  }
}
closeDisplay();

type Save = (page: Page, screen: string) => Promise<unknown>;

async function opened(options: Parameters<typeof launch>[0]): Promise<RunningApp> {
  const running = await launch(options);
  await running.app.evaluate(({ BrowserWindow }, size) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(size.width, size.height);
  }, SIZE);
  return running;
}

async function startScreen(running: RunningApp, save: Save): Promise<void> {
  const { page } = running;
  const blank = page.getByRole('button', { name: /^(白紙|Blank)/ });
  await blank.waitFor();
  await save(page, 'start');
  await blank.click();
  await page
    .getByRole('textbox', { name: /付箋|note/i })
    .first()
    .click();
  const wall = readFileSync(join(ROOT, 'tests', 'fixtures', 'workshop-notes.ja.md'), 'utf8');
  await running.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), wall);
  await page.keyboard.press('ControlOrMeta+V');
  const sort = page.getByRole('button', { name: /提案どおりに仕分け|as suggested/i }).first();
  await sort.waitFor();
  await save(page, 'wall');
  await sort.click();
  await page.getByRole('dialog').waitFor();
  await save(page, 'sort');
  await page.keyboard.press('Escape');
  await running.end();
}

async function boardScreens(running: RunningApp, save: Save): Promise<void> {
  const { page } = running;
  // The board fits itself to the window when it opens; this one has changed its size since.
  await page.reload();
  await page.locator('path.link').first().waitFor({ state: 'attached' });
  await save(page, 'board');
  await page.locator('[data-card-id]').filter({ hasText: '改善会議を設定' }).first().click();
  await save(page, 'action');
  await page.getByRole('button', { name: /^(見直すところ|Problems)/ }).click();
  await page.getByRole('dialog').waitFor();
  await save(page, 'problems');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+2');
  await page.locator('input[type=file]').setInputFiles(join(ROOT, 'tests', 'fixtures', 'workshop-accounts.csv'));
  await page.getByText('丸山製作所').first().click();
  await save(page, 'scores');
  await page.keyboard.press('ControlOrMeta+1');
  await page.locator('[data-card-id]').first().waitFor();
  await page
    .getByRole('button', { name: /^(書き出す|Export)/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  // The preview is worked out after the dialog stands.
  await page.getByText('test-accounts.csv').waitFor();
  // A picture for everybody names nobody's folders.
  await page.locator('.export-path').evaluate((path) => {
    path.textContent = '~/Documents';
  });
  await save(page, 'export');
  await page.keyboard.press('Escape');
  await running.end();
}
