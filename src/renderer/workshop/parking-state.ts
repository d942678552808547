import { create } from 'zustand';
import type { DomainError } from '#shared/core/result.ts';
import type { Step } from '#shared/document/history.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';

/** What the parking lot says under its field: what was just done, as long as it can be undone in one go, or an error. */
export type Told = { readonly text: string; readonly step: Step<AnyRecord> | null } | { readonly error: DomainError };

interface ParkingState {
  /** The note whose menu is open. */
  readonly menu: string | null;
  /** True while the plan of sorting everything is shown. */
  readonly planning: boolean;
  readonly told: Told | null;
  /** True while the notes take the whole panel. */
  readonly spread: boolean;
}

/** Passing state of the parking lot; never part of the document or its history. */
export const useParking = create<ParkingState>(() => ({ menu: null, planning: false, told: null, spread: false }));
