import { type NodeTypes, ReactFlow, useReactFlow, ViewportPortal } from '@xyflow/react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { select, session, useSession, useT } from '../session/use-session.ts';
import { isComposing } from '../ui/ime.ts';
import { ActsProvider, BoardActs } from './acts.ts';
import { boardStore, useBoard } from './board-state.ts';
import { Card, type CardNode } from './card.tsx';
import { Cells } from './cells.tsx';
import { FrozenHeaders, FrozenLabels } from './frozen.tsx';
import { intentOf } from './keys.ts';
import { LandingLine } from './landing-line.tsx';
import { LinkLayer, UnlinkButtons } from './link-layer.tsx';
import { LinkingHint } from './linking-hint.tsx';
import { RevealProvider, revealed } from './reveal.ts';
import { StageHeaders } from './stage-headers.tsx';
import { useCardDrag, useNoteDrop } from './use-drop.ts';
import { useNodes } from './use-nodes.ts';
import { usePointer } from './use-pointer.ts';
import { useSight } from './use-sight.ts';
import { MAX_ZOOM, MIN_ZOOM, READABLE, type Size, useDrawn, useExtent, useView } from './use-view.ts';
import { ZoomControls } from './zoom-controls.tsx';

const NODE_TYPES: NodeTypes = { card: Card };
const NO_EDGES: never[] = [];
const HIDDEN = { hideAttribution: true };

interface BoardCanvasProps {
  readonly size: Size;
  readonly children: ReactNode;
}

export function BoardCanvas({ size, children }: BoardCanvasProps) {
  const t = useT();
  const how = useId();
  const zoomOut = useRef<HTMLButtonElement>(null);
  const flow = useReactFlow<CardNode>();
  const records = useSession((state) => state.document.records.size);
  const drawn = useDrawn(size, records);
  const isWhole = drawn.others === Number.POSITIVE_INFINITY;
  const sight = useSight(size.width, isWhole);
  const { grid, layout, joins, routes, trail } = sight;
  const latest = useRef({ sight, size });
  useLayoutEffect(() => {
    latest.current = { sight, size };
  });
  const current = useCallback(() => latest.current.sight, []);
  const acts = useMemo(() => new BoardActs(current, () => zoomOut.current?.focus()), [current]);
  const { nodes, onNodesChange, letGo } = useNodes(grid, layout, drawn);
  const drag = useCardDrag(current, acts, letGo);
  const notes = useNoteDrop(current);
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const linking = useBoard((state) => state.linking);

  const reveal = useCallback(
    (id: string) => {
      const { sight: now, size: screen } = latest.current;
      const box = now.stops.find((stop) => stop.id === id)?.box;
      if (box !== undefined) void flow.setViewport(revealed(flow.getViewport(), box, screen));
    },
    [flow],
  );
  useView(layout.width, layout.height, size);

  // The first sight alone decides; later the user does.
  const [firstZoom] = useState(() => Math.min(1, Math.max(READABLE, size.width / layout.width)));

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event) || !(event.target instanceof HTMLElement)) return;
    const { stop } = event.target.dataset;
    if (stop === undefined) return;
    const intent = intentOf(event);
    if (intent !== null && acts.follow(intent, stop)) event.preventDefault();
  }

  // A press with a modifier adds to the selection; the focus that comes with it must not replace it.
  const adds = useRef(false);
  function onFocus({ target }: FocusEvent<HTMLElement>): void {
    const { stop } = target.dataset;
    if (stop === undefined) return;
    const state = boardStore.getState();
    if (state.focused !== stop) boardStore.setState({ focused: stop });
    if (state.linking !== null || adds.current || session.state.selection.includes(stop)) return;
    select(session.state.document.records.has(stop) ? [stop] : []);
  }

  const pointer = usePointer(acts);

  return (
    <ActsProvider value={acts}>
      <RevealProvider value={reveal}>
        <div
          className="board-keys"
          role="application"
          aria-label={t('board.label')}
          aria-describedby={how}
          data-linking={linking !== null || undefined}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onPointerDownCapture={(event) => {
            adds.current = event.ctrlKey || event.metaKey || event.shiftKey;
          }}
          onKeyDownCapture={() => {
            adds.current = false;
          }}
          {...notes}
        >
          <p id={how} hidden>
            {t('board.how')}
          </p>
          <FrozenHeaders width={layout.width}>
            <StageHeaders layout={layout} />
          </FrozenHeaders>
          <FrozenLabels layout={layout} />
          <ReactFlow<CardNode>
            nodes={nodes}
            edges={NO_EDGES}
            nodeTypes={NODE_TYPES}
            onNodesChange={onNodesChange}
            onNodeClick={pointer.onNodeClick}
            onNodeDoubleClick={pointer.onNodeDoubleClick}
            onPaneClick={pointer.onPaneClick}
            onConnectStart={pointer.onConnectStart}
            onConnectEnd={pointer.onConnectEnd}
            onNodeDragStart={drag.onNodeDragStart}
            onNodeDrag={drag.onNodeDrag}
            onNodeDragStop={drag.onNodeDragStop}
            defaultViewport={{ x: 0, y: 0, zoom: firstZoom }}
            minZoom={MIN_ZOOM}
            maxZoom={MAX_ZOOM}
            translateExtent={useExtent(layout.width, layout.height, size)}
            nodesDraggable={!isReadOnly}
            nodesConnectable={!isReadOnly}
            nodeDragThreshold={4}
            connectionDragThreshold={4}
            connectOnClick={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            autoPanOnNodeFocus={false}
            panOnScroll
            zoomOnScroll={false}
            zoomOnDoubleClick={false}
            panActivationKeyCode={null}
            deleteKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            zoomActivationKeyCode={null}
            proOptions={HIDDEN}
          >
            <ViewportPortal>
              <div className="under-cards">
                <Cells layout={layout} grid={grid} />
                <LinkLayer layout={layout} joins={isWhole ? joins : NO_EDGES} routes={routes} trail={trail} />
              </div>
              <UnlinkButtons joins={joins} routes={routes} />
              <LandingLine />
            </ViewportPortal>
          </ReactFlow>
          <LinkingHint />
          {children}
        </div>
        <ZoomControls first={zoomOut} />
      </RevealProvider>
    </ActsProvider>
  );
}
