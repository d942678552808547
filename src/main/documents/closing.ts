import type { DocumentWindow } from '#main/windows/document-window.ts';
import type { Desk } from './desk.ts';

/** How long a page may take to finish what is being typed, in milliseconds; one that hangs must not keep its window. */
const PATIENCE = 2_000;

/**
 * Lets a window go. Its page hears `close` first, finishes what is being typed, and answers with `document.close`; a page
 * that does not answer is not waited for.
 */
export class Closing {
  readonly #desk: Desk;
  readonly #waiting = new Map<DocumentWindow, (answer: Promise<boolean>) => void>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Whether the window may go; false where the user keeps its document open. */
  mayClose(window: DocumentWindow): Promise<boolean> {
    if (window.document === null || window.contents.isCrashed()) return this.#desk.putAway(window);
    return new Promise((resolve) => {
      const settle = (answer: Promise<boolean>): void => {
        clearTimeout(patience);
        this.#waiting.delete(window);
        resolve(answer);
      };
      const patience = setTimeout(() => settle(this.#desk.putAway(window)), PATIENCE);
      this.#waiting.set(window, settle);
      window.send('menu.command', { command: 'close' });
    });
  }

  /** The page is done with its document, on its own account or because its window wants to go. */
  putAway(window: DocumentWindow): Promise<boolean> {
    const answer = this.#desk.putAway(window);
    this.#waiting.get(window)?.(answer);
    return answer;
  }
}
