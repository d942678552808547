import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { User } from './driver/user.ts';
import { wallNotes } from './driver/wall.ts';

const findings = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
  }),
);

/** What axe finds against WCAG 2.2 A and AA and its own good practice, each with its places; empty where all is well. */
async function faults(page: Page): Promise<string[]> {
  // Colours are measured once nothing moves or fades any more.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  // A script element would break the page's own rules; this is evaluated from outside.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const result: unknown = await page.evaluate(() =>
    Reflect.apply(Reflect.get(Object(Reflect.get(window, 'axe')), 'run'), undefined, [
      document,
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      },
    ]),
  );
  const { passes, violations } = z.object({ passes: z.array(z.unknown()), violations: findings }).parse(result);
  if (passes.length < 10) throw new Error('axe looked at next to nothing');
  return violations.map(({ id, help, nodes }) =>
    [
      `${id}: ${help}`,
      ...nodes.slice(0, 5).map((node) => `  ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    ].join('\n'),
  );
}

describe.each([
  ['ja', 'light'],
  ['ja', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('in %s, %s', (language, theme) => {
  test('axe finds nothing on any screen', async () => {
    const user = await User.start({ settings: { language, theme } });
    const { board, notes, inspector, exporting, page, t } = user;
    const expectNone = async (screen: string) => expect.soft(await faults(page), screen).toEqual([]);

    await user.atStart();
    await expectNone('the start screen');

    await user.begin('blank');
    await expectNone('a blank roadmap');
    await user.copy(wallNotes());
    await notes.field.click();
    await user.press('Control+V');
    const plan = await notes.plan();
    await expectNone('the plan of sorting');
    await notes.planButton(plan).click();
    await plan.waitFor({ state: 'detached' });
    await board.card('goal', '新規顧客の獲得単価を下げたい').click();
    await expect.poll(() => inspector.heading()).toBe(t('inspector.selected', { kind: t('kind.goal') }));
    await expectNone('the board with a goal selected');

    await user.press('Control+E');
    await page.getByRole('dialog').waitFor();
    await expectNone('the export dialog with nothing to export');
    await user.press('Escape');

    const seen = {
      indicator: '施策の実行数が月2件未満',
      action: '改善会議を設定',
      goal: '毎月の改善施策が滞りなく実行される',
    } as const;
    for (const kind of ['action', 'indicator'] as const) {
      await board.showAll();
      await board.card(kind, seen[kind]).click();
      await expect.poll(() => inspector.heading()).toBe(t('inspector.selected', { kind: t(`kind.${kind}`) }));
      await expectNone(`the inspector of kind ${kind}`);
    }
    await inspector.control('field.indicator.scored').check();
    await inspector.choose(inspector.rule, 'scoring.transform.steps');
    await inspector.choose(inspector.alert, 'scoring.op.lt');
    await inspector.enter(inspector.control('field.indicator.weight'), '0');
    await expectNone('a scored indicator with a number that is refused');
    await inspector.control('field.indicator.weight').press('Escape');

    await board.stage('活用').click();
    await expectNone('the inspector of a stage');
    await notes.list.getByRole('row').first().click();
    await expectNone('the inspector of a note');
    await page.getByRole('button', { name: t('records.outcome'), expanded: false }).click();
    await page.getByRole('button', { name: t('records.feedback'), expanded: false }).click();
    await expectNone('lists of further records');
    await board.card('goal', seen.goal).click();
    await user.press('Enter');
    await board.field.waitFor();
    await expectNone('a card that is being written');
    await user.press('Escape');
    await user.press('l');
    await expectNone('a link that is being drawn');
    await user.press('Escape');

    await user.press('Control+E');
    await exporting.dialog.waitFor();
    await exporting.dialog.getByText(/\.xlsx$/).waitFor();
    await expectNone('the export dialog');
    await user.press('Escape');
    await exporting.dialog.waitFor({ state: 'detached' });
    await user.press('Control+/');
    await page.getByRole('dialog', { name: t('app.shortcuts') }).waitFor();
    await expectNone('the shortcuts');
    await user.press('Escape');
    await page.getByRole('button', { name: t('app.display') }).click();
    await page.getByRole('menu').waitFor();
    await expectNone('the menu of language and appearance');
    await user.press('Escape');
    await user.running.close();
  });
});
