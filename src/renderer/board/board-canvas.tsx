import { type NodeTypes, ReactFlow, useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent as ReactMouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMenuCommand } from '../session/menu-command.ts';
import { select, session, useSession, useT } from '../session/use-session.ts';
import { isComposing } from '../ui/ime.ts';
import { ActsProvider, BoardActs, useActs } from './acts.ts';
import { boardStore, useBoard } from './board-state.ts';
import { boardView } from './board-view.ts';
import { Card, type CardNode } from './card.tsx';
import { Cells } from './cells.tsx';
import { FrozenHeaders, FrozenLabels } from './frozen.tsx';
import { isJoinedIn } from './joins.ts';
import { intentOf } from './keys.ts';
import type { Box } from './layout.ts';
import { LinkLayer, UnlinkButtons } from './link-layer.tsx';
import { RevealProvider, revealed } from './reveal.ts';
import { StageHeaders } from './stage-headers.tsx';
import { useCardDrag, useNoteDrop } from './use-drop.ts';
import { useNodes } from './use-nodes.ts';
import { useSight } from './use-sight.ts';
import { ZoomControls } from './zoom-controls.tsx';

const NODE_TYPES: NodeTypes = { card: Card };
const NO_EDGES: never[] = [];
const HIDDEN = { hideAttribution: true };
const [MIN_ZOOM, MAX_ZOOM] = [0.3, 2];
/** Below this a whole board is not readable at first sight; it is panned instead. */
const READABLE = 0.82;

interface BoardCanvasProps {
  readonly size: { readonly width: number; readonly height: number };
  readonly children: ReactNode;
}

export function BoardCanvas({ size, children }: BoardCanvasProps) {
  const t = useT();
  const how = useId();
  const zoomOut = useRef<HTMLButtonElement>(null);
  const flow = useReactFlow<CardNode>();
  const sight = useSight(size.width);
  const { grid, layout, joins, routes, trail } = sight;
  const isShown = useFirstSight(size);
  const latest = useRef({ sight, size });
  useLayoutEffect(() => {
    latest.current = { sight, size };
  });
  const current = useCallback(() => latest.current.sight, []);
  const acts = useMemo(() => new BoardActs(current, () => zoomOut.current?.focus()), [current]);
  const { nodes, onNodesChange, letGo } = useNodes(grid, layout, isShown);
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
  useMenuCommand((command) => {
    if (command === 'zoomIn' || command === 'zoomOut') boardView.getState()[command]();
    else if (command === 'zoomFit') boardView.getState().fit();
  });
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
            onNodeClick={onNodeClick}
            onNodeDoubleClick={onNodeDoubleClick}
            onPaneClick={onPaneClick}
            onConnectStart={onConnectStart}
            onConnectEnd={onConnectEnd}
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
                <LinkLayer
                  layout={layout}
                  joins={isShown === always ? joins : NO_EDGES}
                  routes={routes}
                  trail={trail}
                />
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

/** What to do while a link is drawn; the screen reader has been told already. */
function LinkingHint() {
  const t = useT();
  const acts = useActs();
  const from = useBoard((state) => state.linking);
  const focused = useBoard((state) => state.focused);
  const isJoined = useSession(
    ({ document }) => from !== null && focused !== null && isJoinedIn(document, from, focused),
  );
  if (from === null) return null;
  return (
    <div className="linking-hint">
      <span>{t(isJoined ? 'board.link.hint.joined' : 'board.link.hint')}</span>
      <button type="button" tabIndex={-1} onClick={() => acts.linking.stop()}>
        {t('common.cancel')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}

/** Where the dragged card would land. */
function LandingLine() {
  const line = useBoard((state) => state.held?.landing?.line ?? null);
  if (line === null) return null;
  return <div className="landing" style={{ left: line.x, top: line.y, width: line.width, height: line.height }} />;
}

const always = () => true;

/** Which cards are drawn: at first those in sight, so that a large board is there at once; a moment later all of them. */
function useFirstSight({ width, height }: BoardCanvasProps['size']): (box: Box) => boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true), 30);
    return () => clearTimeout(timer);
  }, []);
  return useMemo(
    () => (isWhole ? always : (box: Box) => box.x * READABLE < width && box.y * READABLE < height),
    [isWhole, width, height],
  );
}

/** How far the board may be panned: its own area, and never less than what is on screen, so that it stays at the top left. */
function useExtent(
  width: number,
  height: number,
  size: BoardCanvasProps['size'],
): [[number, number], [number, number]] {
  const zoom = useStore((state) => state.transform[2]);
  return useMemo(() => {
    // A little more than the screen, because the zoom of the next wheel turn is not known yet.
    const spare = 1.6 / zoom;
    return [
      [0, 0],
      [Math.max(width + 24, size.width * spare), Math.max(height + 40, size.height * spare)],
    ];
  }, [zoom, width, height, size.width, size.height]);
}

/** Tells the rest of the window how the board is looked at, and lets it change that. */
function useView(width: number, height: number, size: BoardCanvasProps['size']): void {
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  useEffect(() => boardView.setState({ zoom }), [zoom]);
  useEffect(() => {
    boardView.setState({
      zoomIn: () => void flow.zoomIn(),
      zoomOut: () => void flow.zoomOut(),
      fit: () => {
        const whole = Math.min(size.width / width, size.height / height, 1);
        void flow.setViewport({ x: 0, y: 0, zoom: Math.max(MIN_ZOOM, whole) });
      },
      reset: () => void flow.setViewport({ x: 0, y: 0, zoom: 1 }),
    });
    const { zoomIn, zoomOut, fit, reset } = boardView.getInitialState();
    return () => boardView.setState({ zoomIn, zoomOut, fit, reset });
  }, [flow, width, height, size.width, size.height]);
}
