import { join } from 'node:path';
import { app, dialog, nativeTheme, session } from 'electron';
import { z } from 'zod';
import { Dialogs } from '#main/dialogs/dialogs.ts';
import { openLibrary } from '#main/document-store/library.ts';
import type { DocumentLibrary } from '#main/document-store/port.ts';
import { Closing } from '#main/documents/closing.ts';
import { Desk } from '#main/documents/desk.ts';
import { documentHandlers } from '#main/documents/handlers.ts';
import { Opening } from '#main/documents/opening.ts';
import { exportHandlers } from '#main/export/handlers.ts';
import { appHandlers } from '#main/files/handlers.ts';
import { jsonFile } from '#main/files/json-file.ts';
import { RecentFiles } from '#main/files/recent-files.ts';
import { languageOf, settingsFile } from '#main/files/settings.ts';
import { serve } from '#main/ipc/serve.ts';
import { menuCommands } from '#main/menus/commands.ts';
import { showMenu } from '#main/menus/menu.ts';
import { declareScheme, servePages } from '#main/protocol/app-protocol.ts';
import { linkOffer } from '#main/security/link-offer.ts';
import { denyPermissions, keepPagesInPlace } from '#main/security/lockdown.ts';
import { refuseNetwork, silenceChromium } from '#main/security/network.ts';
import { boundsSchema } from '#main/windows/bounds.ts';
import { recoverFromCrash } from '#main/windows/crash.ts';
import { Windows } from '#main/windows/windows.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Settings } from '#shared/ipc/contract.ts';

const log = (message: string): void => console.error(`waymark: ${message}`);

/**
 * Starts the desktop app.
 *
 * @param files to open, absolute
 * @param folder of the built main script; preload and renderer lie beside it
 */
export function startDesktop(files: readonly string[], folder: string): void {
  if (!app.requestSingleInstanceLock({ files })) {
    // The first instance opens the files.
    app.quit();
    return;
  }
  // A fault of ours is written down; the box that Electron would show says nothing to a user, and every edit is kept already.
  process.on('uncaughtException', (fault) => console.error('waymark: uncaught', fault));
  process.on('unhandledRejection', (fault) => console.error('waymark: unhandled', fault));
  // Windows groups windows under this name, which is the installer's too.
  app.setAppUserModelId('app.waymark.desktop');
  silenceChromium();
  declareScheme();
  const waiting = [...files];
  let openFile = (path: string): void => {
    waiting.push(path);
  };
  // macOS hands files over by event, the first ones even before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  const begin = (): void => {
    const windows = compose(folder);
    openFile = (path) => windows.openFile(path);
    if (waiting.length === 0) windows.open(null);
    for (const path of waiting) windows.openFile(path);
    app.on('second-instance', (_event, _argv, _folder, data) => {
      const parsed = z.object({ files: z.array(z.string()) }).safeParse(data);
      const asked = parsed.success ? parsed.data.files : [];
      for (const path of asked) windows.openFile(path);
      if (asked.length === 0) windows.open(null);
    });
    app.on('activate', () => {
      if (windows.all.length === 0) windows.open(null);
    });
  };
  void app.whenReady().then(begin).catch(giveUp);
}

/** A start that fails must not leave a process without a window behind. */
function giveUp(fault: unknown): void {
  console.error('waymark: the start failed', fault);
  dialog.showErrorBox('Waymark', translator(languageOf(app.getLocale()))('start.failed'));
  app.exit(1);
}

/** Puts the rooms together: settings, documents, windows, menu, and the channels between them. */
function compose(folder: string): Windows {
  const data = (...names: string[]): string => join(app.getPath('userData'), ...names);
  const stored = settingsFile(data('settings.json'), app.getLocale(), log);
  let current = stored.read();
  const settings = (): Settings => current;
  const t = () => translator(current.language);
  nativeTheme.themeSource = current.theme;

  // In memory: nothing of a page is kept on the disk.
  const pages = session.fromPartition('waymark');
  servePages(pages, join(folder, '../renderer'));
  for (const one of [pages, session.defaultSession]) {
    refuseNetwork(one, log);
    denyPermissions(one);
  }

  const dialogs = new Dialogs(t, () => current.language);
  keepPagesInPlace(linkOffer(dialogs, t));
  const recent = new RecentFiles(data('recent.json'), log);
  const library = openLibrary({
    folder: data('documents'),
    announce: (documentId, saveState) => windows.announce(documentId, saveState),
  });
  const opening = new Opening(library);
  const desk = new Desk({ dialogs, recent, t, settings, home: app.getPath('documents'), recentChanged: renewMenu });
  const closing = new Closing(desk);
  const windows: Windows = new Windows({
    session: pages,
    preload: join(folder, '../preload/preload.cjs'),
    t,
    bounds: jsonFile(data('window.json'), boundsSchema.nullable(), () => null, log),
    expected: (file) => opening.begin(file),
    mayClose: (window) => closing.mayClose(window),
    kept: () => leaving.abandon(),
    crashed: (window) => void recoverFromCrash(window, dialogs, t()),
    log,
  });

  function renewMenu(): void {
    const command = menuCommands(windows, opening, dialogs);
    showMenu(
      { settings: current, recent: recent.list() },
      { command, change, openFile: (path) => windows.openFile(path) },
    );
  }

  function change(wanted: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    current = { language: wanted.language ?? current.language, theme: wanted.theme ?? current.theme };
    stored.write(current);
    nativeTheme.themeSource = current.theme;
    renewMenu();
    for (const window of windows.all) {
      window.refreshTitle();
      window.send('settings.changed', current);
    }
    return current;
  }

  serve(
    {
      ...appHandlers({
        version: app.getVersion(),
        platform: process.platform,
        library,
        recent,
        recentChanged: renewMenu,
        settings,
        change,
      }),
      ...documentHandlers({ library, opening, desk, closing, dialogs, settings }),
      ...exportHandlers(desk, dialogs),
    },
    (contents) => windows.of(contents),
    (channel, fault) => console.error(`waymark: ${channel} failed`, fault),
  );
  renewMenu();
  const leaving = leaveInOrder(library);
  return windows;
}

/** The app ends when its last window has gone and every document is put away; on macOS it stays for the menu. */
function leaveInOrder(library: DocumentLibrary): { abandon(): void } {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  let putAway = false;
  app.on('will-quit', (event) => {
    if (putAway) return;
    event.preventDefault();
    putAway = true;
    void library.close().finally(() => app.quit());
  });
  return {
    abandon() {
      quitting = false;
    },
  };
}
