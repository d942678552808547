import { type RefObject, useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it before a dialog opened, where nobody else has: the dialog may have stood in for another
 * one, whose own way back is gone with it.
 */
export function useFocusGivenBack(): void {
  const [before] = useState(() => (isInDialog(document.activeElement) ? last : document.activeElement));
  useEffect(() => {
    last = before;
    return () => whenNobodyHasIt(() => before instanceof HTMLElement && before.isConnected && before.focus());
  }, [before]);
}

/** What had the focus before the dialog that is open or was open last. */
let last: Element | null = null;

function isInDialog(element: Element | null): boolean {
  return element?.closest('[role="dialog"], [role="alertdialog"]') != null;
}

/** Calls back where the focus is lost once everything that closes has had its turn. */
export function whenNobodyHasIt(take: () => unknown): void {
  const look = () => {
    if (document.activeElement === null || document.activeElement === document.body) take();
  };
  // A closing dialog gives the focus back in the next frame, if there is still something to give it to.
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/** Puts the focus on a place of the window when it appears and nobody has it, as after the screen before it went. */
export function useFocusTaken(place: RefObject<HTMLElement | null>): void {
  useEffect(() => whenNobodyHasIt(() => place.current?.focus()), [place]);
}
