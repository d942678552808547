import { type MouseEvent as ReactMouseEvent, useCallback } from 'react';
import { select, session } from '../session/use-session.ts';
import type { BoardActs } from './acts.ts';
import { boardStore } from './board-state.ts';
import type { CardNode } from './card.tsx';

/** Clicks on cards and beside them, and links drawn from a card's handle. */
export function usePointer(acts: BoardActs) {
  const onNodeClick = useCallback(
    (event: ReactMouseEvent, node: CardNode) => {
      if (event.target instanceof HTMLElement && event.target.closest('textarea') !== null) return;
      if (boardStore.getState().linking !== null) acts.linking.end(node.id);
      else if (event.ctrlKey || event.metaKey || event.shiftKey) {
        const { selection } = session.state;
        select(selection.includes(node.id) ? selection.filter((id) => id !== node.id) : [...selection, node.id]);
      } else acts.stand(node.id);
    },
    [acts],
  );
  const onNodeDoubleClick = useCallback(
    (event: ReactMouseEvent, node: CardNode) => {
      if (!(event.target instanceof HTMLElement) || event.target.closest('textarea') !== null) return;
      acts.edit(node.id, event.target.closest('[data-field="when"]') === null ? 'title' : 'when');
    },
    [acts],
  );
  const onPaneClick = useCallback(() => {
    if (boardStore.getState().linking !== null) acts.linking.stop();
    else select([]);
  }, [acts]);
  const onConnectStart = useCallback((_event: MouseEvent | TouchEvent, { nodeId }: { nodeId: string | null }) => {
    if (nodeId !== null) boardStore.setState({ linking: nodeId });
  }, []);
  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent) => {
      const at = 'changedTouches' in event ? event.changedTouches[0] : event;
      const card = document.elementFromPoint(at?.clientX ?? 0, at?.clientY ?? 0)?.closest('[data-card-id]');
      const to = card instanceof HTMLElement ? card.dataset.cardId : undefined;
      const from = boardStore.getState().linking;
      if (to === undefined || to === from) acts.linking.stop();
      else acts.linking.end(to);
    },
    [acts],
  );
  return { onNodeClick, onNodeDoubleClick, onPaneClick, onConnectStart, onConnectEnd };
}
