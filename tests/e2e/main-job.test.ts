import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../src/main/cli/run.ts';
import type { SeenBoard } from './driver/board.ts';
import { asOfIn, expectedIn, scoredBySql, scoredLines } from './driver/score-files.ts';
import { User } from './driver/user.ts';
import { wallNotes } from './driver/wall.ts';
import { temporaryFolder } from './harness/launch.ts';

const WALL = wallNotes();
const [REPORT, MEETING, RENEWAL, LESSON] = [
  '導入担当が設定会を開く',
  '改善会議を設定',
  '責任者が更新前レビュー',
  '勉強会',
] as const;
const [SALES, COST] = ['Web経由の売上を1年で20%上げたい（両グループ共通）', '新規顧客の獲得単価を下げたい'] as const;
const RUNS = '施策の実行数が月2件未満';

describe('the main job, by mouse and keyboard, in Japanese', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'ロードマップ 2026.waymark');
  let user: User;
  let left: SeenBoard;
  beforeAll(async () => {
    // Wide enough for all stages: what is off screen cannot be dragged to.
    user = await User.start({ size: [1880, 1000] });
  });
  afterAll(() => user.running.end());

  test('a blank roadmap begins on the start screen', async () => {
    await user.atStart();
    await user.begin('blank');
    expect((await user.board.seen()).cards).toEqual([]);
    await user.saveState('untitled');
  });

  test('the wall is pasted: each line is a note, and the first heading names the roadmap', async () => {
    await user.copy(WALL);
    await user.notes.field.click();
    await user.press('Control+V');
    await expect.poll(() => user.notes.count()).toBe(25);
    expect(await user.title()).toBe('ワークショップの壁（付箋のまま・順不同）');
  });

  test('the notes are sorted as suggested, in one step', async () => {
    const plan = await user.notes.plan();
    await user.notes.planButton(plan).click();
    await plan.waitFor({ state: 'detached' });
    await expect.poll(async () => (await user.board.cards('action')).length).toBe(9);

    const { stages, cards, links } = await user.board.seen();
    expect(stages.map((name) => /^ステージ (.*)、/.exec(name)?.[1])).toEqual([
      '導入',
      '活用',
      '定着・運用',
      '契約更新期',
    ]);
    expect(cards.filter((name) => name.startsWith('ゴール ') && name.includes('、全体、'))).toHaveLength(5);
    // Every "when → do" is an action and an indicator candidate that watches it; two hints are candidates of their own.
    expect(cards.filter((name) => name.startsWith('指標 '))).toHaveLength(10);
    expect(links).toHaveLength(8);
    expect(await user.board.cardIn('契約更新期', 'action', RENEWAL).count()).toBe(1);
    expect(await user.board.cardIn('活用', 'action', '活用事例メールを送る').count()).toBe(1);
    expect(await user.notes.count()).toBe(3);

    await user.undoButton.click();
    await expect.poll(() => user.notes.count()).toBe(25);
    expect((await user.board.seen()).cards).toEqual([]);
    await user.redoButton.click();
    await expect.poll(() => user.board.seen()).toEqual({ stages, cards, links });
  });

  test('cards are written one after the other: Enter beside, Tab a layer down, F2 again', async () => {
    const { board } = user;
    await board.card('goal', COST).click();
    await user.press('Enter');
    await board.field.waitFor();
    await user.type('解約を減らしたい');
    await user.press('Tab');
    await user.type('更新の30日前');
    await user.press('Enter');
    await user.type('更新の相談を始める');
    await user.press('Tab');
    await user.type('更新までの日数');
    await user.press('Enter');
    await board.cardIn('導入', 'indicator', '更新までの日数').waitFor();
    const { links } = await board.seen();
    expect(links.filter((link) => link.includes('更新の相談を始める'))).toHaveLength(2);
    expect(await board.cards('goal')).toContain('ゴール 解約を減らしたい、全体、6件中3件目');

    await user.press('F2');
    await board.field.fill('更新まで何日か');
    await user.press('Enter');
    await board.card('indicator', '更新まで何日か').waitFor();
    await expect.poll(() => user.focused()).toContain('更新まで何日か');
  });

  test('Alt and arrows move a card, Delete deletes it, Undo and Redo go back and forth', async () => {
    const { board } = user;
    await board.card('action', '更新の相談を始める').click();
    await user.press('Alt+ArrowRight');
    await board.cardIn('活用', 'action', '更新の相談を始める').waitFor();
    await user.press('Alt+ArrowDown');
    await user.press('Alt+ArrowUp');
    await user.press('Alt+ArrowRight', 'Alt+ArrowRight');
    await board.cardIn('契約更新期', 'action', '更新の相談を始める').waitFor();
    await expect.poll(() => user.focused()).toContain('更新の相談を始める');

    await board.showAll();
    await board.card('goal', '解約を減らしたい').click();
    const before = await board.seen();
    await user.press('Delete');
    await board.card('goal', '解約を減らしたい').waitFor({ state: 'detached' });
    expect(await user.focused()).toMatch(/^group ゴール/);
    const after = await board.seen();
    expect(after.links.length).toBe(before.links.length - 1);
    await user.press('Control+Z');
    await expect.poll(() => board.seen()).toEqual(before);
    await user.press('Control+Y');
    await expect.poll(() => board.seen()).toEqual(after);
    await user.press('Control+Z');
    await expect.poll(() => board.seen()).toEqual(before);
  });

  test('cards are linked by mouse and by keyboard', async () => {
    const { board } = user;
    await board.showAll();
    await board.drawLink(board.card('action', REPORT), board.card('goal', SALES));
    const linked = (from: string, to: string) => async () =>
      (await board.seen()).links.some(
        (link) => link.startsWith(`アクション ${from}、`) && link.includes(`→ ゴール ${to}、`),
      );
    await expect.poll(linked(REPORT, SALES)).toBe(true);

    await board.card('action', MEETING).click();
    await user.press('l', 'ArrowLeft');
    while (!(await user.focused()).includes(COST)) await user.press('ArrowUp');
    await user.press('Enter');
    await expect.poll(linked(MEETING, COST)).toBe(true);
    // The keyboard is back where the link began.
    await expect.poll(() => user.focused()).toContain(MEETING);
  });

  test('a card is dragged into another stage, as one step', async () => {
    const { board } = user;
    await board.showAll();
    const before = await board.seen();
    await board.drag(board.card('action', LESSON), board.card('action', RENEWAL));
    await board.cardIn('契約更新期', 'action', LESSON).waitFor();
    const after = await board.seen();
    await user.press('Control+Z');
    await expect.poll(() => board.seen()).toEqual(before);
    await user.press('Control+Y');
    await expect.poll(() => board.seen()).toEqual(after);
  });

  test('a note is dragged from the parking lot into a cell and becomes what its lane says', async () => {
    const { board, notes } = user;
    await board.showAll();
    await board.dragNote(notes.note('ハイタッチ'), board.add('touchpoint', '活用'));
    await expect.poll(() => board.cards('touchpoint')).toHaveLength(1);
    expect((await board.cards('touchpoint'))[0]).toContain('、活用、');
    expect(await notes.count()).toBe(2);
  });

  test('an indicator gets its thresholds, its alert and its part of the score', async () => {
    const { board, inspector, t } = user;
    await board.showAll();
    await board.card('indicator', RUNS).click();
    await expect.poll(() => inspector.heading()).toBe('選択中の指標');
    await inspector.control('field.indicator.scored').check();
    await inspector.choose(inspector.rule, 'scoring.transform.steps');
    await inspector.enter(inspector.control('scoring.level.limit', { number: 1 }), '6');
    await inspector.enter(inspector.control('scoring.level.limit', { number: 2 }), '2');
    await inspector.choose(inspector.control('scoring.missing'), 'scoring.missing.exclude');
    await inspector.choose(inspector.alert, 'scoring.op.lt');
    await inspector.enter(inspector.control('scoring.alert.value'), '2');
    await inspector.enter(inspector.control('field.indicator.column'), '施策の実行数');
    // The trail says at once what the indicator is worth.
    await expect.poll(() => inspector.region.innerText()).toContain('スコアの100%');
    expect(await inspector.control('scoring.level.limit', { number: 1 }).inputValue()).toBe('6');
    expect(await inspector.control('scoring.alert.value').inputValue()).toBe('2');

    // What is no number is refused with the reason and stays to be mended; Escape gives it up.
    const weight = inspector.control('field.indicator.weight');
    await inspector.enter(weight, '0');
    await inspector.region.getByText(t('inspector.number.positive')).waitFor();
    await weight.press('Escape');
    expect(await weight.inputValue()).toBe('1');
  });

  test('the segment filter shows one group and the cards for all', async () => {
    const { board, page, t } = user;
    const all = (await board.seen()).cards.length;
    const tick = page.getByRole('checkbox', { name: t('records.segments.show', { title: '自走したい' }) });
    await tick.uncheck();
    await board.card('action', LESSON).waitFor({ state: 'detached' });
    const shown = (await board.seen()).cards.length;
    expect(shown).toBeLessThan(all);
    await page
      .getByRole('contentinfo')
      .getByText(t('app.count.cards', { shown, count: all }))
      .waitFor();
    await tick.check();
    await board.card('action', LESSON).waitFor();
    expect((await board.seen()).cards.length).toBe(all);
  });

  test('it is saved where the dialog says, and is the same when opened again, Undo included', async () => {
    await user.running.native.answerSave(file);
    await user.press('Control+S');
    await user.saveState('saved');
    expect(readdirSync(folder)).toEqual(['ロードマップ 2026.waymark']);
    left = await user.board.seen();

    await user.button(user.t('app.home')).click();
    await user.atStart();
    await user.page.getByRole('button', { name: /ロードマップ 2026\.waymark/ }).click();
    await user.board.region.waitFor();
    await expect.poll(() => user.board.seen()).toEqual(left);
    expect(await user.title()).toBe('ワークショップの壁（付箋のまま・順不同）');
    expect(await user.undoButton.isEnabled()).toBe(true);
  });

  test('after a new start the file opens, and takes back what was done before', async () => {
    user = await user.restart({ files: [file] });
    await user.board.region.waitFor();
    await expect.poll(() => user.board.seen()).toEqual(left);
    // The inspector's steps come first on the way back, then the note that was dragged.
    for (let step = 0; step < 20 && (await user.board.cards('touchpoint')).length > 0; step += 1) {
      await user.undoButton.click();
    }
    expect(await user.notes.count()).toBe(3);
    while (await user.redoButton.isEnabled()) await user.redoButton.click();
    await expect.poll(() => user.board.seen()).toEqual(left);
    await user.saveState('saved');
  });

  test('the health score is exported as a workbook and as SQL, each into a folder of its own', async () => {
    const { exporting, t } = user;
    await user.running.native.answerOpen(folder);
    await user.page
      .getByRole('banner')
      .getByRole('button', { name: t('app.export') })
      .click();
    await exporting.target('xlsx').click();
    await exporting.dialog.getByRole('button', { name: t('exports.folder.change') }).click();
    await exporting.doIt.click();
    const workbook = await exporting.folder();
    expect(readdirSync(workbook).some((name) => name.endsWith('.xlsx'))).toBe(true);
    expect(existsSync(join(workbook, 'README.md'))).toBe(true);

    await exporting.result.getByRole('button', { name: t('exports.again') }).click();
    await exporting.target('sql').click();
    await exporting.dialog.getByLabel('データベース', { exact: true }).selectOption({ label: 'SQLite' });
    await exporting.doIt.click();
    const scripts = await exporting.folder();
    expect(scripts).not.toBe(workbook);
    await exporting.result.getByRole('button', { name: t('common.close') }).click();

    const expected = expectedIn(scripts);
    expect(expected.length).toBeGreaterThan(5);
    expect(new Set(expected.map(({ band }) => band)).size).toBeGreaterThan(2);
    expect(scoredBySql(scripts)).toEqual(expected);
    expect(expectedIn(workbook)).toEqual(expected);

    // The command line reads the same file while the window has it open, and scores alike.
    const out: string[] = [];
    const accounts = ['--accounts', join(scripts, 'test-accounts.csv'), '--as-of', asOfIn(scripts), '--json'];
    const io = { stdout: (text: string) => out.push(text), stderr: (text: string) => out.push(text), cwd: folder };
    await user.saveState('saved');
    expect(await runCli(['score', file, ...accounts], io), out.join('')).toBe(0);
    expect(scoredLines(out.join(''))).toEqual(expected);
  });

  test('nothing went wrong on the way, and nothing was said to the network', async () => {
    expect(user.running.problems).toEqual([]);
    expect(user.running.networkCount).toBe(0);
    await user.running.close();
  });
});

test('the same in English, in short: paste, sort, score, save', async () => {
  const user = await User.start({ settings: { language: 'en', theme: 'dark' } });
  const { notes, board, inspector } = user;
  await user.begin('lifecycle');
  await user.copy(
    '# Wall\n\n## When → do\n- No login for 2 weeks → Send a use case mail\n- NPS is below 6 → Call the champion\n',
  );
  await notes.field.click();
  await user.press('Control+V');
  const plan = await notes.plan();
  await notes.planButton(plan).click();
  await board.card('action', 'Send a use case mail').waitFor();
  expect(await board.cards('indicator')).toHaveLength(2);

  await board.card('indicator', 'NPS is below 6').click();
  await inspector.control('field.indicator.scored').check();
  await inspector.choose(inspector.rule, 'scoring.transform.steps');
  await expect.poll(() => inspector.region.innerText()).toContain('100% of the score');
  await user.running.native.answerSave(join(temporaryFolder(), 'plan.waymark'));
  await user.press('Control+S');
  await user.saveState('saved');
  await user.running.close();
});
