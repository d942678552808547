import { BrowserWindow } from 'electron';
import type { Dialogs } from '#main/dialogs/dialogs.ts';
import type { Opening } from '#main/documents/opening.ts';
import type { DocumentWindow } from '#main/windows/document-window.ts';
import type { Windows } from '#main/windows/windows.ts';
import type { MenuCommand } from '#shared/ipc/contract.ts';

/**
 * Where a menu command goes. New, Open and Import leave the document in front alone and use another window; everything else
 * is the window's own affair.
 */
export function menuCommands(windows: Windows, opening: Opening, dialogs: Dialogs): (command: MenuCommand) => void {
  async function openInAnother(front: DocumentWindow, ask: (parent: BrowserWindow) => Promise<string | null>) {
    const path = await ask(front.browser);
    if (path === null) return;
    opening.pointAt(path);
    windows.openFile(path);
  }

  return (command) => {
    const front = windows.ofBrowser(BrowserWindow.getFocusedWindow());
    if (front === undefined) {
      // macOS keeps the menu when the last window is gone.
      if (command === 'new' || command === 'open' || command === 'import') windows.open(null);
    } else if (command === 'close') front.browser.close();
    else if (front.document === null) front.send('menu.command', { command });
    else if (command === 'new') windows.open(null);
    else if (command === 'open') void openInAnother(front, (parent) => dialogs.openDocument(parent));
    else if (command === 'import') void openInAnother(front, (parent) => dialogs.importFile(parent));
    else front.send('menu.command', { command });
  };
}
