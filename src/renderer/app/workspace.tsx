import { useRef } from 'react';
import { RoadmapBoard } from '../board/roadmap-board.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { RecordsSection } from '../records/records-section.tsx';
import { SegmentsSection } from '../records/segments-section.tsx';
import { useT } from '../session/use-session.ts';
import { useFocusTaken } from '../ui/focus-kept.ts';
import { ParkingLot } from '../workshop/parking-lot.tsx';
import { Banners } from './banners.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { MethodSteps } from './method-steps.tsx';
import './workspace.css';

/** An open roadmap: header, method and notes on the left, the board, details on the right, hints below. */
export function Workspace() {
  const t = useT();
  const board = useRef<HTMLElement>(null);
  useFocusTaken(board);
  return (
    <div className="workspace">
      <Header />
      <Banners />
      <aside className="panel panel-left scrolls" data-region="left" aria-label={t('app.region.left')} tabIndex={-1}>
        <MethodSteps />
        <SegmentsSection />
        <ParkingLot />
        <RecordsSection />
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
        <Inspector />
      </aside>
      <Footer />
    </div>
  );
}
