import { BrowserWindow, nativeTheme, type Session, type WebContents } from 'electron';
import type { OpenDocument } from '#main/document-store/port.ts';
import { send } from '#main/ipc/send.ts';
import { START_PAGE } from '#main/protocol/page-file.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { EventName } from '#shared/ipc/channels.ts';
import type { EventPayload, SaveState } from '#shared/ipc/contract.ts';
import { type Bounds, SMALLEST } from './bounds.ts';
import { hasUnsaved, type Titled, windowTitle } from './title.ts';

/** What all windows have in common. */
export interface WindowLook {
  readonly session: Session;
  /** Absolute path of the built preload script. */
  readonly preload: string;
  readonly t: () => Translate;
}

/** One window: it has one document or shows the start screen. */
export class DocumentWindow {
  readonly browser: BrowserWindow;
  readonly #t: () => Translate;
  #held: Held | null = null;
  #requested: string | null;
  /** A file is on its way into this window: asked for, handed to the page, not yet open. */
  #promised: boolean;

  constructor(look: WindowLook, bounds: Bounds, requested: string | null) {
    this.#t = look.t;
    this.#requested = requested;
    this.#promised = requested !== null;
    const { maximized, ...rectangle } = bounds;
    this.browser = new BrowserWindow({
      ...rectangle,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      title: 'Waymark',
      show: false,
      // The paper of both themes, so that nothing flashes before the first paint.
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1d20' : '#faf9f6',
      webPreferences: {
        session: look.session,
        preload: look.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
      },
    });
    if (maximized) this.browser.maximize();
    this.browser.once('ready-to-show', () => this.browser.show());
    // The title is ours to say, not the page's.
    this.browser.on('page-title-updated', (event) => event.preventDefault());
    this.#keepKeysFromComposition();
    this.load();
  }

  get contents(): WebContents {
    return this.browser.webContents;
  }

  get document(): OpenDocument | null {
    return this.#held?.document ?? null;
  }

  /** The user's file behind the document; null for a draft and for the start screen. */
  get path(): string | null {
    return this.#held?.path ?? null;
  }

  get saveState(): SaveState | null {
    return this.#held?.saveState ?? null;
  }

  /** Loads the page anew; a document that the window holds is forgotten by the page, not by the window. */
  load(): void {
    // A window that is closed while it loads rejects; there is nobody left to tell.
    this.browser.loadURL(START_PAGE).catch(() => {});
  }

  /** The file that the page should open once it stands; asked once. */
  takeRequested(): string | null {
    const requested = this.#requested;
    this.#requested = null;
    return requested;
  }

  /** Has the page open a file: at its start, or now where it stands already. */
  request(path: string): void {
    this.#promised = true;
    if (this.contents.isLoading() || this.contents.isCrashed()) this.#requested = path;
    else this.send('document.openRequested', { path });
  }

  /** Whether the window shows the start screen and nothing is on its way. */
  get isVacant(): boolean {
    return this.#held === null && !this.#promised;
  }

  hold(document: OpenDocument): void {
    this.#held = { document, ...facts(document) };
    this.#promised = false;
    this.refreshTitle();
  }

  /** Back to the start screen: the document was put away, or could not be opened. */
  release(): void {
    this.#held = null;
    this.#promised = false;
    this.refreshTitle();
  }

  /** Reads name, place and save state again, after Save as, a settled conflict or a take-over. */
  renew(): void {
    if (this.#held !== null) this.hold(this.#held.document);
  }

  /** The save state as it was announced; the page is told too. */
  announce(saveState: SaveState): void {
    if (this.#held === null) return;
    this.#held = { ...this.#held, saveState };
    this.refreshTitle();
    this.send('document.saveState', { documentId: this.#held.document.id, saveState });
  }

  send<E extends EventName>(event: E, payload: EventPayload<E>): void {
    if (!this.browser.isDestroyed()) send(this.contents, event, payload);
  }

  refreshTitle(): void {
    if (this.browser.isDestroyed()) return;
    this.browser.setTitle(windowTitle(this.#held, this.#t()));
    this.browser.setRepresentedFilename(this.#held?.path ?? '');
    this.browser.setDocumentEdited(this.#held !== null && hasUnsaved(this.#held));
  }

  /** The dock or task bar shows that something is being written. */
  showBusy(): void {
    this.browser.setProgressBar(2);
  }

  showIdle(): void {
    if (!this.browser.isDestroyed()) this.browser.setProgressBar(-1);
  }

  focus(): void {
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.focus();
  }

  /** While Japanese is being composed, a key belongs to the input method and never to the menu. */
  #keepKeysFromComposition(): void {
    this.contents.on('before-input-event', (_event, input) => {
      this.contents.setIgnoreMenuShortcuts(input.isComposing);
    });
  }
}

interface Held extends Titled {
  readonly document: OpenDocument;
  readonly path: string | null;
}

function facts(document: OpenDocument): Omit<Held, 'document'> {
  const { path, name, saveState, readOnly } = document.opened();
  return { path, name, saveState, readOnly: readOnly !== null };
}
