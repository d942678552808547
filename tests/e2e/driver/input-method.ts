import type { CDPSession, Page } from 'playwright';

/** A Japanese input method: what is composed is underlined in the field until it is taken over. */
export class InputMethod {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async for(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows a text as it is being composed, and nothing else where the text is empty. */
  async compose(text: string): Promise<void> {
    await this.#session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /**
   * A key that goes to the input method, as Chromium delivers it on every system: key code 229, whatever the key. Enter picks
   * a candidate, Tab and the arrows go through the list, Escape takes a conversion back.
   */
  async key(key: 'Enter' | 'Tab' | 'Escape' | 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'F2' | 'Delete'): Promise<void> {
    const shared = { key, code: key, windowsVirtualKeyCode: 229 };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shared });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
  }

  /** A key whose code is told, as some systems do at the end of a composition: only `isComposing` tells it apart. */
  async plainKey(key: 'Enter' | 'Escape', code: number): Promise<void> {
    const shared = { key, code: key, windowsVirtualKeyCode: code };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shared });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
  }

  /** Takes a text over, which ends the composition. */
  async take(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }
}
