import { isBlank, shown } from '#shared/core/text.ts';
import type { Goal } from '#shared/kinds/goal/goal.ts';
import { find } from '#shared/kinds/select.ts';
import { useT, useTextLanguage } from '../session/use-session.ts';
import type { AccountPanelProps } from './account-props.ts';
import { useScores } from './scores-state.ts';
import { oneDecimal, type Row } from './scoring.ts';

const SHAPES: Readonly<Record<Goal['perspective'], string>> = {
  financial: '▲',
  customer: '●',
  process: '■',
  learning: '◆',
};

/** From the score through a measure and its "when" to the goals that it serves; every card can be gone to. */
export function Trail({ scoring, row, onShow }: AccountPanelProps & { readonly row: Row }) {
  const t = useT();
  const language = useTextLanguage();
  const { model, document } = scoring;
  const { score } = row;
  const wanted = useScores((state) => state.traced) ?? score.reasons[0]?.measure;
  const profile = model.profiles.find(({ id }) => id === score.profile);
  const group = profile?.groups.find(({ measures }) => measures.some(({ id }) => id === wanted));
  const measure = group?.measures.find(({ id }) => id === wanted);
  if (group === undefined || measure === undefined) return null;
  const actions = measure.trace.actions.flatMap((id) => find(document, 'action', id) ?? []);
  const goals = measure.trace.goals.flatMap((id) => find(document, 'goal', id) ?? []);
  return (
    <section aria-labelledby="scores-trail">
      <h3 className="heading" id="scores-trail">
        {t('scores.trail')}
      </h3>
      <ol className="way" lang={language}>
        <li className="way-step">
          {t('scores.trail.score')} {score.score === null ? '—' : oneDecimal(score.score)}
        </li>
        <li>
          <button type="button" className="way-step" onClick={() => onShow(measure.id)}>
            {group.label} → <b>{measure.label}</b>
          </button>
        </li>
        {actions.map((action) => (
          <li key={action.id}>
            <button type="button" className="way-step" onClick={() => onShow(action.id)}>
              {!isBlank(action.when) && (
                <>
                  <span className="way-when">{t('scores.trail.when')}</span> {shown(action.when, language)} →{' '}
                </>
              )}
              {shown(action.title, language) || t('scores.untitled')}
            </button>
          </li>
        ))}
        {actions.length === 0 && <li className="way-step scores-quiet">{t('scores.trail.noAction')}</li>}
        {goals.map((goal) => (
          <li key={goal.id}>
            <button type="button" className="way-step" onClick={() => onShow(goal.id)}>
              <span className={`way-${goal.perspective}`} role="img" aria-label={t(`perspective.${goal.perspective}`)}>
                {SHAPES[goal.perspective]}
              </span>{' '}
              {shown(goal.title, language) || t('scores.untitled')}
            </button>
          </li>
        ))}
        {actions.length > 0 && goals.length === 0 && (
          <li className="way-step scores-quiet">{t('scores.trail.noGoal')}</li>
        )}
      </ol>
    </section>
  );
}
