import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import { documentOf } from '#shared/document/document.ts';
import { openedSchema } from '#shared/ipc/contract.ts';
import { type BareEdit, bareDatabase } from '../bare-database.ts';
import { bareEdit, Edits } from '../edits.ts';
import { inTurn } from '../rounds.ts';
import { tell } from './tell.ts';

/**
 * Loaded before the app, which starts without a file: opens BENCH_FILE over the page's own bridge and tells milliseconds of
 * an acknowledged edit, of an empty round trip over the same bridge, and of a round trip that carries the same edit to a
 * bare transaction and nothing else.
 */
const BATCH = 25;
const ROUNDS = 60;
/** Channels that no edit needs: their handlers make way for the two baselines, so that bridge, page and process are the same. */
const EMPTY = 'export.reveal';
const BARE = 'export.chooseFolder';

app.once('web-contents-created', (_event, page) => {
  page.once('dom-ready', () => {
    measure(page)
      .then(tell)
      .catch((fault: unknown) => console.error(fault))
      .finally(() => app.quit());
  });
});

const answerSchema = z.object({ ok: z.literal(true), data: openedSchema });

async function measure(page: WebContents) {
  const path = z.string().parse(process.env.BENCH_FILE);
  // The page's script comes after the page itself: a document opened before it starts would be put away again.
  await page.executeJavaScript(`new Promise((started) => {
    const look = () => (document.querySelector('#root > *') ? started(true) : setTimeout(look, 20));
    look();
  })`);
  const call = `window.api.invoke('document.open', { path: ${JSON.stringify(path)} })`;
  const { documentId, revision, records } = answerSchema.parse(await page.executeJavaScript(call)).data;
  const bare = bareDatabase(mkdtempSync(join(dirname(path), 'bare-')), records);
  instead(EMPTY, () => {});
  instead(BARE, (edit) => bare.write(edit));
  const edits = new Edits(documentOf(records));
  let base = revision;
  let due: ReturnType<Edits['next']>[] = [];
  const batch = (channel: string, payload: (edit: (typeof due)[number]) => unknown) =>
    callsIn(
      page,
      due.map((edit) => [channel, payload(edit)]),
    );
  const time = await inTurn(
    {
      edit: {
        prepare: () => {
          due = Array.from({ length: BATCH }, (_, index) => edits.next(base + index));
          base += BATCH;
        },
        run: () => batch('document.commit', (edit) => ({ documentId, ...edit })),
      },
      bare: { run: () => batch(BARE, bareEdit) },
      empty: { run: () => batch(EMPTY, () => ({})) },
    },
    ROUNDS,
  );
  bare.close();
  const each = (name: 'edit' | 'bare' | 'empty') => time.median(name) / BATCH;
  return { edit: each('edit'), bare: each('bare'), empty: each('empty') };
}

function instead(channel: string, work: (edit: BareEdit) => void): void {
  ipcMain.removeHandler(channel);
  ipcMain.handle(channel, (_event, edit: BareEdit) => {
    work(edit);
    return { ok: true, data: {} };
  });
}

/** Milliseconds of calls one after the other, by the page's clock: handing them over to the page is no part of them. */
function callsIn(
  page: WebContents,
  calls: readonly (readonly [channel: string, payload: unknown])[],
): Promise<unknown> {
  return page.executeJavaScript(`(async (calls) => {
    const start = performance.now();
    for (const [channel, payload] of calls) {
      const answer = await window.api.invoke(channel, payload);
      if (!answer.ok) throw new Error(answer.error.code + ': ' + answer.error.message.en);
    }
    return performance.now() - start;
  })(${JSON.stringify(calls)})`);
}
