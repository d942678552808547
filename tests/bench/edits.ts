import type { Commit } from '#main/document-store/port.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import type { BareEdit } from './bare-database.ts';
import { actionsOf } from './roadmap.ts';

/** New titles for one action after the other, each edit made for the document that the one before leaves. */
export class Edits {
  readonly #actions;
  #made = 0;

  constructor(document: RoadmapDocument) {
    this.#actions = actionsOf(document);
  }

  next(baseRevision: number): Commit {
    const at = this.#made % this.#actions.length;
    this.#made += 1;
    const from = this.#actions[at];
    if (from === undefined) throw new Error('the roadmap has no actions');
    const to = { ...from, title: { ja: `アクション、第${this.#made}版` } };
    this.#actions[at] = to;
    return {
      baseRevision,
      patch: { added: {}, updated: { [from.id]: [from, to] }, removed: {} },
      label: 'record.change',
      mode: 'do',
    };
  }
}

/** The rows that an edit of one record comes down to. */
export function bareEdit({ patch }: Commit): BareEdit {
  for (const [id, [, to]] of Object.entries(patch.updated)) {
    return { id, state: JSON.stringify(to), patch: JSON.stringify(patch) };
  }
  throw new Error('the edit changes nothing');
}
