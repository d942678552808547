import { ofKind } from '#shared/kinds/select.ts';
import { perDocument } from './per-document.ts';

/** The links of a document, to be followed either way. */
export interface Links {
  /** Ids of the records that this one leads to. */
  targets(id: string): readonly string[];
  /** Ids of the records that lead to this one. */
  sources(id: string): readonly string[];
}

export const linksOf = perDocument((document): Links => {
  const [targets, sources] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { from, to } of ofKind(document, 'link')) {
    push(targets, from, to);
    push(sources, to, from);
  }
  return { targets: (id) => targets.get(id) ?? [], sources: (id) => sources.get(id) ?? [] };
});

/** Ids of all that an action works towards: what it is linked to, and everything that this leads to in turn. */
export const servedByActions = perDocument((document): ReadonlySet<string> => {
  const links = linksOf(document);
  const reached = new Set<string>();
  const open = ofKind(document, 'action').map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of links.targets(id)) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
});

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
