import type { ElectronApplication } from 'playwright';
import type { MenuCommand } from '../../../src/shared/ipc/contract.ts';

/** One line of the menu bar. */
export interface MenuLine {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string;
}

/** What to press where the app asks: save somewhere, keep as it is, or go back. */
export type Answer = 'save' | 'keep' | 'cancel';

/** What belongs to the system and not to a page: dialogs and the menu bar. */
export class Native {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** The file or folder that every open dialog answers with from now on; null cancels. */
  async answerOpen(path: string | null): Promise<void> {
    await this.#app.evaluate(({ dialog }, answer) => {
      dialog.showOpenDialog = async () => ({
        canceled: answer === null,
        filePaths: answer === null ? [] : [answer],
      });
    }, path);
  }

  /** The path that every save dialog answers with from now on; null cancels. */
  async answerSave(path: string | null): Promise<void> {
    await this.#app.evaluate(({ dialog }, answer) => {
      dialog.showSaveDialog = async () => ({ canceled: answer === null, filePath: answer ?? '' });
    }, path);
  }

  /** The button that every question is answered with from now on; `shownMessages` tells what was asked. */
  async answerMessages(answer: Answer): Promise<void> {
    await this.#app.evaluate(({ app, dialog }, choice) => {
      dialog.showMessageBox = async (...given: unknown[]) => {
        const options = given.at(-1);
        const asked = typeof options === 'object' && options !== null ? options : {};
        const buttons: unknown = Reflect.get(asked, 'buttons');
        const count = Array.isArray(buttons) ? buttons.length : 1;
        const shown: unknown = Reflect.get(app, 'shownMessages');
        const earlier: unknown[] = Array.isArray(shown) ? shown : [];
        Reflect.set(app, 'shownMessages', [...earlier, Reflect.get(asked, 'message')]);
        const response = { save: 0, keep: Math.min(1, count - 1), cancel: count - 1 }[choice];
        return { response, checkboxChecked: false };
      };
    }, answer);
  }

  /** The messages of all questions since `answerMessages`. */
  async shownMessages(): Promise<string[]> {
    const shown = await this.#app.evaluate(({ app }) => {
      const list: unknown = Reflect.get(app, 'shownMessages');
      return Array.isArray(list) ? list.map(String) : [];
    });
    return shown;
  }

  /** Every line of the menu bar that has a label. */
  async menu(): Promise<MenuLine[]> {
    return this.#app.evaluate(({ Menu }) => {
      const lines: MenuLine[] = [];
      const walk = (menu: Electron.Menu | null | undefined): void => {
        for (const { id, label, accelerator, submenu } of menu?.items ?? []) {
          if (label !== '') lines.push({ id: id ?? '', label, accelerator: String(accelerator ?? '') });
          walk(submenu);
        }
      };
      walk(Menu.getApplicationMenu());
      return lines;
    });
  }

  /** Chooses a command in the menu bar. */
  async choose(command: MenuCommand): Promise<void> {
    await this.#app.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item) throw new Error(`the menu has no ${id}`);
      item.click();
    }, command);
  }

  /**
   * Presses keys as the system delivers them to the window in front, such as `CmdOrCtrl+S`: the page hears them first, and
   * the menu gets what the page has no use for.
   */
  async press(accelerator: string): Promise<void> {
    await this.#app.evaluate(({ BrowserWindow }, keys) => {
      const parts = keys.split('+');
      const keyCode = parts.pop() ?? '';
      const command = process.platform === 'darwin' ? 'meta' : 'control';
      const names: Record<string, Electron.InputEvent['modifiers']> = {
        CmdOrCtrl: [command],
        Ctrl: ['control'],
        Shift: ['shift'],
        Alt: ['alt'],
      };
      const modifiers = parts.flatMap((part) => names[part] ?? []);
      const contents = (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
    }, accelerator);
  }
}
