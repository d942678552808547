import type { ScoreModel } from '#shared/score/model.ts';
import { useT } from '../session/use-session.ts';
import { BandName } from './band-mark.tsx';
import { bandCounts, bandLabel, histogram, lookOf, type Row } from './scoring.ts';

interface HistogramProps {
  readonly model: ScoreModel;
  readonly rows: readonly Row[];
}

/** How the accounts are spread over the score, and how many are in each band. */
export function Histogram({ model, rows }: HistogramProps) {
  const t = useT();
  const bins = histogram(model, rows);
  const tallest = Math.max(1, ...bins.map((bin) => bin.reduce((sum, { count }) => sum + count, 0)));
  const counts = bandCounts(model, rows);
  const words = counts.map(({ band, count }) => `${bandLabel(model, band) ?? t('scores.band.unknown')} ${count}`);
  return (
    <div className="spread">
      <div className="spread-bins" role="img" aria-label={t('scores.spread', { counts: words.join(', ') })}>
        {bins.map((bin, index) => (
          // A bin is its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={index} className="spread-bin">
            {bin.map(({ band, count }) => (
              <span
                key={band}
                className={`fill-${lookOf(model, band)}`}
                style={{ height: `${(count / tallest) * 100}%` }}
              />
            ))}
          </span>
        ))}
      </div>
      <ul className="spread-counts">
        {counts.map(({ band, count }) => (
          <li key={band}>
            <BandName model={model} band={band} /> <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
