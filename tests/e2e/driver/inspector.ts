import type { Locator, Page } from 'playwright';
import type { MessageKey, Translate } from '../../../src/shared/i18n/translate.ts';

/** The panel with the details of what is selected. */
export class Inspector {
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
  }

  get region(): Locator {
    return this.#page.getByRole('complementary', { name: this.#t('app.region.right') });
  }

  /** The heading, which says what is selected. */
  heading(): Promise<string> {
    return this.region.getByRole('heading', { level: 2 }).first().innerText();
  }

  /** A control by the words of its label. */
  control(label: MessageKey, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.region.getByLabel(this.#t(label, values), { exact: true });
  }

  /** A group of controls, such as the rule or the alert. */
  group(legend: MessageKey): Locator {
    return this.region.getByRole('group', { name: this.#t(legend), exact: true });
  }

  /** The list of the ways to turn a value into points. */
  get rule(): Locator {
    return this.group('scoring.transform').getByRole('combobox', { name: this.#t('scoring.transform'), exact: true });
  }

  /** The list of comparisons that make the action due. */
  get alert(): Locator {
    return this.group('scoring.alert').getByRole('combobox', { name: this.#t('scoring.override.op'), exact: true });
  }

  /** Types into a field and commits with Enter. */
  async enter(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.press('Enter');
  }

  /** Chooses from a list by the words shown. */
  async choose(list: Locator, option: MessageKey): Promise<void> {
    await list.selectOption({ label: this.#t(option) });
  }
}
