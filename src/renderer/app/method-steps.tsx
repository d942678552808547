import { Check } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { isBlank } from '#shared/core/text.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { useSession, useT } from '../session/use-session.ts';
import './method-steps.css';

const STEPS = ['goals', 'stages', 'actions', 'indicators', 'score'] as const;
type Step = (typeof STEPS)[number];

/** How far each step of the method has come: `done` of `count`. A step is finished where all of at least one is done. */
export function progressOf(document: RoadmapDocument): Readonly<Record<Step, readonly [done: number, count: number]>> {
  const goals = ofKind(document, 'goal').length;
  const stages = ofKind(document, 'stage').length;
  const actions = ofKind(document, 'action');
  const timed = actions.filter((action) => !isBlank(action.when));
  const indicators = ofKind(document, 'indicator');
  const watched = new Set(indicators.map((indicator) => indicator.action));
  const scored = indicators.filter((indicator) => indicator.scored).length;
  return {
    goals: [goals, goals],
    stages: [stages, stages],
    actions: [timed.length, actions.length],
    indicators: [timed.filter((action) => watched.has(action.id)).length, timed.length],
    score: [scored, scored],
  };
}

/** The steps of the method, how far each has come, and where the team stands. */
export function MethodSteps() {
  const t = useT();
  // A flat list of numbers, so that an edit that changes no count draws nothing.
  const numbers = useSession(useShallow((state) => STEPS.flatMap((step) => progressOf(state.document)[step])));
  const steps = STEPS.map((step, index) => {
    const [done = 0, count = 0] = numbers.slice(index * 2, index * 2 + 2);
    return { step, done, count, isDone: count > 0 && done === count };
  });
  const here = steps.find(({ isDone }) => !isDone)?.step;
  return (
    <section aria-labelledby="method-steps">
      <h2 className="heading" id="method-steps">
        {t('app.steps')}
      </h2>
      <ol>
        {steps.map(({ step, done, count, isDone }, index) => (
          <li key={step} className="step" aria-current={step === here ? 'step' : undefined}>
            <span className={`step-number ${isDone ? 'step-done' : ''}`} aria-hidden>
              {isDone ? <Check size={12} strokeWidth={3} /> : index + 1}
            </span>
            <span>{t(`app.step.${step}`)}</span>
            <span className="step-count" aria-hidden title={t(`app.step.${step}.count`, { done, count })}>
              {done === count ? count : `${done}/${count}`}
            </span>
            <span className="unseen">
              {t(`app.step.${step}.count`, { done, count })}
              {isDone ? ` (${t('app.step.done')})` : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
