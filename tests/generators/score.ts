import fc from 'fast-check';
import type { Account } from '#shared/score/account.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF } from '#shared/score/sample.ts';
import { accountsOf } from './score-accounts.ts';
import { type ModelOptions, scoreModel } from './score-model.ts';

export { accountsOf } from './score-accounts.ts';
export { type ModelOptions, scoreModel } from './score-model.ts';

/** A model with accounts that go to its borders, to be scored at `asOf`. */
export interface ScoreCase {
  readonly model: ScoreModel;
  readonly asOf: string;
  readonly accounts: readonly Account[];
}

export interface CaseOptions extends ModelOptions {
  /** Most accounts of a case; 24 unless told. */
  readonly mostAccounts?: number;
}

/**
 * The parameters of a property test, with its seed on the console. WAYMARK_SEED replays another run:
 * `WAYMARK_SEED=7 npx vitest run --project unit src/shared/score`.
 */
export function seeded(numRuns: number): { readonly seed: number; readonly numRuns: number } {
  const seed = Number(process.env.WAYMARK_SEED ?? 20_260_131);
  console.info(`seed ${seed}, ${numRuns} runs`);
  return { seed, numRuns };
}

/** The same cases for the same seed: for engines that take a list at once. */
export function scoreCases(count: number, seed: number, options: CaseOptions = {}): ScoreCase[] {
  return fc.sample(scoreCase(options), { seed, numRuns: count });
}

/** Any valid model, with accounts. */
export function scoreCase(options: CaseOptions = {}): fc.Arbitrary<ScoreCase> {
  const { mostAccounts = 24 } = options;
  return scoreModel(options).chain((model) =>
    fc.record({
      model: fc.constant(model),
      asOf: fc.constant(EXAMPLE_AS_OF),
      accounts: accountsOf(model, mostAccounts),
    }),
  );
}
