import type { Scoring } from './use-scoring.ts';

/** What the parts of the account's panel are given. */
export interface AccountPanelProps {
  readonly scoring: Scoring;
  /** Shows a card on the board. */
  readonly onShow: (id: string) => void;
}
