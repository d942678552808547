import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Seen } from '#shared/score/fields.ts';
import type { Field, Measure, ScoreModel } from '#shared/score/model.ts';
import { compileTransform } from '#shared/score/transform.ts';
import { useT } from '../session/use-session.ts';
import { MeasureRule } from './measure-rule.tsx';
import { NumberBox } from './number-box.tsx';
import { rulerOf } from './ruler.ts';
import { lookOf, oneDecimal, percent } from './scoring.ts';
import { tryIndicator } from './trying.ts';

interface MeasureRowProps {
  readonly model: ScoreModel;
  readonly measure: Measure;
  readonly field: Field | undefined;
  /** What the selected account has. */
  readonly value: Seen;
  /** Whether there is data that is too old to count. */
  readonly isStale: boolean;
  /** Part of the profile's whole weight, 0..1. */
  readonly share: number;
}

/** A measure: how its values become points, where the account stands, and what it weighs. */
export function MeasureRow({ model, measure, field, value, isStale, share }: MeasureRowProps) {
  const t = useT();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const points = compileTransform(measure.transform)(value);
  const ruler = rulerOf(measure.transform, model, value);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className="measure">
      <div className="measure-row">
        <button
          type="button"
          className="measure-name"
          aria-expanded={isOpen}
          aria-controls={id}
          title={measure.label}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={14} aria-hidden />
          <span>{measure.label}</span>
        </button>
        <span className="ruler" aria-hidden>
          {ruler.pieces.map((piece, index) => (
            // A piece is its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <span key={index} className={`fill-${lookOf(model, piece.band)}`} style={{ flexGrow: piece.size }} />
          ))}
          {ruler.marks.map((mark) => (
            <span key={mark} className="ruler-mark" style={{ left: `${mark * 100}%` }} />
          ))}
          {ruler.at !== null && <span className="ruler-at" style={{ left: `${ruler.at * 100}%` }} />}
        </span>
        <span className="measure-value">
          <ValueText value={value} field={field} isStale={isStale} />
          {value !== null && (
            <small>
              {points === null ? t('scores.value.unscored') : t('scores.points', { points: oneDecimal(points) })}
            </small>
          )}
        </span>
        <span className="measure-weight">
          <NumberBox
            label={t('scores.weight.of', { name: measure.label })}
            value={measure.weight}
            range="weight"
            onCommit={(weight) => tryIndicator(measure.id, { weight })}
          />
        </span>
        <span className="measure-share" title={t('scores.share.about')}>
          {percent(share)}
        </span>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <MeasureRule measure={measure} unit={field?.unit ?? ''} />}
      </div>
    </li>
  );
}

function ValueText({ value, field, isStale }: Pick<MeasureRowProps, 'value' | 'field' | 'isStale'>) {
  const t = useT();
  if (value === null) {
    return <span className="scores-quiet">{t(isStale ? 'scores.value.stale' : 'scores.value.none')}</span>;
  }
  if (typeof value === 'boolean') return <span>{t(value ? 'scoring.yes' : 'scoring.no')}</span>;
  if (field?.type === 'date' && typeof value === 'number')
    return <span>{t('scores.value.days', { count: value })}</span>;
  return (
    <span>
      {value} {field?.unit ?? ''}
    </span>
  );
}
