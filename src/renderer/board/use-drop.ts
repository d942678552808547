import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useCallback, useMemo } from 'react';
import { z } from 'zod';
import { newId } from '#shared/core/id.ts';
import { isCard, isKind } from '#shared/kinds/registry.ts';
import { NOTES_MIME } from '../session/notes-mime.ts';
import { announce, message, perform, select, session } from '../session/use-session.ts';
import type { BoardActs } from './acts.ts';
import { boardStore } from './board-state.ts';
import type { CardNode } from './card.tsx';
import { cellAt, type Landing, landingAt, type Point } from './drop.ts';
import { stageName } from './names.ts';
import { mayAdd } from './navigation.ts';
import type { Sight } from './sight.ts';

const noteIds = z.array(z.string());

/** Dragging cards to another place. Nothing reaches the document, and so the history, before the drag ends. */
export function useCardDrag(sight: () => Sight, acts: BoardActs, letGo: () => void) {
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const landing = (event: MouseEvent | TouchEvent, node: CardNode, ids: readonly string[]): Landing | null => {
      const { layout, grid } = sight();
      return landingAt(layout, grid, node.data.kind, screenToFlowPosition(pointOf(event)), new Set(ids));
    };
    return {
      onNodeDragStart(_event: MouseEvent | TouchEvent, node: CardNode) {
        boardStore.setState({ held: { ids: heldWith(node), landing: null } });
      },
      onNodeDrag(event: MouseEvent | TouchEvent, node: CardNode) {
        const { held } = boardStore.getState();
        const next = held === null ? null : landing(event, node, held.ids);
        if (held !== null && !sameLanding(held.landing, next))
          boardStore.setState({ held: { ...held, landing: next } });
      },
      onNodeDragStop(event: MouseEvent | TouchEvent, node: CardNode) {
        const { held } = boardStore.getState();
        boardStore.setState({ held: null });
        letGo();
        const target = held === null ? null : landing(event, node, held.ids);
        if (held === null || target === null || !changesPlace(sight(), held.ids, target)) return;
        const { stage, place } = target;
        if (perform({ type: 'record.move', ids: [...held.ids], stage, place })) {
          if (held.ids.length === 1) acts.stand(node.id);
          acts.tellPlace(node.id);
        }
      },
    };
  }, [sight, acts, letGo, screenToFlowPosition]);
}

/** Dropping notes of the parking lot on a cell: the lane says what they become. */
export function useNoteDrop(sight: () => Sight) {
  const { screenToFlowPosition } = useReactFlow();
  const cellUnder = useCallback(
    (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(NOTES_MIME) || session.state.readOnly !== null) return null;
      const cell = cellAt(sight().layout, screenToFlowPosition(pointOf(event.nativeEvent)));
      return cell !== null && mayAdd(cell.kind, cell.stage) ? cell : null;
    },
    [sight, screenToFlowPosition],
  );
  return useMemo(
    () => ({
      onDragOver(event: DragEvent) {
        const cell = cellUnder(event);
        const { noteCell } = boardStore.getState();
        if (cell?.kind !== noteCell?.kind || cell?.stage !== noteCell?.stage) {
          boardStore.setState({ noteCell: cell === null ? null : { kind: cell.kind, stage: cell.stage } });
        }
        if (cell === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
      },
      onDragLeave(event: DragEvent) {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) boardStore.setState({ noteCell: null });
      },
      onDrop(event: DragEvent) {
        const cell = cellUnder(event);
        boardStore.setState({ noteCell: null });
        if (cell === null) return;
        event.preventDefault();
        const ids = noteIds.safeParse(parsed(event.dataTransfer.getData(NOTES_MIME)));
        if (!ids.success || ids.data.length === 0) return;
        const { segmentFilter } = session.state;
        const items = ids.data.map((note) => ({
          note,
          id: newId(cell.kind),
          candidateId: newId('indicator'),
          taskId: newId('action'),
        }));
        const to = {
          kind: cell.kind,
          stage: cell.stage,
          ...(segmentFilter.length > 0 && { segments: [...segmentFilter] }),
        };
        if (!perform({ type: 'note.sort', items, to })) return;
        select(items.map((item) => item.id).filter((id) => session.state.document.records.has(id)));
        announce(
          message('board.sorted', {
            count: items.length,
            stage: stageName(cell.stage),
            lane: message(`board.lane.${cell.kind}`),
          }),
        );
      },
    }),
    [cellUnder],
  );
}

/** The selected cards of the dragged one's kind, if it is among them; they move together and keep their order. */
function heldWith(node: CardNode): readonly string[] {
  const { selection, document } = session.state;
  if (!selection.includes(node.id)) return [node.id];
  const chosen = new Set(selection);
  return [...document.records.values()]
    .filter((record) => isCard(record) && isKind(record, node.data.kind) && chosen.has(record.id))
    .sort((a, b) => ('order' in a && 'order' in b && a.order < b.order ? -1 : 1))
    .map((record) => record.id);
}

function changesPlace({ grid }: Sight, ids: readonly string[], { column, place }: Landing): boolean {
  const cells = grid[column]?.cells;
  if (cells === undefined) return false;
  const cell = [cells.goal, cells.touchpoint, cells.action, cells.indicator].find((one) => one.includes(ids[0] ?? ''));
  if (cell === undefined || !ids.every((id) => cell.includes(id))) return true;
  const staying = cell.filter((id) => !ids.includes(id));
  const at = place !== null && 'before' in place ? staying.indexOf(place.before) : staying.length;
  return staying.toSpliced(at, 0, ...ids).some((id, index) => id !== cell[index]);
}

function sameLanding(a: Landing | null, b: Landing | null): boolean {
  return a?.line.x === b?.line.x && a?.line.y === b?.line.y;
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
