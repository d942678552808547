import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { User } from './driver/user.ts';
import { temporaryFolder } from './harness/launch.ts';

/** Begins a roadmap of four stages, writes a goal and waits until it is recorded. */
async function begun(goal: string): Promise<User> {
  const user = await User.start();
  await user.begin('lifecycle');
  await written(user, goal);
  return user;
}

async function written(user: User, goal: string): Promise<void> {
  await user.board.add('goal', '導入').click();
  await user.board.field.waitFor();
  await user.type(goal);
  await user.press('Enter');
  await user.board.card('goal', goal).waitFor();
  await user.acknowledged();
}

async function saved(user: User, file: string): Promise<void> {
  await user.running.native.answerSave(file);
  await user.press('Control+S');
  await user.saveState('saved');
}

const opensAgain = async (user: User, file: string, goal: string) => {
  await user.running.native.answerOpen(file);
  await user.button(user.t('start.open')).click();
  await user.board.card('goal', goal).waitFor();
};

test('a process killed right after an edit of a saved file has lost nothing, and can still undo', async () => {
  const file = join(temporaryFolder(), '計画.waymark');
  const user = await begun('導入を早く終えたい');
  await saved(user, file);
  await written(user, '分析を自分で読みたい');
  const before = await user.board.seen();
  await user.running.kill();

  const again = await user.restart({ files: [file] });
  await again.board.card('goal', '分析を自分で読みたい').waitFor();
  expect(await again.board.seen()).toEqual(before);
  await again.saveState('saved');
  await again.undoButton.click();
  await again.board.card('goal', '分析を自分で読みたい').waitFor({ state: 'detached' });
  expect(await again.board.card('goal', '導入を早く終えたい').count()).toBe(1);
  await again.running.close();
});

test('a roadmap that never had a file is offered on the start screen after a kill, and goes on where it was', async () => {
  const user = await begun('解約を減らしたい');
  const before = await user.board.seen();
  await user.running.kill();

  const again = await user.restart();
  const { page, t } = again;
  await page.getByRole('region', { name: t('start.recover'), exact: true }).waitFor();
  await page.getByRole('button', { name: /を再開する$/ }).click();
  await expect.poll(() => again.board.seen()).toEqual(before);
  await again.undoButton.click();
  await again.board.card('goal', '解約を減らしたい').waitFor({ state: 'detached' });
  await again.redoButton.click();
  const file = join(temporaryFolder(), '戻った計画.waymark');
  await saved(again, file);
  await again.button(t('app.home')).click();
  await again.atStart();
  expect(await page.getByRole('region', { name: t('start.recover'), exact: true }).count()).toBe(0);
  await opensAgain(again, file, '解約を減らしたい');
  await again.running.close();
});

test('broken files are refused in plain words and stay as they are, byte for byte', async () => {
  const folder = temporaryFolder();
  const good = join(folder, '元.waymark');
  const user = await begun('売上を上げたい');
  await saved(user, good);
  await user.button(user.t('app.home')).click();
  await user.atStart();

  const junk = join(folder, 'メモ.waymark');
  writeFileSync(junk, 'これはデータベースではありません。');
  const cut = join(folder, '途中まで.waymark');
  copyFileSync(good, cut);
  truncateSync(cut, 100);
  for (const broken of [junk, cut]) {
    const bytes = readFileSync(broken);
    await user.running.native.answerOpen(broken);
    await user.button(user.t('start.open')).click();
    await expect.poll(async () => (await user.notices()).join()).toContain(broken);
    // What happened and what to do: more than a name and a path.
    expect(
      (await user.notices())
        .at(-1)
        ?.split('\n')
        .filter((line) => line.trim() !== '').length,
    ).toBeGreaterThan(2);
    expect((await user.notices()).join()).toMatch(/[ぁ-ん]/u);
    await user.page
      .getByRole('alert')
      .getByRole('button', { name: user.t('app.notice.dismiss') })
      .last()
      .click();
    await user.atStart();
    expect(readFileSync(broken)).toEqual(bytes);
  }
  expect(readdirSync(folder).sort()).toEqual(['メモ.waymark', '元.waymark', '途中まで.waymark'].sort());
  await opensAgain(user, good, '売上を上げたい');
  await user.running.close();
});

test('a file that was changed elsewhere is never overwritten: the window asks, and both can be kept', async () => {
  const folder = temporaryFolder();
  const [mine, theirs] = [join(folder, '共有.waymark'), join(folder, '別の人.waymark')];
  const other = await begun('相手のゴール');
  await saved(other, theirs);
  await other.running.close();

  const user = await begun('こちらのゴール');
  await saved(user, mine);
  copyFileSync(theirs, mine);
  const foreign = readFileSync(mine);
  await written(user, '競合中のゴール');
  const dialog = user.dialog(user.t('session.conflict.title'));
  await dialog.waitFor();
  expect(readFileSync(mine)).toEqual(foreign);
  // The decision can wait; the header goes on telling it.
  await dialog.getByRole('button', { name: user.t('session.conflict.later') }).click();
  await user.saveState('conflict');
  await user.page.locator('[data-save-state="conflict"]').click();
  await dialog.getByRole('button', { name: user.t('session.conflict.both') }).click();
  await user.saveState('saved');
  expect(readFileSync(mine)).toEqual(foreign);
  expect(await user.board.card('goal', '競合中のゴール').count()).toBe(1);
  const files = readdirSync(folder).filter((name) => name !== '共有.waymark' && name !== '別の人.waymark');
  expect(files).toHaveLength(1);
  await user.button(user.t('app.home')).click();
  await user.atStart();
  await opensAgain(user, join(folder, files[0] ?? ''), '競合中のゴール');
  await user.running.close();
});

test('while the file cannot be written the header says so, and the edits can be saved elsewhere', async () => {
  const folder = join(temporaryFolder(), 'usb');
  mkdirSync(folder);
  const file = join(folder, '計画.waymark');
  const user = await begun('最初のゴール');
  await saved(user, file);
  renameSync(folder, `${folder}-gone`);
  await written(user, '外した後のゴール');
  await user.saveState('failed');
  expect(existsSync(folder)).toBe(false);

  const elsewhere = join(temporaryFolder(), '別の場所.waymark');
  await user.running.native.answerSave(elsewhere);
  await user.page.locator('[data-save-state="failed"]').click();
  await user.saveState('saved');
  await user.button(user.t('app.home')).click();
  await user.atStart();
  await opensAgain(user, elsewhere, '外した後のゴール');
  expect(await user.board.card('goal', '最初のゴール').count()).toBe(1);
  await user.running.close();
});
