import { Maximize, Minus, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { useT } from '../session/use-session.ts';
import { boardView } from './board-view.ts';

/** Zoom in, out, back to 100 %, and the whole board. What follows the board for the keyboard. */
export function ZoomControls({ first }: { readonly first: RefObject<HTMLButtonElement | null> }) {
  const t = useT();
  const { zoom, zoomIn, zoomOut, fit, reset } = useStore(boardView);
  const percent = Math.round(zoom * 100);
  const now = t('board.zoom.reset', { zoom: percent });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; these are four buttons
    <div className="zoom-controls" role="group" aria-label={t('board.zoom')}>
      <button ref={first} type="button" aria-label={t('board.zoom.out')} title={t('board.zoom.out')} onClick={zoomOut}>
        <Minus size={14} aria-hidden />
      </button>
      <button type="button" className="zoom-now" aria-label={now} title={now} onClick={reset}>
        {percent}%
      </button>
      <button type="button" aria-label={t('board.zoom.in')} title={t('board.zoom.in')} onClick={zoomIn}>
        <Plus size={14} aria-hidden />
      </button>
      <button type="button" aria-label={t('board.zoom.fit')} title={t('board.zoom.fit')} onClick={fit}>
        <Maximize size={14} aria-hidden />
      </button>
    </div>
  );
}
