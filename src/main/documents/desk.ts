import { dirname, join } from 'node:path';
import type { Dialogs } from '#main/dialogs/dialogs.ts';
import type { OpenDocument } from '#main/document-store/port.ts';
import type { RecentFiles } from '#main/files/recent-files.ts';
import type { DocumentWindow } from '#main/windows/document-window.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import { shown } from '#shared/core/text.ts';
import { fileName } from '#shared/export/naming.ts';
import { said, type Translate } from '#shared/i18n/translate.ts';
import type { Opened, Settings } from '#shared/ipc/contract.ts';
import { isKind } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { notOpenHere } from './faults.ts';

export interface DeskOptions {
  readonly dialogs: Dialogs;
  readonly recent: RecentFiles;
  readonly t: () => Translate;
  readonly settings: () => Settings;
  /** Where a first file is suggested: the user's documents. */
  readonly home: string;
  /** The list of recent files has changed. */
  readonly recentChanged: () => void;
}

/** Puts documents into windows and takes them out again; nothing that was edited is ever lost on the way. */
export class Desk {
  readonly #options: DeskOptions;
  /** One opening at a time and window, so that two quick ones do not leave a document without a window. */
  readonly #busy = new WeakMap<DocumentWindow, Promise<unknown>>();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** The document that the page means, where its window has it. */
  find(window: DocumentWindow, documentId: string): Result<OpenDocument> {
    const document = window.document;
    return document?.id === documentId ? ok(document) : err(notOpenHere(documentId));
  }

  /** Opens a document in the window, after the one it has was put away; null where the user kept that one. */
  async place(window: DocumentWindow, open: () => Promise<Result<OpenDocument>>): Promise<Result<Opened | null>> {
    const before = this.#busy.get(window) ?? Promise.resolve();
    const placing = before.then(() => this.#place(window, open));
    this.#busy.set(
      window,
      placing.catch(() => undefined),
    );
    return placing;
  }

  async #place(window: DocumentWindow, open: () => Promise<Result<OpenDocument>>): Promise<Result<Opened | null>> {
    if (!(await this.putAway(window))) return ok(null);
    const document = await open();
    if (!document.ok) {
      window.release();
      return document;
    }
    window.hold(document.value);
    const opened = document.value.opened();
    this.remember(opened);
    const { notice } = document.value;
    if (notice !== null) void this.#options.dialogs.tell(window.browser, notice);
    return ok(opened);
  }

  /** Notes the document's file among the recent ones. */
  remember(opened: Opened): void {
    if (opened.path === null) return;
    this.#options.recent.add(opened.path, titleOf(opened));
    this.#options.recentChanged();
  }

  /** Asks for a file and moves the document there; null where the user cancelled. */
  async saveAs(window: DocumentWindow, document: OpenDocument): Promise<Result<Opened | null>> {
    const path = await this.#options.dialogs.saveDocument(window.browser, this.suggestion(document, '.waymark'));
    if (path === null) return ok(null);
    const saved = await document.saveAs(path);
    if (!saved.ok) return saved;
    window.renew();
    const opened = document.opened();
    this.remember(opened);
    return ok(opened);
  }

  /** A place and name to begin the save dialog with. */
  suggestion(document: OpenDocument, ending: string): string {
    const opened = document.opened();
    const title = titleOf(opened) || this.#options.t()('common.untitled');
    const name = opened.name?.replace(/\.waymark(\.json)?$/i, '') ?? fileName(title, 'roadmap');
    return join(opened.path === null ? this.#options.home : dirname(opened.path), `${name}${ending}`);
  }

  /** Publishes and closes the window's document. False where something would stay behind and the user keeps it open. */
  async putAway(window: DocumentWindow): Promise<boolean> {
    const { document } = window;
    if (document === null) return true;
    if (!(await this.#settled(window, document))) return false;
    await document.close();
    if (window.document === document) window.release();
    return true;
  }

  async #settled(window: DocumentWindow, document: OpenDocument): Promise<boolean> {
    const opened = document.opened();
    if (opened.readOnly !== null) return true;
    if (opened.path === null) return opened.revision === 0 || this.#askForDraft(window, document, titleOf(opened));
    const state = await document.save();
    if (state.state !== 'failed' && state.state !== 'conflict') return true;
    return this.#askForUnsaved(window, document, said(state.error.message, this.#options.settings().language));
  }

  async #askForDraft(window: DocumentWindow, document: OpenDocument, title: string): Promise<boolean> {
    const t = this.#options.t();
    const choice = await this.#options.dialogs.choose(
      window.browser,
      t('closing.untitled', { name: title || t('common.untitled') }),
      t('closing.untitled.detail'),
      [
        ['save', t('closing.save')],
        ['keep', t('closing.keepDraft')],
        ['cancel', t('common.cancel')],
      ],
    );
    return choice === 'keep' || (choice === 'save' && this.#savedAs(window, document));
  }

  async #askForUnsaved(window: DocumentWindow, document: OpenDocument, reason: string): Promise<boolean> {
    const t = this.#options.t();
    const choice = await this.#options.dialogs.choose(
      window.browser,
      t('closing.unsaved', { name: document.opened().name ?? t('common.untitled') }),
      t('closing.unsaved.detail', { reason }),
      [
        ['save', t('closing.saveAs')],
        ['close', t('closing.closeAnyway')],
        ['cancel', t('common.cancel')],
      ],
    );
    return choice === 'close' || (choice === 'save' && this.#savedAs(window, document));
  }

  async #savedAs(window: DocumentWindow, document: OpenDocument): Promise<boolean> {
    const saved = await this.saveAs(window, document);
    if (!saved.ok) await this.#options.dialogs.tell(window.browser, saved.error);
    return saved.ok && saved.value !== null;
  }
}

/** The roadmap's title in its own language. */
export function titleOf(opened: Opened): string {
  const roadmap = opened.records.find((record) => record.id === ROADMAP_ID);
  return roadmap !== undefined && isKind(roadmap, 'roadmap') ? shown(roadmap.title, roadmap.language) : '';
}
