import type { AccountScore } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { type Cell, csvText } from './csv.ts';

/**
 * Scores as CSV, one account a row: account, profile, status, score, band, coverage, `group:<id>` per group of the model, reasons
 * (`measure=lost`, largest first), overrides and triggers (ids). Lists are joined by commas.
 */
export function expectedScores(model: ScoreModel, scores: readonly AccountScore[]): string {
  const groups = [...new Set(model.profiles.flatMap((profile) => profile.groups.map((group) => group.id)))];
  const header = [
    'account',
    'profile',
    'status',
    'score',
    'band',
    'coverage',
    ...groups.map((id) => `group:${id}`),
    'reasons',
    'overrides',
    'triggers',
  ];
  const rows = scores.map((score): Cell[] => [
    score.account,
    score.profile,
    score.status,
    score.score,
    score.band,
    score.coverage,
    ...groups.map((id) => score.groups[id] ?? null),
    score.reasons.map(({ measure, lost }) => `${measure}=${lost}`).join(','),
    score.overrides.join(','),
    score.triggers.join(','),
  ]);
  return csvText(header, rows);
}
