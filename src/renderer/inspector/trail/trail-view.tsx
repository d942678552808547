import { Flag } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { isBlank, shown } from '#shared/core/text.ts';
import type { Action } from '#shared/kinds/action/action.ts';
import type { Goal } from '#shared/kinds/goal/goal.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import { type AnyRecord, titleOf } from '#shared/kinds/registry.ts';
import { roadmapOf } from '#shared/kinds/select.ts';
import { sharesOf, shareText } from '../../session/shares.ts';
import { select, useSession, useT, useTextLanguage } from '../../session/use-session.ts';
import { trailOf } from './trail.ts';
import './trail.css';

/** So many of one kind are shown: the selected one and those nearest to it; the rest are counted. */
const SHOWN = 4;

/** The way from goal to score through the selected card. Each step can be gone to. */
export function TrailView({ record }: { readonly record: AnyRecord }) {
  const t = useT();
  const document = useSession((state) => state.document);
  const trail = useMemo(() => trailOf(document, record), [document, record]);
  if (trail === null) return null;
  const { outcomes, goals, actions, indicators } = trail;
  return (
    <section className="trail" aria-labelledby="inspector-trail">
      <h3 className="heading" id="inspector-trail">
        {t('inspector.trail')}
      </h3>
      <ol className="trail-steps">
        <Steps records={outcomes} selected={record} mark={() => <Flag size={12} aria-hidden />} />
        <Steps records={goals} selected={record} mark={(goal) => <PerspectiveMark goal={goal} />} />
        {goals.length === 0 && <li className="trail-gap">{t('inspector.trail.noGoal')}</li>}
        <Steps records={actions} selected={record} mark={(action) => <When action={action} />} />
        {actions.length === 0 && <li className="trail-gap">{t('inspector.trail.noAction')}</li>}
        <Steps records={indicators} selected={record} tail={(indicator) => <Share indicator={indicator} />} />
        {indicators.length === 0 && actions.length > 0 && (
          <li className="trail-gap">{t('inspector.trail.noIndicator')}</li>
        )}
      </ol>
    </section>
  );
}

interface StepsProps<R extends AnyRecord> {
  readonly records: readonly R[];
  readonly selected: AnyRecord;
  readonly mark?: (record: R) => ReactNode;
  readonly tail?: (record: R) => ReactNode;
}

function Steps<R extends AnyRecord>({ records, selected, mark, tail }: StepsProps<R>) {
  const t = useT();
  const language = useTextLanguage();
  return (
    <>
      {near(records, selected).map((record) => (
        <li key={record.id}>
          <button
            type="button"
            className="trail-step"
            title={shown(titleOf(record), language)}
            aria-current={record.id === selected.id ? 'true' : undefined}
            onClick={() => select([record.id])}
          >
            {mark?.(record)}
            {record.kind === 'action' && '→ '}
            <span lang={language}>{shown(titleOf(record), language) || t('inspector.untitled')}</span>
          </button>
          {tail?.(record)}
        </li>
      ))}
      {records.length > SHOWN && (
        <li className="trail-more">{t('inspector.trail.more', { count: records.length - SHOWN })}</li>
      )}
    </>
  );
}

/** The last ones are the nearest; the selected one is always among them. */
function near<R extends AnyRecord>(records: readonly R[], selected: AnyRecord): readonly R[] {
  const index = records.findIndex(({ id }) => id === selected.id);
  const end = index < 0 ? records.length : Math.max(index + 1, Math.min(SHOWN, records.length));
  return records.slice(Math.max(0, end - SHOWN), end);
}

const SHAPES = { financial: '▲', customer: '●', process: '■', learning: '◆' } as const;

/** Shape and hue of a perspective. */
function PerspectiveMark({ goal }: { readonly goal: Goal }) {
  const t = useT();
  return (
    <span
      className={`trail-mark trail-${goal.perspective}`}
      role="img"
      aria-label={t(`perspective.${goal.perspective}`)}
    >
      {SHAPES[goal.perspective]}
    </span>
  );
}

function When({ action }: { readonly action: Action }) {
  const t = useT();
  const language = useTextLanguage();
  if (isBlank(action.when)) return null;
  return (
    <span className="trail-when">
      {t('inspector.trail.when')} <b lang={language}>{shown(action.when, language)}</b>
    </span>
  );
}

function Share({ indicator }: { readonly indicator: Indicator }) {
  const t = useT();
  const language = useTextLanguage();
  const share = useSession(({ document }) => {
    const found = sharesOf(document).get(indicator.id);
    return found === undefined ? null : shareText(found);
  });
  const group = useSession(({ document }) => roadmapOf(document).score.groups.find(({ id }) => id === indicator.group));
  return (
    <p className="trail-share">
      {share === null || group === undefined
        ? t('inspector.trail.candidate')
        : t('inspector.trail.share', { group: shown(group.label, language) || group.id, share })}
    </p>
  );
}
