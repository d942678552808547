import type { Grid } from './grid.ts';
import type { Layout } from './layout.ts';
import type { Stop } from './navigation.ts';

/** What is on the board at the moment. */
export interface Sight {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly stops: readonly Stop[];
}
