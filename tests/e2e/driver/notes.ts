import type { Locator, Page } from 'playwright';
import type { Translate } from '../../../src/shared/i18n/translate.ts';

/** The parking lot beside the board. */
export class Notes {
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
  }

  get region(): Locator {
    return this.#page.getByRole('region', { name: new RegExp(`^${this.#t('workshop.parkingLot')}`) });
  }

  /** Where notes are written and pasted. */
  get field(): Locator {
    return this.region.getByRole('textbox', { name: this.#t('workshop.add') });
  }

  get list(): Locator {
    return this.region.getByRole('grid', { name: this.#t('workshop.list') });
  }

  /** A note in sight. */
  note(words: string): Locator {
    return this.list.getByRole('row').filter({ hasText: words });
  }

  /** How many notes there are, as the heading says. */
  async count(): Promise<number> {
    const heading = await this.region.getByRole('heading', { level: 2 }).innerText();
    return Number(/\d+/.exec(heading)?.[0] ?? 0);
  }

  /** Opens the plan that sorts everything as suggested. */
  async plan(): Promise<Locator> {
    await this.region.getByRole('button', { name: this.#t('workshop.sort.all') }).click();
    const dialog = this.#page.getByRole('dialog', { name: this.#t('workshop.plan.title') });
    await dialog.waitFor();
    return dialog;
  }

  /** The button that carries the plan out; says how many notes it sorts. */
  planButton(dialog: Locator): Locator {
    const [before = '', after = ''] = this.#t('workshop.plan.do', { count: '#' }).split('#');
    return dialog.getByRole('button', { name: new RegExp(`^${before}\\d+${after}$`) });
  }
}
