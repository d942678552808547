import type { Segment } from '#shared/kinds/segment/segment.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A short name of a segment for small places: its key where that is short, else a letter by its place in the list. */
export function letterOf(segments: readonly Segment[], id: string): string {
  const index = segments.findIndex((segment) => segment.id === id);
  const key = segments[index]?.key.trim() ?? '';
  return key !== '' && [...key].length <= 2 ? key : (ALPHABET[index % ALPHABET.length] ?? '');
}

/** The letters of a card's segments; none where it is for everybody. */
export function lettersOf(segments: readonly Segment[], ids: readonly string[]): string {
  return segments
    .filter((segment) => ids.includes(segment.id))
    .map((segment) => letterOf(segments, segment.id))
    .join(' ');
}
