import type { Locator, Page } from 'playwright';
import type { Language } from '../../../src/shared/core/text.ts';
import { type Translate, translator } from '../../../src/shared/i18n/translate.ts';
import { type LaunchOptions, launch, type RunningApp } from '../harness/launch.ts';
import { Board } from './board.ts';
import { Exporting } from './exporting.ts';
import { Inspector } from './inspector.ts';
import { Notes } from './notes.ts';

export interface UserOptions extends LaunchOptions {
  /** Width and height of the window's content; 1280 × 720, as on a projector, unless told. */
  readonly size?: readonly [number, number];
}

/** Someone in front of a window: sees roles and names in the language of the interface, and has a mouse and a keyboard. */
export class User {
  readonly running: RunningApp;
  readonly page: Page;
  readonly language: Language;
  /** The words that the window uses. */
  readonly t: Translate;
  readonly notes: Notes;
  readonly board: Board;
  readonly inspector: Inspector;
  readonly exporting: Exporting;

  constructor(running: RunningApp, language: Language) {
    this.running = running;
    this.page = running.page;
    this.page.setDefaultTimeout(20_000);
    this.language = language;
    this.t = translator(language);
    this.notes = new Notes(this.page, this.t);
    this.board = new Board(this.page, this.t);
    this.inspector = new Inspector(this.page, this.t);
    this.exporting = new Exporting(this.page, this.t);
  }

  /** Starts the app; Japanese unless told. */
  static async start({ size = [1280, 720], ...options }: UserOptions = {}): Promise<User> {
    const language = options.settings?.language ?? 'ja';
    const running = await launch({ ...options, settings: { ...options.settings, language } });
    return User.#seated(running, language, size);
  }

  static async #seated(running: RunningApp, language: Language, [width, height]: readonly [number, number]) {
    await running.app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    return new User(running, language);
  }

  /** Starts the app again on the same data folder. */
  async restart(options: LaunchOptions = {}): Promise<User> {
    return User.#seated(await this.running.relaunch(options), this.language, [1280, 720]);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  dialog(name?: string): Locator {
    const dialogs = this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
    return name === undefined
      ? dialogs
      : dialogs.filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** The start screen is there. */
  async atStart(): Promise<void> {
    await this.page.getByRole('heading', { name: this.t('start.new') }).waitFor();
  }

  /** Begins a roadmap with a template of the start screen. */
  async begin(template: 'blank' | 'lifecycle' | 'example' = 'blank'): Promise<void> {
    await this.page.locator(`button[data-template="${template}"]`).click();
    await this.board.region.waitFor();
  }

  /** Presses keys one after the other, as `Tab` or `Control+Z`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Puts a text into the real clipboard. */
  async copy(text: string): Promise<void> {
    await this.running.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  }

  get undoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: new RegExp(`^${this.t('common.undo')}`) });
  }

  get redoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: new RegExp(`^${this.t('common.redo')}`) });
  }

  /** The title of the roadmap in the header. */
  title(): Promise<string> {
    return this.page.getByRole('banner').getByRole('heading', { level: 1 }).innerText();
  }

  /** Waits until the header says so about the file. */
  async saveState(state: 'saved' | 'pending' | 'untitled' | 'failed' | 'conflict'): Promise<void> {
    await this.page.locator(`[data-save-state="${state}"]`).waitFor();
  }

  /** Waits until every edit made so far has been acknowledged. */
  async acknowledged(): Promise<void> {
    await this.page.locator('.footer-recording').waitFor({ state: 'detached' });
  }

  /** What holds the keyboard: role or tag, and name. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return 'nothing';
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      const name =
        element.getAttribute('aria-label') ??
        labels?.[0]?.textContent ??
        (element.matches('[role=menu], [role=grid]') ? '' : element.textContent) ??
        '';
      return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name.trim().slice(0, 80)}`;
    });
  }

  /** The notices on screen, in words. */
  notices(): Promise<string[]> {
    return this.page
      .getByRole('region', { name: this.t('app.notices') })
      .getByRole('alert')
      .allInnerTexts();
  }
}
