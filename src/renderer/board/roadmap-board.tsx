import '@xyflow/react/dist/base.css';
import './board.css';
import './card.css';
import { ReactFlowProvider } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isCard } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { session, useSession, useT } from '../session/use-session.ts';
import { useActs } from './acts.ts';
import { BoardCanvas } from './board-canvas.tsx';
import { resetBoard, useBoard } from './board-state.ts';

/** The roadmap: stages as columns, goals, touchpoints, actions and indicators as lanes, links between the cards. */
export function RoadmapBoard() {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const documentId = useSession((state) => state.opened?.documentId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document begins with a fresh board
  useEffect(() => resetBoard, [documentId]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className="board">
      {size !== null && size.width > 0 && (
        <ReactFlowProvider key={documentId}>
          <BoardCanvas size={size}>
            <EmptyBoard />
          </BoardCanvas>
        </ReactFlowProvider>
      )}
    </div>
  );
}

/** What to do first, on a board without stages and cards. */
function EmptyBoard() {
  const t = useT();
  const acts = useActs();
  const isEmpty = useSession(
    ({ document }) =>
      ofKind(document, 'stage').length === 0 && ![...document.records.values()].some((one) => isCard(one)),
  );
  const isWriting = useBoard((state) => state.draft !== null);
  if (!isEmpty || isWriting) return null;
  return (
    <div className="board-empty">
      <p className="board-empty-title">{t('board.empty.title')}</p>
      <p className="board-empty-about">{t('board.empty.about')}</p>
      {session.state.readOnly === null && (
        <button type="button" className="board-empty-add" onClick={() => acts.addStage(null)}>
          <Plus size={16} aria-hidden />
          {t('board.add.stage')}
        </button>
      )}
    </div>
  );
}
