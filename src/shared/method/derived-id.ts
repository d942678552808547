import type { RoadmapDocument } from '#shared/kinds/registry.ts';

/** Longest part that is taken from the first id: with the ending and a number the whole stays a valid id. */
const LONGEST = 40;

/** An id for what a quick fix adds, such as `action-4k2m-candidate`: the same document gives the same id, and a free one. */
export function derivedId(document: RoadmapDocument, id: string, ending: 'candidate' | 'outcome'): string {
  const wanted = `${id.slice(0, LONGEST)}-${ending}`;
  let free = wanted;
  for (let number = 2; document.records.has(free); number += 1) free = `${wanted}-${number}`;
  return free;
}
