import { transformSchema } from '#shared/kinds/indicator/transform.ts';
import type { Measure } from '#shared/score/model.ts';
import { useT } from '../session/use-session.ts';
import { Choice } from '../ui/choice.tsx';
import { NumberBox } from './number-box.tsx';
import { type Threshold, thresholdsOf, withThreshold } from './thresholds.ts';
import { tryIndicator } from './trying.ts';

interface MeasureRuleProps {
  readonly measure: Measure;
  readonly unit: string;
}

/** The thresholds of a measure and what a missing value does, to be tried. */
export function MeasureRule({ measure, unit }: MeasureRuleProps) {
  const t = useT();
  const { transform, missing } = measure;
  const set = (index: number, change: { readonly limit?: number; readonly score?: number }) => {
    const next = transformSchema.safeParse(withThreshold(transform, index, change));
    return next.success ? tryIndicator(measure.id, { transform: next.data }) : t('scores.thresholds.order');
  };
  return (
    <div className="rule-of-measure">
      <ul className="thresholds" aria-label={t('scores.thresholds.of', { name: measure.label })}>
        {thresholdsOf(transform).map((threshold, index) => (
          // A row has no name but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li className="threshold" key={index}>
            <Beginning
              threshold={threshold}
              label={t('scores.threshold.limit', { name: measure.label, number: index + 1 })}
              unit={unit}
              onCommit={(limit) => set(index, { limit })}
            />
            <span aria-hidden>→</span>
            <NumberBox
              label={t('scores.threshold.points', { name: measure.label, number: index + 1 })}
              value={threshold.score}
              range="points"
              onCommit={(score) => set(index, { score })}
            />
            <span>{t('scoring.points')}</span>
          </li>
        ))}
      </ul>
      <div className="missing">
        <span className="scores-quiet" aria-hidden>
          {t('scoring.missing')}
        </span>
        <Choice
          bare
          label={t('scores.missing.of', { name: measure.label })}
          value={missing.policy}
          options={[
            { value: 'exclude', label: t('scoring.missing.exclude') },
            { value: 'score', label: t('scoring.missing.score') },
          ]}
          onChange={(policy) => {
            tryIndicator(measure.id, { missing: policy === 'score' ? { policy, score: 50 } : { policy: 'exclude' } });
          }}
        />
        {missing.policy === 'score' && (
          <>
            <NumberBox
              label={t('scores.missing.points', { name: measure.label })}
              value={missing.score}
              range="points"
              onCommit={(score) => tryIndicator(measure.id, { missing: { policy: 'score', score } })}
            />
            <span>{t('scoring.points')}</span>
          </>
        )}
      </div>
    </div>
  );
}

interface BeginningProps {
  readonly threshold: Threshold;
  readonly label: string;
  readonly unit: string;
  readonly onCommit: (limit: number) => string | null;
}

/** The left side of a row: a limit that can be moved, or the value that it is about. */
function Beginning({ threshold: { sort, limit, value }, label, unit, onCommit }: BeginningProps) {
  const t = useT();
  if (sort === 'value') return <span>{value}</span>;
  if (sort === 'yes' || sort === 'no') return <span>{t(`scoring.${sort}`)}</span>;
  if (limit === null) return <span>{t('scores.threshold.below')}</span>;
  return (
    <>
      <NumberBox label={label} value={limit} range="any" onCommit={onCommit} />
      <span>
        {unit} {sort === 'point' ? '' : t(sort === 'from' ? 'scoring.ge' : 'scoring.gt')}
      </span>
    </>
  );
}
