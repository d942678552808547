import { dayNumber } from '#shared/score/calendar.ts';
import { type AccountScore, STATUSES } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import type { Texts } from '../texts.ts';
import { EPOCH } from './accounts.ts';

/** What a formula's cell shows before it has been computed, as in a preview or in Excel's protected view. */
export type Result = string | number;

export interface ScoreResults {
  readonly fixed: readonly [string, string, string, Result, string, Result];
  /** By group id. */
  readonly groups: Readonly<Record<string, number | null>>;
  readonly reasons: readonly string[];
  readonly overrides: string;
  readonly due: number;
}

/** The results of the sheet Scores for one account. */
export function scoreResults(score: AccountScore, model: ScoreModel, texts: Texts): ScoreResults {
  const profile = model.profiles.find(({ id }) => id === score.profile);
  const measures = new Map(profile?.groups.flatMap((group) => group.measures.map((measure) => [measure.id, measure])));
  const held = profile?.overrides.filter(({ id }) => score.overrides.includes(id)) ?? [];
  const band = model.bands.find(({ id }) => id === score.band)?.label ?? texts.scores.unknown;
  const status = texts.scores.statuses[STATUSES.indexOf(score.status)] ?? '';
  return {
    fixed: [score.account, profile?.label ?? '', status, score.score ?? '', band, score.coverage],
    groups: score.groups,
    reasons: score.reasons.map(({ measure, lost }) => {
      const entry = measures.get(measure);
      return `${entry?.reason || (entry?.label ?? '')} (${lost.toFixed(1)})`;
    }),
    overrides: held.map(({ label }) => label).join(texts.scores.separator),
    due: score.triggers.length,
  };
}

/** The results of the sheet Actions due, a row per account and trigger. */
export function actionResults(
  scores: readonly AccountScore[],
  model: ScoreModel,
  asOf: string,
  said: (trigger: ScoreModel['triggers'][number]) => string,
): (readonly Result[])[] {
  const day = (dayNumber(asOf) ?? 0) + EPOCH;
  return scores.flatMap((score) =>
    model.triggers
      .filter(({ id }) => score.triggers.includes(id))
      .map((trigger) => {
        const { title, owner, method, effortHours, dueDays } = trigger.action;
        const due = dueDays === null ? '' : day + dueDays;
        return [score.account, title, said(trigger), owner ?? '', method ?? '', effortHours ?? '', due];
      }),
  );
}
