/** One thing measured beside another in the same run; what counts is how many times the baseline it costs. */
export interface Measurement {
  /** The scenario it belongs to. */
  readonly of: string;
  readonly name: string;
  readonly unit: 'ms' | 'MiB';
  readonly measured: number;
  /** What the baseline is. */
  readonly against: string;
  readonly baseline: number;
  /** The most that the ratio may be; null where the number is for information. */
  readonly goal: number | null;
  /** What the number means otherwise, or what it is made of. */
  readonly note?: string;
}

export function ratioOf({ measured, baseline }: Measurement): number {
  return measured / baseline;
}

export type Verdict = 'ok' | 'over' | '';

export function verdictOf(measurement: Measurement): Verdict {
  if (measurement.goal === null) return '';
  return ratioOf(measurement) <= measurement.goal ? 'ok' : 'over';
}
