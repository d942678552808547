import { shown } from '#shared/core/text.ts';
import { METHODS } from '#shared/kinds/action/action.ts';
import { find } from '#shared/kinds/select.ts';
import type { Measure, Profile, Trigger } from '#shared/score/model.ts';
import { useT, useTextLanguage } from '../session/use-session.ts';
import type { AccountPanelProps } from './account-props.ts';
import { BandName } from './band-mark.tsx';
import { scoresStore, useScores } from './scores-state.ts';
import { oneDecimal, percent, type Row } from './scoring.ts';
import { Trail } from './trail.tsx';
import type { Scoring } from './use-scoring.ts';

/** The selected account: its score, what costs points, what is due, and the way back to the goals. */
export function AccountPanel({ scoring, onShow }: AccountPanelProps) {
  const t = useT();
  const { model, selected } = scoring;
  return (
    <aside
      className="panel scores-right scrolls"
      data-region="right"
      aria-label={t('scores.region.right')}
      tabIndex={-1}
    >
      {selected !== null && (
        <>
          <Score scoring={scoring} row={selected} />
          <Reasons row={selected} profile={model.profiles.find(({ id }) => id === selected.score.profile)} />
          <DueActions scoring={scoring} row={selected} onShow={onShow} />
          <Trail scoring={scoring} row={selected} onShow={onShow} />
        </>
      )}
    </aside>
  );
}

interface PartProps {
  readonly scoring: Scoring;
  readonly row: Row;
}

function Score({ scoring: { model }, row: { id, score } }: PartProps) {
  const t = useT();
  const profile = model.profiles.find((one) => one.id === score.profile);
  const held = (profile?.overrides ?? []).filter((override) => score.overrides.includes(override.id));
  return (
    <section>
      <h2 className="heading">{id}</h2>
      <div className="scores-score">
        <span className="scores-big" data-score={score.score === null ? '' : oneDecimal(score.score)}>
          {score.score === null ? '—' : oneDecimal(score.score)}
        </span>
        <BandName model={model} band={score.band} />
        <span className="scores-quiet">{t('scores.coverage', { share: percent(score.coverage) })}</span>
      </div>
      {score.status !== 'scored' && (
        <p className="scores-status">{t(`scores.status.${score.status}`, { least: percent(model.minCoverage) })}</p>
      )}
      {held.map((override) => (
        <p key={override.id} className="scores-status">
          {t('scores.override.holds', { label: override.label })}
        </p>
      ))}
    </section>
  );
}

function Reasons({ row, profile }: { readonly row: Row; readonly profile: Profile | undefined }) {
  const t = useT();
  const language = useTextLanguage();
  const traced = useScores((state) => state.traced) ?? row.score.reasons[0]?.measure;
  const measures = new Map<string, Measure>(
    profile?.groups.flatMap((group) => group.measures.map((measure) => [measure.id, measure] as const)),
  );
  const { reasons } = row.score;
  const most = Math.max(1, ...reasons.map(({ lost }) => lost));
  return (
    <section>
      <h3 className="heading">{t('scores.reasons')}</h3>
      {reasons.length === 0 && <p className="scores-quiet">{t('scores.reasons.none')}</p>}
      <ul className="reasons">
        {reasons.map(({ measure, lost }) => (
          <li key={measure}>
            <button
              type="button"
              className="reason"
              aria-pressed={measure === traced}
              title={t('scores.reason.trace')}
              onClick={() => scoresStore.setState({ traced: measure })}
            >
              <span lang={language}>{measures.get(measure)?.reason ?? measure}</span>
              <span className="reason-lost">−{oneDecimal(lost)}</span>
              <span className="reason-bar" aria-hidden style={{ width: `${(lost / most) * 100}%` }} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DueActions({ scoring, row, onShow }: PartProps & Pick<AccountPanelProps, 'onShow'>) {
  const t = useT();
  const language = useTextLanguage();
  const due = scoring.model.triggers.filter((trigger) => row.score.triggers.includes(trigger.id));
  return (
    <section>
      <h3 className="heading">{t('scores.due')}</h3>
      {due.length === 0 && <p className="scores-quiet">{t('scores.due.none')}</p>}
      <ul className="due">
        {due.map(({ id, action }) => {
          const when = shown(find(scoring.document, 'action', action.id)?.when ?? {}, language);
          return (
            <li key={id}>
              <button type="button" className="due-action" onClick={() => onShow(action.id)}>
                <b lang={language}>{action.title}</b>
                <DueDetails action={action} />
                {when !== '' && <small lang={language}>{when}</small>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function DueDetails({ action }: { readonly action: Trigger['action'] }) {
  const t = useT();
  const method = METHODS.find((one) => one === action.method);
  const parts = [
    action.owner,
    method === undefined ? null : t(`method.${method}`),
    action.effortHours === null ? null : t('scores.due.hours', { hours: action.effortHours }),
    action.dueDays === null ? null : t('scores.due.days', { count: action.dueDays }),
  ].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : <small>{parts.join(' · ')}</small>;
}
