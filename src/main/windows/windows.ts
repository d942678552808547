import { type BrowserWindow, screen, type WebContents } from 'electron';
import type { JsonFile } from '#main/files/json-file.ts';
import type { SaveState } from '#shared/ipc/contract.ts';
import { type Bounds, placement } from './bounds.ts';
import { DocumentWindow, type WindowLook } from './document-window.ts';

export interface WindowsOptions extends WindowLook {
  readonly bounds: JsonFile<Bounds | null>;
  /** Called with the file that the page of a new window is going to ask for, before there is such a page. */
  readonly expected: (file: string) => void;
  /** Called before a window may go; false keeps it open. */
  readonly mayClose: (window: DocumentWindow) => Promise<boolean>;
  /** A window stays open, and with it the app. */
  readonly kept: () => void;
  /** Called when the page of a window has died. */
  readonly crashed: (window: DocumentWindow) => void;
  readonly log: (message: string) => void;
}

/** All windows of the app. */
export class Windows {
  readonly #options: WindowsOptions;
  readonly #all = new Map<number, DocumentWindow>();

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  get all(): readonly DocumentWindow[] {
    return [...this.#all.values()];
  }

  /** The window of a page, where the page is its own and not one inside it. */
  of(contents: WebContents): DocumentWindow | undefined {
    return this.#all.get(contents.id);
  }

  ofBrowser(browser: BrowserWindow | null): DocumentWindow | undefined {
    return browser === null ? undefined : this.of(browser.webContents);
  }

  /** The window with the user's file in it. */
  withFile(path: string): DocumentWindow | undefined {
    return this.all.find((window) => window.path === path);
  }

  /** Passes on what the store announces. */
  announce(documentId: string, saveState: SaveState): void {
    this.all.find((window) => window.document?.id === documentId)?.announce(saveState);
  }

  /** Opens a window with the start screen, or for a file. */
  open(file: string | null): DocumentWindow {
    if (file !== null) this.#options.expected(file);
    const { bounds } = this.#options;
    const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
    const screens = [{ x, y, width, height }, ...screen.getAllDisplays().map((display) => display.workArea)];
    const window = new DocumentWindow(this.#options, placement(bounds.read(), screens, this.#all.size), file);
    const id = window.contents.id;
    this.#all.set(id, window);
    this.#guardClosing(window);
    window.contents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') this.#options.crashed(window);
    });
    window.browser.on('closed', () => this.#all.delete(id));
    return window;
  }

  /** Shows the file where it is open already, in an empty window, or in a new one. */
  openFile(file: string): void {
    const there = this.withFile(file);
    if (there !== undefined) {
      there.focus();
      return;
    }
    const vacant = this.all.find((window) => window.isVacant);
    if (vacant === undefined) {
      this.open(file);
      return;
    }
    vacant.request(file);
    vacant.focus();
  }

  #guardClosing(window: DocumentWindow): void {
    let asking = false;
    let allowed = false;
    window.browser.on('close', (event) => {
      this.#options.bounds.write(boundsOf(window.browser));
      if (allowed) return;
      event.preventDefault();
      if (asking) return;
      asking = true;
      window.showBusy();
      void this.#options
        .mayClose(window)
        .catch((fault: unknown) => {
          // The working copy holds every edit, so a fault of ours is no reason to lock anybody in.
          this.#options.log(`closing a window failed: ${String(fault)}`);
          return true;
        })
        .then((may) => {
          allowed = may;
          window.showIdle();
          if (!may) this.#options.kept();
          else if (!window.browser.isDestroyed()) window.browser.close();
        })
        .finally(() => {
          asking = false;
        });
    });
  }
}

function boundsOf(browser: BrowserWindow): Bounds {
  return { ...browser.getNormalBounds(), maximized: browser.isMaximized() };
}
