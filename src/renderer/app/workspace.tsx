import { useEffect, useRef, useState } from 'react';
import { RoadmapBoard } from '../board/roadmap-board.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { RecordsSection } from '../records/records-section.tsx';
import { SegmentsSection } from '../records/segments-section.tsx';
import { resetScores } from '../scores/scores-state.ts';
import { ScoresView } from '../scores/scores-view.tsx';
import { useSession, useT } from '../session/use-session.ts';
import { useFocusTaken } from '../ui/focus-kept.ts';
import { ParkingLot } from '../workshop/parking-lot.tsx';
import { Banners } from './banners.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { MethodSteps } from './method-steps.tsx';
import { resetView, showRecord, showView, useView } from './view.ts';
import './workspace.css';

/** An open roadmap: header, one of its views, hints below. */
export function Workspace() {
  const view = useView();
  const documentId = useSession((state) => state.opened?.documentId);
  const selection = useSession((state) => state.selection);
  const isSeen = useFirstFrame();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document begins on the board, with nothing tried
  useEffect(
    () => () => {
      resetView();
      resetScores();
    },
    [documentId],
  );
  // What is selected from elsewhere, as from the export dialog, is to be seen.
  useEffect(() => {
    if (selection.length > 0) showView('board');
  }, [selection]);
  return (
    <div className={`workspace workspace-${view}`}>
      <Header />
      <Banners />
      {view === 'board' ? (
        <Board isSeen={isSeen} />
      ) : (
        <ScoresView onShow={showRecord} onBoard={() => showView('board')} />
      )}
      <Footer />
    </div>
  );
}

/** Method and notes on the left, the board, details on the right; at first the board alone, which is what one waits for. */
function Board({ isSeen }: { readonly isSeen: boolean }) {
  const t = useT();
  const board = useRef<HTMLElement>(null);
  useFocusTaken(board);
  return (
    <>
      <aside className="panel panel-left scrolls" data-region="left" aria-label={t('app.region.left')} tabIndex={-1}>
        {isSeen && (
          <>
            <MethodSteps />
            <SegmentsSection />
            <ParkingLot />
            <RecordsSection />
          </>
        )}
      </aside>
      <main
        ref={board}
        className="workspace-board"
        data-region="board"
        aria-label={t('app.region.board')}
        tabIndex={-1}
      >
        <RoadmapBoard />
      </main>
      <aside className="panel panel-right" data-region="right" aria-label={t('app.region.right')} tabIndex={-1}>
        {isSeen && <Inspector />}
      </aside>
    </>
  );
}

/** Whether a first frame has been on the screen. */
function useFirstFrame(): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setSeen(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isSeen;
}
