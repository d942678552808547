import type { Leaf } from './model-parts.ts';

/** Where a measure's numbers stand, as fixed references. */
export interface MeasurePlaces {
  readonly weight: string;
  readonly missing: string;
  /** The rows of its thresholds, below and otherwise left out. */
  readonly values: string;
  readonly points: string;
  readonly included: string;
  /** The single rows, from the first threshold on. */
  readonly rows: readonly { readonly value: string; readonly points: string }[];
  /** Points with the row "below" on top, for steps. */
  readonly pointsFromBelow: string;
  readonly otherwise: string;
}

export interface ScopePlaces {
  /** Null: any. */
  readonly segments: string | null;
  readonly stages: string | null;
}

/** What the other sheets read from this one. */
export interface MeasuresPlaces {
  readonly minCoverage: string;
  readonly bandFrom: string;
  readonly bandLabels: string;
  readonly profileLabels: string | null;
  readonly profiles: readonly ScopePlaces[];
  /** By profile and group. */
  readonly groupWeights: readonly (readonly string[])[];
  /** All measures of all profiles, in the order of the model. */
  readonly measures: readonly MeasurePlaces[];
  readonly reasons: string | null;
  readonly overrides: readonly { readonly label: string; readonly floor: string; readonly cap: string }[];
  readonly triggers: readonly ScopePlaces[];
  /** One column of the rows of all triggers, by what it holds. */
  readonly triggerColumn: (column: 'action' | 'days' | 'hours' | 'owner' | 'method' | 'when') => string;
  readonly maxAges: ReadonlyMap<string, string>;
  readonly conditionValues: ReadonlyMap<Leaf, string>;
  readonly choices: ReadonlyMap<string, string>;
}
