import type { Transform } from '#shared/kinds/indicator/transform.ts';

/** Takes a new transform; gives what is wrong with it, or null. */
export type ChangeTransform = (next: Transform) => string | null;
