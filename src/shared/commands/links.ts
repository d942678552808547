import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { joinedTwice, mayJoin, notJoinable } from '#shared/kinds/invariants.ts';
import { isKind } from '#shared/kinds/registry.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { defineCommand } from './command.ts';
import { idTaken, noSuchRecord } from './errors.ts';

/**
 * Joins two cards. From indicator to action it names the action that the indicator watches; every other pair becomes a
 * link record under `id`.
 */
export const addLink = defineCommand({
  type: 'link.add',
  label: { ja: 'つなぐ', en: 'Link' },
  input: z.strictObject({ id: idSchema, from: idSchema, to: idSchema }),
  decide(draft, { id, from, to }) {
    const [source, target] = [draft.get(from), draft.get(to)];
    if (source === undefined) return noSuchRecord(from);
    if (target === undefined) return noSuchRecord(to);
    if (isKind(source, 'indicator') && isKind(target, 'action')) {
      if (source.action === to) return joinedTwice(from);
      draft.put({ ...source, action: to });
      return undefined;
    }
    if (!mayJoin(source.kind, target.kind)) return notJoinable(source.kind, target.kind, from);
    if (ofKind(draft.before, 'link').some((link) => link.from === from && link.to === to)) return joinedTwice(from);
    if (draft.get(id) !== undefined) return idTaken(id);
    draft.put({ id, kind: 'link', from, to });
    return undefined;
  },
});

/** Takes two cards apart, whichever way the join is kept. */
export const removeLink = defineCommand({
  type: 'link.remove',
  label: { ja: 'つながりを外す', en: 'Unlink' },
  input: z.strictObject({ from: idSchema, to: idSchema }),
  decide(draft, { from, to }) {
    const source = draft.get(from);
    if (isKind(source, 'indicator') && source.action === to) {
      draft.put({ ...source, action: null });
      return undefined;
    }
    const link = ofKind(draft.before, 'link').find((one) => one.from === from && one.to === to);
    if (link === undefined) return noSuchRecord(from);
    draft.delete(link.id);
    return undefined;
  },
});
