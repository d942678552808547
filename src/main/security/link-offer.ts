import { BrowserWindow, shell } from 'electron';
import type { Dialogs } from '#main/dialogs/dialogs.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { allowedLink } from './links.ts';

/** Asks before a listed link is handed to the user's browser; any other is dropped. */
export function linkOffer(dialogs: Dialogs, t: () => Translate): (address: string) => void {
  return (address) => {
    const link = allowedLink(address);
    const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (link === null || parent === undefined) return;
    const buttons = [
      ['open', t()('link.open')],
      ['cancel', t()('common.cancel')],
    ] as const;
    void dialogs.choose(parent, t()('link.ask'), link, buttons).then((choice) => {
      if (choice === 'open') void shell.openExternal(link);
    });
  };
}
