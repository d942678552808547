import type { Direction } from './navigation.ts';

/** What a key asks for while a card, a stage or an "add" has the focus; editing has its own keys. */
export type Intent =
  | { readonly does: 'go' | 'move'; readonly direction: Direction }
  | { readonly does: 'sibling' | 'deeper' | 'higher' | 'edit' | 'remove' | 'link' | 'leave' };

export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The intent of a key press; null for keys that the board leaves alone. The caller makes sure that nothing is composing. */
export function intentOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): Intent | null {
  if (ctrlKey || metaKey) return null;
  const direction = ARROWS[key];
  if (direction !== undefined) return shiftKey ? null : { does: altKey ? 'move' : 'go', direction };
  if (altKey) return null;
  switch (key) {
    case 'Tab':
      return { does: shiftKey ? 'higher' : 'deeper' };
    case 'Enter':
      return shiftKey ? null : { does: 'sibling' };
    case 'F2':
      return { does: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { does: 'remove' };
    case 'l':
    case 'L':
      return { does: 'link' };
    case 'Escape':
      return { does: 'leave' };
    default:
      return null;
  }
}
