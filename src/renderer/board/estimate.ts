import { assertNever } from '#shared/core/result.ts';
import { type Language, shown, type Text } from '#shared/core/text.ts';
import type { Card } from '#shared/kinds/registry.ts';

/** Pixels of a card's inner width that padding and border take. */
const SIDES = 22;

/** How high a card will be about, before it has been measured: text lines by character widths, plus the fixed rows. */
export function estimatedHeight(card: Card, width: number, language: Language): number {
  const lines = (text: Text, size: number) => linesOf(shown(text, language), (width - SIDES) / size);
  switch (card.kind) {
    case 'goal':
      return 32 + 19 * lines(card.title, 13);
    case 'touchpoint':
      return 34 + 19 * lines(card.title, 13);
    case 'action':
      return 36 + 17 * lines(card.when, 12) + 19 * lines(card.title, 13);
    case 'indicator':
      return 46 + 19 * lines(card.title, 13);
    default:
      return assertNever(card);
  }
}

/** Lines of a text in a line of `capacity` full-width characters; other characters count a little over half. */
function linesOf(text: string, capacity: number): number {
  return text
    .split('\n')
    .map((line) => {
      const width = [...line].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56), 0);
      return Math.max(1, Math.ceil(width / Math.max(1, capacity)));
    })
    .reduce((a, b) => a + b, 0);
}
