import type { ScoreModel } from '#shared/score/model.ts';
import { useT } from '../session/use-session.ts';
import { bandLabel, type Look, lookOf } from './scoring.ts';

const SHAPES: Readonly<Record<Look, string>> = { low: '■', middle: '▲', high: '●', unknown: '○' };

interface BandProps {
  readonly model: ScoreModel;
  readonly band: string;
}

/** A band by shape and colour, its name read out. */
export function BandMark({ model, band }: BandProps) {
  const name = useBandName(model, band);
  const look = lookOf(model, band);
  return (
    <span className={`band band-${look}`} role="img" aria-label={name} title={name}>
      {SHAPES[look]}
    </span>
  );
}

/** A band by shape, colour and name. */
export function BandName({ model, band }: BandProps) {
  const name = useBandName(model, band);
  const look = lookOf(model, band);
  return (
    <span className="band-name">
      <span className={`band band-${look}`} aria-hidden>
        {SHAPES[look]}
      </span>
      {name}
    </span>
  );
}

function useBandName(model: ScoreModel, band: string): string {
  const t = useT();
  return bandLabel(model, band) ?? t('scores.band.unknown');
}
