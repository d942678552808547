import { type ReactFlowState, useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useT } from '../session/use-session.ts';
import { FRAME, type Layout } from './layout.ts';

const transformOf = (state: ReactFlowState) => state.transform;

/** The headers on top and the lane labels on the left: they follow the board along one side and stay in view on the other. */
export function FrozenHeaders({ children, width }: { readonly children: ReactNode; readonly width: number }) {
  const [x, y, zoom] = useStore(transformOf);
  return (
    <div className="frozen-headers" style={{ height: FRAME.header * zoom + Math.max(0, y) }}>
      <div
        className="frozen-row"
        style={{ width, height: FRAME.header, transform: `translate(${x}px, ${Math.max(0, y)}px) scale(${zoom})` }}
      >
        {children}
      </div>
    </div>
  );
}

export function FrozenLabels({ layout }: { readonly layout: Layout }) {
  const t = useT();
  const [x, y, zoom] = useStore(transformOf);
  return (
    <div className="frozen-labels" style={{ width: FRAME.labels * zoom + Math.max(0, x) }}>
      <div
        className="frozen-column"
        style={{
          width: FRAME.labels,
          height: layout.height,
          transform: `translate(${Math.max(0, x)}px, ${y}px) scale(${zoom})`,
        }}
      >
        {layout.lanes.map((lane) => (
          <div
            key={lane.kind}
            className="lane-label"
            data-lane={lane.kind}
            style={{ top: lane.y, height: lane.height }}
          >
            {t(`board.lane.${lane.kind}`)}
          </div>
        ))}
      </div>
      {/* Keeps the labels from showing above the headers. */}
      <div className="frozen-corner" style={{ height: FRAME.header * zoom + Math.max(0, y) }} />
    </div>
  );
}
