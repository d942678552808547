import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { CARD_KINDS } from '#shared/kinds/registry.ts';
import { boardStore } from './board-state.ts';
import type { CardData, CardNode } from './card.tsx';
import type { Point } from './drop.ts';
import type { Grid } from './grid.ts';
import type { Box, Layout } from './layout.ts';
import type { Drawn } from './use-view.ts';

/** While a card is dragged, where it is; no part of the document. */
interface Dragged {
  readonly id: string;
  readonly at: Point;
}

interface Nodes {
  readonly nodes: CardNode[];
  onNodesChange(changes: NodeChange<CardNode>[]): void;
  /** Lets a dragged card go back to its place. */
  letGo(): void;
}

/** The cards as xyflow wants them, in reading order. A card that has not changed keeps its node, so that it is not drawn again. */
export function useNodes(grid: Grid, layout: Layout, drawn: Drawn): Nodes {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const known = useRef(new Map<string, CardNode>());
  const nodes = useMemo(() => {
    const next = new Map<string, CardNode>();
    let { others } = drawn;
    for (const column of grid) {
      for (const kind of CARD_KINDS) {
        const cell = column.cells[kind];
        cell.forEach((id, index) => {
          const box = layout.boxes.get(id);
          if (box === undefined) return;
          if (!drawn.inSight(box)) {
            others -= 1;
            if (others < 0) return;
          }
          const data = { kind, stage: column.stage, index, count: cell.length };
          const at = dragged?.id === id ? dragged.at : null;
          next.set(id, nodeOf(known.current.get(id), id, box, at, data));
        });
      }
    }
    known.current = next;
    return [...next.values()];
  }, [grid, layout, dragged, drawn]);

  const onNodesChange = useCallback((changes: NodeChange<CardNode>[]) => {
    const measured: [string, number][] = [];
    for (const change of changes) {
      if (change.type === 'dimensions' && change.dimensions !== undefined) {
        measured.push([change.id, change.dimensions.height]);
      } else if (change.type === 'position' && change.dragging === true && change.position !== undefined) {
        setDragged({ id: change.id, at: change.position });
      }
    }
    if (measured.length > 0) boardStore.setState(({ heights }) => ({ heights: new Map([...heights, ...measured]) }));
  }, []);
  const letGo = useCallback(() => setDragged(null), []);
  return { nodes, onNodesChange, letGo };
}

function nodeOf(known: CardNode | undefined, id: string, box: Box, at: Point | null, data: CardData): CardNode {
  const position = at ?? { x: box.x, y: box.y };
  const zIndex = at === null ? 0 : 10;
  if (
    known !== undefined &&
    known.position.x === position.x &&
    known.position.y === position.y &&
    known.width === box.width &&
    known.measured?.height === box.height &&
    known.zIndex === zIndex &&
    sameData(known.data, data)
  ) {
    return known;
  }
  return {
    id,
    type: 'card',
    position,
    data: known !== undefined && sameData(known.data, data) ? known.data : data,
    width: box.width,
    measured: { width: box.width, height: box.height },
    zIndex,
    // The card inside names itself; the wrapper is nothing to a screen reader.
    domAttributes: WRAPPER,
  };
}

const WRAPPER: NonNullable<CardNode['domAttributes']> = { 'aria-roledescription': undefined };

function sameData(a: CardData, b: CardData): boolean {
  return a.kind === b.kind && a.stage === b.stage && a.index === b.index && a.count === b.count;
}
