import type { RoadmapDocument } from '#shared/kinds/registry.ts';

/** A view of a document that several checks share: worked out once per state of the document. */
export function perDocument<T extends object>(
  view: (document: RoadmapDocument) => T,
): (document: RoadmapDocument) => T {
  const known = new WeakMap<RoadmapDocument, T>();
  return (document) => {
    const found = known.get(document);
    if (found !== undefined) return found;
    const made = view(document);
    known.set(document, made);
    return made;
  };
}
