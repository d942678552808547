/** The part of a keyboard event that tells a composing input method apart, for React's events and the DOM's alike. */
interface KeyPress {
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

/**
 * True while a key belongs to a composing input method (Japanese, Chinese, Korean): Enter then picks a candidate and must
 * never run a command. Some systems report the closing Enter only by key code 229.
 */
export function isComposing(event: KeyPress): boolean {
  return (event.isComposing ?? event.nativeEvent?.isComposing ?? false) || event.keyCode === 229;
}
