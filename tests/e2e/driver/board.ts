import type { Locator, Page } from 'playwright';
import type { Translate } from '../../../src/shared/i18n/translate.ts';
import type { CardKind } from '../../../src/shared/kinds/registry.ts';

/** A card as it is read out, and where its links lead. */
export interface SeenBoard {
  /** Names as a screen reader hears them: kind, words, stage and place. */
  readonly cards: readonly string[];
  readonly stages: readonly string[];
  /** From one name to the other. */
  readonly links: readonly string[];
}

/** The roadmap board. */
export class Board {
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
  }

  get region(): Locator {
    return this.#page.getByRole('application', { name: this.#t('board.label') });
  }

  /** The card of a kind whose words are these, wherever it stands. */
  card(kind: CardKind, title: string): Locator {
    return this.region.getByRole('group', { name: this.#start(kind, title) });
  }

  /** The card of a kind with these words in a stage. */
  cardIn(stage: string, kind: CardKind, title: string): Locator {
    const label = this.#t('board.card', { kind: this.#t(`kind.${kind}`), title, stage, index: '#', count: '#' });
    return this.region.getByRole('group', { name: new RegExp(`^${label.split('#').map(escaped).join('\\d+')}$`) });
  }

  stage(title: string): Locator {
    const label = this.#t('board.stage', { title, index: '#', count: '#' });
    return this.region.getByRole('group', { name: new RegExp(`^${label.split('#').map(escaped).join('\\d+')}$`) });
  }

  /** The "add" of a cell; `whole` is the column of no stage. */
  add(kind: CardKind, stage: string | 'whole'): Locator {
    const name = stage === 'whole' ? this.#t('board.whole') : stage;
    return this.region.getByRole('button', {
      name: this.#t('board.add.to', { stage: name, kind: this.#t(`kind.${kind}`) }),
      exact: true,
    });
  }

  /** The field that is open on the board. */
  get field(): Locator {
    return this.region.getByRole('textbox');
  }

  /** Everything that stands on the board. */
  async seen(): Promise<SeenBoard> {
    return this.region.evaluate((board) => {
      const label = (element: Element | null) => element?.getAttribute('aria-label') ?? '?';
      const all = (selector: string) => [...board.querySelectorAll(selector)];
      const named = (id: string | null) => label(board.querySelector(`[data-card-id="${id}"]`));
      return {
        cards: all('[data-card-id]').map(label).sort(),
        stages: all('[data-stage-id]').map(label),
        links: all('path.link')
          .map((link) => `${named(link.getAttribute('data-from'))} → ${named(link.getAttribute('data-to'))}`)
          .sort(),
      };
    });
  }

  /** Names of the cards of a kind, as read out. */
  async cards(kind: CardKind): Promise<string[]> {
    const start = this.#t(`kind.${kind}`);
    return (await this.seen()).cards.filter((name) => name.startsWith(`${start} `));
  }

  /** Makes the whole board fit into the window. */
  async showAll(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('board.zoom.fit') }).click();
  }

  /** Drags a card with the mouse to the middle of something else. */
  async drag(from: Locator, to: Locator): Promise<void> {
    const box = await boxOf(from);
    // A point of the card where nothing but the card is.
    await this.#dragged([box.x + box.width / 3, box.y + Math.min(14, box.height / 2)], await middleOf(to));
  }

  /** Draws a link with the mouse, from the handle of one card to the other card. */
  async drawLink(from: Locator, to: Locator): Promise<void> {
    const end = await middleOf(to);
    const [x, y] = await middleOf(from);
    await this.#page.mouse.move(x, y);
    await this.#dragged(await middleOf(from.getByRole('button', { name: this.#t('board.link.handle') })), end);
  }

  /** Drags a note of the parking lot to the middle of something on the board. */
  async dragNote(note: Locator, to: Locator): Promise<void> {
    await this.#dragged(await middleOf(note), await middleOf(to));
  }

  /** Press, move in steps as a hand does, let go. */
  async #dragged(from: readonly [number, number], [x, y]: readonly [number, number]): Promise<void> {
    const { mouse } = this.#page;
    await mouse.move(...from);
    await mouse.down();
    await mouse.move(x - 6, y - 6, { steps: 12 });
    await mouse.move(x, y, { steps: 3 });
    await mouse.up();
  }

  #start(kind: CardKind, title: string): RegExp {
    const label = this.#t('board.card', { kind: this.#t(`kind.${kind}`), title, stage: '#', index: '#', count: '#' });
    return new RegExp(`^${escaped(label.slice(0, label.indexOf('#')))}`);
  }
}

async function middleOf(locator: Locator): Promise<[number, number]> {
  const box = await boxOf(locator);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not on screen`);
  return box;
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
