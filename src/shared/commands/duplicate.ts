import { z } from 'zod';
import { idSchema } from '#shared/core/id.ts';
import { renameFields } from '#shared/kinds/indicator/condition.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { defineCommand } from './command.ts';
import { idTaken, noSuchRecord } from './errors.ts';
import { isOrdered, ordersAt } from './placement.ts';

/** Copies records, each right behind its original. Links stay with the original; what a copy names, it names too. */
export const duplicateRecords = defineCommand({
  type: 'record.duplicate',
  label: { ja: '複製', en: 'Duplicate' },
  input: z.strictObject({ copies: z.array(z.strictObject({ from: idSchema, id: idSchema })).min(1) }),
  decide(draft, { copies }) {
    for (const { from, id } of copies) {
      const original = draft.get(from);
      if (!isOrdered(original)) return noSuchRecord(from);
      if (draft.get(id) !== undefined) return idTaken(id);
      const copy = copyOf(original, id);
      const [order] = ordersAt(draft.document, copy, { after: from }, new Set());
      draft.put({ ...copy, order: order ?? copy.order });
    }
    return undefined;
  },
});

/** An indicator's own alert goes on to speak of the copy. */
function copyOf(original: Extract<AnyRecord, { order: string }>, id: string): Extract<AnyRecord, { order: string }> {
  if (original.kind !== 'indicator' || original.alert === null) return { ...original, id };
  const alert = renameFields(original.alert, (field) => (field === original.id ? id : field));
  return { ...original, id, alert };
}
