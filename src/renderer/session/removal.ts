import { isCard, isKind } from '#shared/kinds/registry.ts';
import { openDialog, perform, session } from './use-session.ts';

/** Deletes records in one step. A stage that still holds cards asks first what happens to them. */
export function removeOrAsk(ids: readonly string[]): boolean {
  const { records } = session.state.document;
  const going = new Set(ids);
  const holdsOthers = (stage: string) =>
    [...records.values()].some((record) => isCard(record) && record.stage === stage && !going.has(record.id));
  const stage = ids.find((id) => isKind(records.get(id), 'stage') && holdsOthers(id));
  if (stage !== undefined) {
    openDialog({ name: 'removeStage', stage });
    return false;
  }
  const removable = ids.filter((id) => records.has(id));
  return removable.length > 0 && perform({ type: 'record.remove', ids: removable });
}
