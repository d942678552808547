import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { User } from './driver/user.ts';
import { violationsOn } from './harness/accessibility.ts';
import { temporaryFolder } from './harness/launch.ts';

let user: User;
beforeEach(async () => {
  user = await User.start();
});
afterEach(() => user.running.close());

const scores = () => user.page.getByRole('table', { name: user.t('scores.accounts') });
const account = (id: string) => scores().getByRole('button', { name: id, exact: true });
const model = () => user.page.getByRole('main');
const details = () => user.page.getByRole('complementary', { name: user.t('scores.region.right') });
const big = () => details().locator('[data-score]').innerText();
const weightOf = (name: string) =>
  model().getByRole('textbox', { name: user.t('scores.weight.of', { name }), exact: true });

async function begin() {
  await user.begin('example');
  await user.press('Control+2');
  await scores().waitFor();
}

test('a weight is tried, the score follows at once, and what is kept can be undone', async () => {
  await begin();
  expect(await violationsIn()).toEqual([]);
  const before = await big();
  expect(Number(before)).toBeGreaterThan(0);
  await weightOf('プロセス').fill('90');
  await weightOf('プロセス').press('Enter');
  await expect.poll(big).not.toBe(before);
  const tried = await big();
  const trying = model().getByRole('group', { name: user.t('scores.trial') });
  expect(await trying.innerText()).toContain(user.t('scores.trial.weights', { count: 1 }));
  expect(await user.undoButton.isDisabled()).toBe(true);
  expect(await violationsIn()).toEqual([]);

  await trying.getByRole('button', { name: user.t('scores.trial.revert') }).click();
  await expect.poll(big).toBe(before);

  await weightOf('プロセス').fill('90');
  await weightOf('プロセス').press('Enter');
  await trying.getByRole('button', { name: user.t('scores.trial.keep') }).click();
  await trying.waitFor({ state: 'detached' });
  expect(await big()).toBe(tried);
  await expect.poll(() => user.focused()).not.toBe('nothing');
  await user.press('Control+Z');
  await expect.poll(big).toBe(before);
  expect(await weightOf('プロセス').inputValue()).toBe('40');
});

test('a threshold and the treatment of missing data are tried, and a wrong one is refused in words', async () => {
  await begin();
  const measure = '施策の実行数（月）';
  await model().getByRole('button', { name: measure, exact: true }).click();
  const limit = model().getByRole('textbox', { name: user.t('scores.threshold.limit', { name: measure, number: 2 }) });
  await limit.fill('99');
  await limit.press('Enter');
  expect(await model().getByRole('alert').innerText()).toBe(user.t('scores.thresholds.order'));
  await limit.fill('3');
  await limit.press('Enter');
  await model()
    .getByRole('combobox', { name: user.t('scores.missing.of', { name: measure }) })
    .selectOption({ label: user.t('scoring.missing.score') });
  const trying = model().getByRole('group', { name: user.t('scores.trial') });
  await expect.poll(() => trying.innerText()).toContain(user.t('scores.trial.missing', { count: 1 }));
  expect(await trying.innerText()).toContain(user.t('scores.trial.thresholds', { count: 1 }));
  expect(await violationsIn()).toEqual([]);
});

test('by the keyboard: accounts, sorting, and from a reason to its card on the board', async () => {
  await begin();
  await scores().locator('button[aria-pressed="true"]').focus();
  await user.press('ArrowDown');
  const second = (await user.focused()).replace('button ', '');
  await expect.poll(() => details().getByRole('heading', { level: 2 }).innerText()).toBe(second);
  await scores()
    .getByRole('button', { name: new RegExp(`^${user.t('scores.column.score')}`) })
    .focus();
  await user.press('Enter');
  expect(
    await scores()
      .getByRole('columnheader', { name: user.t('scores.column.score') })
      .getAttribute('aria-sort'),
  ).toBe('descending');

  const trail = details().getByRole('region', { name: user.t('scores.trail') });
  const goal = trail.getByRole('button').last();
  const words = (await goal.innerText()).replace(/^\S\s/, '');
  await goal.focus();
  await user.press('Enter');
  await user.board.region.waitFor();
  const selected = user.page.locator('[data-card-id][aria-selected="true"], [data-card-id].selected');
  await expect.poll(() => selected.or(user.inspector.region).first().innerText()).toContain(words.slice(0, 10));
  await user.press('Control+2');
  await scores().waitFor();
  expect(await user.focused()).not.toBe('nothing');
  await user.press('Control+1');
  await user.board.region.waitFor();
});

test('a CSV of accounts is scored on the day chosen, and a broken one is told with its place and remedy', async () => {
  await begin();
  const folder = temporaryFolder();
  const file = join(folder, 'accounts.csv');
  const input = user.page.locator('input[type="file"]');
  writeFileSync(
    file,
    '顧客,セグメント,ステージ,施策の実行数（月）,推進者のやる気\n青空商店,A,活用,1,低い\n北浜電機,A,活用,5,高い\n',
  );
  await input.setInputFiles(file);
  await account('青空商店').waitFor();
  await account('北浜電機').click();
  await expect.poll(() => details().getByRole('heading', { level: 2 }).innerText()).toBe('北浜電機');
  expect(await scores().getByRole('row').count()).toBe(3);
  const day = user.page.getByLabel(user.t('scores.asOf'));
  await day.fill('2026-02-30');
  await day.press('Enter');
  await user.page.getByRole('alert').waitFor();
  await day.fill('２０２６-01-31');
  await day.press('Enter');
  await expect.poll(() => day.inputValue()).toBe('2026-01-31');

  const broken = join(folder, 'broken.csv');
  writeFileSync(broken, '顧客,セグメント,ステージ\n青空商店,A,活用\n青空商店,A,活用\n');
  await input.setInputFiles(broken);
  const refusal = user.page.getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.innerText()).toMatch(/2行目と3行目[\s\S]*broken\.csv: A3[\s\S]*1行にまとめて/);
  expect(await account('青空商店').count()).toBe(1);
  expect(await violationsIn()).toEqual([]);
  await user.page.getByRole('button', { name: user.t('scores.accounts.back') }).click();
  await account('test-01').waitFor();
  await expect.poll(() => user.focused()).not.toBe('nothing');
});

test('a thousand accounts are gone through with the keyboard', async () => {
  await begin();
  const file = join(temporaryFolder(), 'many.csv');
  const rows = Array.from({ length: 1000 }, (_, index) => `顧客${index + 1},A,活用,${index % 6},高い`);
  writeFileSync(file, ['顧客,セグメント,ステージ,施策の実行数（月）,推進者のやる気', ...rows].join('\n'));
  await user.page.locator('input[type="file"]').setInputFiles(file);
  await user.page.getByText(user.t('scores.accounts.count', { count: 1000 })).waitFor();
  await scores()
    .getByRole('button', { name: user.t('scores.column.account'), exact: true })
    .click();
  await account('顧客1').click();
  await user.press('End');
  await expect.poll(() => user.focused()).toBe('button 顧客1000');
  await user.press('ArrowUp');
  await expect.poll(() => user.focused()).toBe('button 顧客999');
  expect(await account('顧客999').isVisible()).toBe(true);
  await user.press('Home');
  await expect.poll(() => user.focused()).toBe('button 顧客1');
  expect(await violationsIn()).toEqual([]);
});

test('where nothing is scored yet, it says what to do', async () => {
  await user.begin('blank');
  await user.press('Control+2');
  await user.page.getByRole('heading', { name: user.t('scores.empty.title') }).waitFor();
  expect(await violationsIn()).toEqual([]);
  await user.page.getByRole('button', { name: user.t('scores.empty.board') }).click();
  await user.board.region.waitFor();
});

function violationsIn() {
  return violationsOn(user.page);
}
