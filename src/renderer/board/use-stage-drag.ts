import { type DragEvent, useState } from 'react';
import { perform } from '../session/use-session.ts';
import { useActs } from './acts.ts';

const STAGE_MIME = 'application/x-waymark-stage';

type Side = 'before' | 'after';

/** Reordering stages by dragging one header onto another: its left half means before it, its right half after it. */
export function useStageDrag(id: string) {
  const acts = useActs();
  const [side, setSide] = useState<Side | undefined>(undefined);
  return {
    side,
    onDragStart(event: DragEvent) {
      event.dataTransfer.setData(STAGE_MIME, id);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver(event: DragEvent<HTMLElement>) {
      if (!event.dataTransfer.types.includes(STAGE_MIME)) return;
      event.preventDefault();
      setSide(sideOf(event));
    },
    onDragLeave: () => setSide(undefined),
    onDrop(event: DragEvent<HTMLElement>) {
      setSide(undefined);
      const moved = event.dataTransfer.getData(STAGE_MIME);
      if (moved === '' || moved === id) return;
      event.preventDefault();
      const place = sideOf(event) === 'before' ? { before: id } : { after: id };
      if (!perform({ type: 'record.move', ids: [moved], place })) return;
      acts.stand(moved);
      acts.tellPlace(moved);
    },
  };
}

function sideOf(event: DragEvent<HTMLElement>): Side {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return event.clientX < left + width / 2 ? 'before' : 'after';
}
