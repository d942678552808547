import type { Locator, Page } from 'playwright';
import { TARGETS, type TargetId } from '../../../src/shared/export/registry.ts';
import type { Translate } from '../../../src/shared/i18n/translate.ts';

/** The export dialog. */
export class Exporting {
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
  }

  /** While choices are made. */
  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: this.#t('exports.title') });
  }

  /** Once it is written. */
  get result(): Locator {
    return this.#page.getByRole('dialog', { name: this.#t('exports.done') });
  }

  /** The words of a target; a click on them chooses it. */
  target(id: TargetId): Locator {
    const { label } = TARGETS[id];
    const words = this.#t('common.cancel') === 'Cancel' ? label.en : label.ja;
    return this.dialog.getByRole('radiogroup').getByText(words, { exact: true });
  }

  get doIt(): Locator {
    return this.dialog.getByRole('button', { name: this.#t('exports.do'), exact: true });
  }

  /** The folder that was written, as the result says it. */
  async folder(): Promise<string> {
    await this.result.waitFor();
    return (await this.result.locator('output').innerText()).trim();
  }
}
