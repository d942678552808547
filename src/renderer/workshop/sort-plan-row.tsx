import { memo } from 'react';
import type { SortedKind } from '#shared/commands/suggestion.ts';
import { shown } from '#shared/core/text.ts';
import { PERSPECTIVES } from '#shared/kinds/goal/goal.ts';
import { useT, useTextLanguage } from '../session/use-session.ts';
import { PERSPECTIVE_SHAPES } from './looks.ts';
import type { Choice, PlanRow, StageChoice } from './sort-plan.ts';

const KINDS: readonly SortedKind[] = [
  'goal',
  'action',
  'stage',
  'touchpoint',
  'indicator',
  'segment',
  'outcome',
  'stakeholder',
  'value',
  'resource',
  'feedback',
];

interface SortPlanRowProps {
  readonly row: PlanRow;
  readonly stages: readonly StageChoice[];
  readonly choose: (note: string, choice: Choice) => void;
}

/** One note of the plan: whether it is sorted, what it becomes, and where it goes. */
export const SortPlanRow = memo(function SortPlanRow({ row, stages, choose }: SortPlanRowProps) {
  const t = useT();
  const language = useTextLanguage();
  const { note, included, kind, reading } = row;
  const text = shown(note.title, language);
  return (
    <tr data-included={included || undefined}>
      <td className="plan-tick">
        <input
          type="checkbox"
          aria-label={t('workshop.plan.include.note', { text })}
          checked={included}
          disabled={kind === null}
          onChange={(event) => choose(note.id, { included: event.target.checked })}
        />
      </td>
      <td>
        <div className="plan-words" lang={language}>
          {text}
        </div>
        {included && reading?.kind === 'action' && (
          <div className="plan-company">
            {reading.when !== '' && <span>{t('workshop.plan.candidate', { when: reading.when })}</span>}
            {reading.customerTask !== '' && <span>{t('workshop.plan.task', { task: reading.customerTask })}</span>}
          </div>
        )}
      </td>
      <td>
        <select
          className="plan-select"
          aria-label={t('workshop.plan.kind.of', { text })}
          value={included ? (kind ?? '') : ''}
          onChange={(event) => {
            const chosen = KINDS.find((one) => one === event.target.value);
            choose(note.id, chosen === undefined ? { included: false } : { included: true, kind: chosen });
          }}
        >
          <option value="">{t('workshop.plan.stay')}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {one === 'indicator' ? t('workshop.looks.candidate') : t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </td>
      <td>{included && <Where row={row} stages={stages} choose={choose} />}</td>
    </tr>
  );
});

/** A goal asks for its perspective; other cards for their stage; the rest stands nowhere. */
function Where({ row: { note, kind, reading, stage }, stages, choose }: SortPlanRowProps) {
  const t = useT();
  const text = shown(note.title, useTextLanguage());
  if (kind === 'goal') {
    return (
      <select
        className="plan-select"
        aria-label={t('workshop.plan.perspective.of', { text })}
        value={(reading?.kind === 'goal' ? reading.perspective : null) ?? 'customer'}
        onChange={(event) => {
          const perspective = PERSPECTIVES.find((one) => one === event.target.value);
          if (perspective !== undefined) choose(note.id, { perspective });
        }}
      >
        {PERSPECTIVES.map((one) => (
          <option key={one} value={one}>
            {PERSPECTIVE_SHAPES[one]} {t(`perspective.${one}`)}
          </option>
        ))}
      </select>
    );
  }
  if (kind !== 'action' && kind !== 'touchpoint' && kind !== 'indicator') return null;
  return (
    <select
      className="plan-select"
      aria-label={t('workshop.plan.stage.of', { text })}
      value={stage ?? ''}
      onChange={(event) => choose(note.id, { stage: event.target.value === '' ? null : event.target.value })}
    >
      {(kind !== 'action' || stages.length === 0) && (
        <option value="">{kind === 'action' ? t('workshop.sort.noStage') : t('workshop.sort.whole')}</option>
      )}
      {stages.map(({ id, title, isNew }) => (
        <option key={id} value={id}>
          {isNew ? t('workshop.plan.newStage', { title }) : title || t('records.untitled')}
        </option>
      ))}
    </select>
  );
}
