import type { Result } from '#shared/core/result.ts';
import { type AccountsOptions, type AccountsRead, eachAccount } from './accounts.ts';
import { type AccountScore, createScorer } from './evaluate.ts';
import type { ScoreModel } from './model.ts';

/**
 * Scores a CSV of accounts and hands over one result after the other, in the order of the file; nothing is kept in memory but
 * the ids. An error (see `eachAccount`) may come after results have been handed over: they then belong to no complete answer.
 */
export function scoreCsv(
  input: string | Uint8Array,
  model: ScoreModel,
  asOf: string,
  onScore: (score: AccountScore) => void,
  options: AccountsOptions = {},
): Result<AccountsRead> {
  const score = createScorer(model, asOf);
  return eachAccount(input, model, (account) => onScore(score(account)), options);
}
