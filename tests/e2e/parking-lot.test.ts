import { mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launch, type RunningApp } from './harness/launch.ts';

const workshop = readFileSync(new URL('../fixtures/workshop-notes.ja.md', import.meta.url), 'utf8');

let running: RunningApp;
let page: Page;
beforeEach(async () => {
  running = await launch({ settings: { language: 'en' } });
  page = running.page;
});
afterEach(() => running.close());

const field = () => page.getByRole('textbox', { name: 'Add a note' });
const lot = () => page.getByRole('region', { name: /^Parking lot/ });
// Headings are rows of the grid too, so notes are counted by their mark.
const rows = () => lot().locator('[data-note-id]');
const focusedNote = () => page.evaluate(() => document.activeElement?.getAttribute('data-note-id') ?? '');

async function paste(text: string): Promise<void> {
  await running.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+v');
}

async function begin(): Promise<void> {
  await page.getByRole('button', { name: /^Blank/ }).click();
  await field().click();
}

describe('the parking lot', () => {
  beforeEach(begin);

  test('takes one note after the other by Enter, and leaves a composing input method alone', async () => {
    await page.keyboard.type('first');
    await page.keyboard.press('Enter');
    await page.keyboard.type('second');
    // Enter that closes a candidate window reaches the page with key code 229.
    await field().dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
    await field().dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await expect.poll(() => rows().count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().count()).toBe(2);
    expect(await field().inputValue()).toBe('');
  });

  test('makes notes of pasted lines, names the roadmap, and takes all of it back in one step', async () => {
    await paste(workshop);
    await expect.poll(() => lot().getByRole('status').innerText()).toContain('Notes pasted: 25');
    await page.getByRole('banner').getByText('ワークショップの壁').waitFor();
    await lot().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => rows().count()).toBe(0);
  });

  test('is worked with the keyboard alone: edit, move, sort, delete', async () => {
    await paste('- one\n- two\n- 2 weeks without login -> send a mail');
    await expect.poll(() => rows().count()).toBe(3);
    await page.keyboard.press('ArrowDown');
    const one = await focusedNote();
    await page.keyboard.press('F2');
    await page.keyboard.type('first words');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().first().innerText()).toContain('first words');
    await expect.poll(focusedNote).toBe(one);

    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => rows().nth(1).innerText()).toContain('first words');
    await expect.poll(focusedNote).toBe(one);

    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu', { name: /Sort/ });
    await menu.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect.poll(focusedNote).toBe(one);

    await page.keyboard.press('Delete');
    await expect.poll(() => rows().count()).toBe(2);
    await expect.poll(focusedNote).not.toBe('');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => rows().count()).toBe(3);
  });

  test('sorts everything as suggested in one step, stages first, after a look at the plan', async () => {
    await paste(workshop);
    await lot()
      .getByRole('button', { name: /^Sort as suggested/ })
      .click();
    const plan = page.getByRole('dialog', { name: /Sort notes as suggested/ });
    await plan.getByRole('checkbox', { name: /解約率を下げたい/ }).click();
    await plan.getByRole('button', { name: 'Sort 21 notes' }).click();
    await expect.poll(() => rows().count()).toBe(4);
    await expect.poll(() => page.locator('[data-card-id]').count()).toBeGreaterThan(20);
    await lot().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('[data-card-id]').count()).toBe(0);
  });

  test('gives notes to the board by dragging', async () => {
    await paste('## Stages\n- Onboarding\n## Rest\n- 2 weeks without login -> send a mail');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('0');
    const cell = page.getByRole('button', { name: /^Add action to Onboarding/i });
    await cell.waitFor();
    await rows().first().locator('.note-content').dragTo(cell);
    await expect.poll(() => rows().count()).toBe(0);
    await expect.poll(() => page.locator('[data-card-id]').count()).toBe(2);
  });
});

describe('the export dialog', () => {
  test('says what to do where nothing is scored', async () => {
    await begin();
    await page.keyboard.press('ControlOrMeta+e');
    await page.getByRole('dialog').getByText('There is no score to export yet').waitFor();
  });

  test('shows losses and files before it writes, and writes a folder of its own', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-exports-')));
    await running.native.answerOpen(folder);
    await page.getByRole('button', { name: /^Example/ }).click();
    await page.locator('[data-card-id]').first().waitFor();
    await page.keyboard.press('ControlOrMeta+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^SQL/ }).press(' ');
    await dialog.getByText('views.sql').waitFor();
    await dialog.getByText('Everything is carried over.').waitFor();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('dialog', { name: 'Exported' }).waitFor();
    const [bundle = ''] = readdirSync(folder);
    expect(readdirSync(join(folder, bundle)).sort()).toEqual(
      expect.arrayContaining(['README.md', 'expected-scores.csv', 'losses.md', 'test-accounts.csv', 'views.sql']),
    );
  });
});
