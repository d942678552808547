import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InputMethod } from './driver/input-method.ts';
import { User } from './driver/user.ts';

/** Keys that run a command in one field or the other, and belong to the input method alone while it composes. */
const KEYS = ['Enter', 'Tab', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'F2', 'Delete'] as const;

let user: User;
let ime: InputMethod;
beforeAll(async () => {
  user = await User.start();
  await user.begin('lifecycle');
  ime = await InputMethod.for(user.page);
});
afterAll(() => user.running.end());

/** Composes in the focused field and presses every key there is; then takes the text over. */
async function composed(field: Locator, reading: string, words: string): Promise<void> {
  const [before, undoable] = [await user.board.seen(), await user.undoButton.getAttribute('aria-label')];
  const holder = await user.focused();
  for (const part of [reading.slice(0, 1), reading]) await ime.compose(part);
  for (const key of KEYS) {
    await ime.key(key);
    expect(await user.focused(), `after ${key}`).toBe(holder);
    expect(await field.inputValue(), `after ${key}`).toContain(reading);
  }
  // The same keys under their own codes, told apart by `isComposing` alone.
  for (const [key, code] of [
    ['Enter', 13],
    ['Escape', 27],
  ] as const) {
    await ime.plainKey(key, code);
    expect(await user.focused(), `after ${key} (${code})`).toBe(holder);
  }
  expect(await user.board.seen()).toEqual(before);
  expect(await user.undoButton.getAttribute('aria-label')).toBe(undoable);
  await ime.take(words);
  await expect.poll(() => field.inputValue()).toContain(words);
}

test('in a card: keys pick candidates, then Enter takes the card and Tab goes on to the next layer', async () => {
  const { board } = user;
  await board.add('goal', '導入').click();
  await board.field.waitFor();
  await composed(board.field, 'はやくはじめたい', '早く始めたい');
  await user.press('Enter');
  await board.cardIn('導入', 'goal', '早く始めたい').waitFor();

  await user.press('Tab');
  await board.field.waitFor();
  await composed(board.field, 'ようかたっても', '八日たっても');
  await user.press('Tab');
  await composed(board.field, 'でんわする', '電話する');
  await user.press('Enter');
  await board.cardIn('導入', 'action', '電話する').waitFor();

  await user.press('F2');
  await composed(board.field, 'すぐに', 'すぐに');
  await user.press('Escape');
  await board.cardIn('導入', 'action', '電話する').waitFor();
});

test('in the parking lot: Enter ends the composition, the next Enter makes the note', async () => {
  const { notes } = user;
  await notes.field.click();
  await composed(notes.field, 'ふせん', '付箋に書いたこと');
  expect(await notes.count()).toBe(0);
  await user.press('Enter');
  await expect.poll(() => notes.count()).toBe(1);
  await notes.note('付箋に書いたこと').waitFor();
  expect(await notes.field.inputValue()).toBe('');
});

test('in the title: Enter ends the composition, the next Enter renames the roadmap', async () => {
  const { page, t } = user;
  await page.getByRole('banner').getByRole('heading', { level: 1 }).getByRole('button').click();
  const field = page.getByRole('banner').getByRole('textbox', { name: t('app.title.label') });
  await field.fill('');
  await composed(field, 'けいかく', '来年の計画');
  await user.press('Enter');
  await expect.poll(() => user.title()).toBe('来年の計画');
});

test('in the inspector: Escape takes back a conversion, not the entry; Enter commits', async () => {
  const { board, inspector } = user;
  await board.card('goal', '早く始めたい').click();
  const success = inspector.control('field.goal.success');
  await success.click();
  await composed(success, 'ふつか', '二日で使い始める');
  await user.press('Control+Enter');
  const title = inspector.control('field.goal.title');
  await title.click();
  await title.press('End');
  await composed(title, 'です', 'です');
  await user.press('Enter');
  await board.card('goal', '早く始めたいです').waitFor();
  expect(await success.inputValue()).toBe('二日で使い始める');
});

test('a name written in place, as of a segment, is left alone too', async () => {
  const { page, t } = user;
  await user.button(t('records.segments.add')).click();
  const field = page.getByRole('region', { name: t('records.segments') }).getByRole('textbox');
  await composed(field, 'じそう', '自走したい');
  await user.press('Enter');
  await page.getByRole('checkbox', { name: t('records.segments.show', { title: '自走したい' }) }).waitFor();
  await user.running.close();
});
