import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Transform } from '#shared/kinds/indicator/transform.ts';
import { useT } from '../../session/use-session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { NeededNumberField } from '../controls/number-control.tsx';
import type { ChangeTransform } from './change-transform.ts';

interface LineEditorProps {
  readonly line: Extract<Transform, { type: 'linear' }>;
  readonly onChange: ChangeTransform;
}

/** Points of a line, from the smallest value up [SM2]. */
export function LineEditor({ line, onChange }: LineEditorProps) {
  const t = useT();
  const [error, setError] = useState<string | null>(null);
  const { points } = line;
  const set = (next: typeof points) => onChange({ type: 'linear', points: next.toSorted((a, b) => a.x - b.x) });
  const replace = (index: number, point: (typeof points)[number]) =>
    points.some(({ x }, at) => at !== index && x === point.x)
      ? t('scoring.point.same')
      : set(points.map((one, at) => (at === index ? point : one)));
  const add = () => {
    const [before, last] = [points.at(-2), points.at(-1)];
    if (last !== undefined) set([...points, { x: last.x + ((before && last.x - before.x) || 1), score: last.score }]);
  };
  return (
    <div className="rule">
      {points.map((point, index) => (
        // A point has no name but its place, and a place is what the user edits.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div className="rule-row rule-point" key={index}>
          <NeededNumberField
            bare
            label={t('scoring.point.x', { number: index + 1 })}
            value={point.x}
            rule={{}}
            onCommit={(x) => replace(index, { ...point, x })}
          />
          <span aria-hidden>→</span>
          <NeededNumberField
            bare
            label={t('scoring.point.score', { number: index + 1 })}
            value={point.score}
            rule={{ least: 0, most: 100 }}
            onCommit={(score) => replace(index, { ...point, score })}
          />
          <span className="rule-unit">{t('scoring.points')}</span>
          <IconButton
            label={t('scoring.point.remove', { number: index + 1 })}
            isDisabled={points.length <= 2}
            onPress={() => setError(set(points.filter((_, at) => at !== index)))}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button look="quiet" onPress={add}>
        <Plus size={14} aria-hidden />
        {t('scoring.point.add')}
      </Button>
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
