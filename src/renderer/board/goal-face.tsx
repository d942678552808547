import type { Goal, Perspective } from '#shared/kinds/goal/goal.ts';
import { useKind, useT } from '../session/use-session.ts';
import { CardTitle, type OpenField } from './card-text.tsx';
import { lettersOf } from './segments.ts';

/** Every perspective has a shape of its own beside its hue. */
const SHAPES: Readonly<Record<Perspective, string>> = { financial: '▲', customer: '●', process: '■', learning: '◆' };

export function GoalFace({ goal, open }: { readonly goal: Goal; readonly open: OpenField }) {
  const t = useT();
  const letters = lettersOf(useKind('segment'), goal.segments);
  return (
    <>
      <div className="card-kind">
        <span aria-hidden>{SHAPES[goal.perspective]}</span>{' '}
        {[t(`perspective.${goal.perspective}`), letters, goal.agreed ? t('board.agreed') : '']
          .filter(Boolean)
          .join(' · ')}
      </div>
      <CardTitle id={goal.id} kind="goal" title={goal.title} open={open} />
    </>
  );
}
