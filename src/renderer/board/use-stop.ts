import { type RefObject, useEffect, useRef } from 'react';
import { boardStore, useBoard } from './board-state.ts';
import { useReveal } from './reveal.ts';

interface StopProps<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly tabIndex: 0 | -1;
  readonly 'data-stop': string;
}

/** Makes an element a stop of the board's one tab stop: the keyboard comes to it when it is wanted there. */
export function useStop<E extends HTMLElement>(id: string): StopProps<E> {
  const ref = useRef<E>(null);
  const reveal = useReveal();
  const isTabStop = useBoard((state) => state.focused === id);
  const isWanted = useBoard((state) => state.wanted === id);
  useEffect(() => {
    if (!isWanted) return;
    ref.current?.focus({ preventScroll: true });
    reveal(id);
    boardStore.setState({ wanted: null });
  }, [isWanted, id, reveal]);
  return { ref, tabIndex: isTabStop ? 0 : -1, 'data-stop': id };
}
