import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { DomainError } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { said, type Translate } from '#shared/i18n/translate.ts';

/** Every question that the system asks for us. A cancelled one answers null. */
export class Dialogs {
  readonly #t: () => Translate;
  readonly #language: () => Language;

  constructor(t: () => Translate, language: () => Language) {
    this.#t = t;
    this.#language = language;
  }

  openDocument(parent: BrowserWindow): Promise<string | null> {
    const t = this.#t();
    const filters = [
      { name: t('dialog.kind.waymark'), extensions: ['waymark'] },
      { name: t('dialog.kind.text'), extensions: ['waymark.json', 'json'] },
    ];
    return this.#file(parent, t('dialog.open'), filters);
  }

  importFile(parent: BrowserWindow): Promise<string | null> {
    const t = this.#t();
    const filters = [
      {
        name: t('dialog.kind.readable'),
        extensions: ['md', 'markdown', 'txt', 'csv', 'waymark.json', 'json', 'yaml', 'yml'],
      },
      { name: t('dialog.kind.notes'), extensions: ['md', 'markdown', 'txt'] },
      { name: t('dialog.kind.measures'), extensions: ['csv'] },
      { name: t('dialog.kind.model'), extensions: ['json', 'yaml', 'yml'] },
      { name: t('dialog.kind.text'), extensions: ['waymark.json', 'json'] },
    ];
    return this.#file(parent, t('dialog.import'), filters);
  }

  saveDocument(parent: BrowserWindow, suggestion: string): Promise<string | null> {
    const t = this.#t();
    return this.#place(parent, t('dialog.saveAs'), suggestion, {
      name: t('dialog.kind.waymark'),
      extensions: ['waymark'],
    });
  }

  saveText(parent: BrowserWindow, suggestion: string): Promise<string | null> {
    const t = this.#t();
    return this.#place(parent, t('dialog.saveTextCopy'), suggestion, {
      name: t('dialog.kind.text'),
      extensions: ['waymark.json'],
    });
  }

  async exportFolder(parent: BrowserWindow): Promise<string | null> {
    const t = this.#t();
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title: t('dialog.exportFolder'),
      buttonLabel: t('dialog.chooseFolder'),
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  /** The user's choice among the buttons; Escape is the last one. */
  async choose<const C extends string>(
    parent: BrowserWindow,
    message: string,
    detail: string,
    buttons: readonly (readonly [choice: C, label: string])[],
  ): Promise<C | null> {
    const { response } = await dialog.showMessageBox(parent, {
      type: 'warning',
      message,
      detail,
      buttons: buttons.map(([, label]) => label),
      defaultId: 0,
      cancelId: buttons.length - 1,
      noLink: true,
    });
    return buttons[response]?.[0] ?? null;
  }

  /** Tells what happened, what to do, and where. */
  async tell(parent: BrowserWindow, error: DomainError): Promise<void> {
    const t = this.#t();
    const language = this.#language();
    await dialog.showMessageBox(parent, {
      type: 'warning',
      message: said(error.message, language),
      detail: [said(error.remedy, language), error.place].filter(Boolean).join('\n\n'),
      buttons: [t('common.ok')],
      noLink: true,
    });
  }

  async #file(parent: BrowserWindow, title: string, filters: FileFilter[]): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, { title, filters, properties: ['openFile'] });
    return canceled ? null : (filePaths[0] ?? null);
  }

  async #place(parent: BrowserWindow, title: string, defaultPath: string, filter: FileFilter): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(parent, { title, defaultPath, filters: [filter] });
    return canceled || filePath === '' ? null : filePath;
  }
}
