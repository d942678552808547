import { useBoard } from './board-state.ts';

/** Where the dragged card would land. */
export function LandingLine() {
  const line = useBoard((state) => state.held?.landing?.line ?? null);
  if (line === null) return null;
  return <div className="landing" style={{ left: line.x, top: line.y, width: line.width, height: line.height }} />;
}
