/** The areas of the window in the order in which F6 goes round. */
export const REGIONS = ['header', 'left', 'board', 'right', 'footer'] as const;
export type Region = (typeof REGIONS)[number];

const FOCUSABLE =
  'a[href], button:not([disabled], [tabindex="-1"]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

const last = new Map<Region, HTMLElement>();

/** Moves the focus to the next area (1) or the one before (-1): to where it was there last, or to its first part. */
export function goToRegion(step: 1 | -1): void {
  const focused = document.activeElement;
  const current = REGIONS.findIndex((region) => elementOf(region)?.contains(focused));
  const here = REGIONS[current];
  // The area itself has the focus only until there is something in it to go to.
  if (here !== undefined && focused instanceof HTMLElement && focused !== elementOf(here)) last.set(here, focused);
  for (let tries = 1; tries <= REGIONS.length; tries += 1) {
    const start = current < 0 && step < 0 ? 0 : current;
    const region = REGIONS.at((start + step * tries + REGIONS.length * 2) % REGIONS.length);
    if (region !== undefined && focusRegion(region)) return;
  }
}

/** Focuses an area; false where it is not on screen. */
export function focusRegion(region: Region): boolean {
  const element = elementOf(region);
  if (element === null) return false;
  const before = last.get(region);
  const selected = element.querySelector<HTMLElement>('[aria-selected="true"][tabindex="0"]');
  const target =
    before !== undefined && element.contains(before)
      ? before
      : (selected ?? element.querySelector<HTMLElement>(FOCUSABLE));
  (target ?? element).focus();
  return true;
}

function elementOf(region: Region): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region="${region}"]`);
}
