import type { Dialogs } from '#main/dialogs/dialogs.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { DocumentWindow } from './document-window.ts';

/**
 * After the page of a window died: its document is put away in order, the user is told, and the page comes back with the
 * same file. A draft without a file is then offered on the start screen.
 */
export async function recoverFromCrash(window: DocumentWindow, dialogs: Dialogs, t: Translate): Promise<void> {
  const { document, path } = window;
  window.release();
  await document?.close();
  if (window.browser.isDestroyed()) return;
  const choice = await dialogs.choose(window.browser, t('crash.message'), t('crash.detail'), [
    ['reload', t('crash.reload')],
    ['close', t('crash.close')],
  ]);
  if (window.browser.isDestroyed()) return;
  if (choice === 'close') {
    window.browser.destroy();
    return;
  }
  if (path !== null) window.request(path);
  window.load();
}
