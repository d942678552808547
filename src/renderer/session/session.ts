import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Command, decide } from '#shared/commands/registry.ts';
import { type DomainError, err, ok, type Result } from '#shared/core/result.ts';
import { record } from '#shared/document/history.ts';
import { apply, EMPTY_PATCH, isEmpty, reverse } from '#shared/document/patch.ts';
import type { Opened } from '#shared/ipc/contract.ts';
import type { RoadmapPatch } from '#shared/kinds/registry.ts';
import { decideFix } from '#shared/method/quick-fix.ts';
import type { Client } from '../ipc/client.ts';
import { CommitQueue, type Edit } from './commit-queue.ts';
import { errorOf, NO_DOCUMENT } from './errors.ts';
import { type RefusedEdit, rebased } from './refused.ts';
import { INITIAL, NOTHING_OPEN, type SessionState } from './state.ts';

/** The document of a window: what it is now, and the one way to change it. */
export class Session {
  readonly store: StoreApi<SessionState>;
  readonly client: Client;
  readonly #queue: CommitQueue;
  #notices = 0;

  constructor(client: Client) {
    this.client = client;
    this.store = createStore<SessionState>(() => INITIAL);
    this.#queue = new CommitQueue(client, {
      underWay: (pending) => this.store.setState({ pending }),
      refused: (edits) => void this.#takeBack(edits),
    });
  }

  get state(): SessionState {
    return this.store.getState();
  }

  /**
   * Decides a command, applies its patch at once, puts it on the history and sends it off. Errors are those of `decide`,
   * the reason why the document is read-only, and `session.no-document`; they change nothing, and the caller shows them.
   */
  dispatch(command: Command): Result<RoadmapPatch> {
    const { opened, document, readOnly } = this.state;
    if (opened === null) return err(NO_DOCUMENT);
    if (readOnly !== null) return err(readOnly);
    const decided = decide(document, command);
    if (!decided.ok) return decided;
    return this.#make({ label: command.type, mode: 'do', patch: decided.value });
  }

  /** As dispatch, for places that have nowhere of their own to show an error: it becomes a notice. */
  perform(command: Command): boolean {
    const result = this.dispatch(command);
    if (!result.ok) this.notify(result.error);
    return result.ok;
  }

  /** Does several commands as one step of the history, as a quick fix asks for; a refusal becomes a notice. */
  mend(commands: readonly Command[]): boolean {
    const decided = decideFix(this.state.document, { commands });
    const result = decided.ok
      ? this.#make({ label: commands[0]?.type ?? 'record.change', mode: 'do', patch: decided.value })
      : decided;
    if (!result.ok) this.notify(result.error);
    return result.ok;
  }

  undo(): Result<RoadmapPatch> {
    const step = this.state.history.undo.at(-1);
    if (step === undefined) return ok(EMPTY_PATCH);
    return this.#make({ label: step.label, mode: 'undo', patch: reverse(step.patch) });
  }

  redo(): Result<RoadmapPatch> {
    const step = this.state.history.redo.at(-1);
    if (step === undefined) return ok(EMPTY_PATCH);
    return this.#make({ label: step.label, mode: 'redo', patch: step.patch });
  }

  /** Makes refused edits once more, for the document as it is now; those that cannot be made stay refused. */
  retryRefused(): void {
    const still: RefusedEdit[] = [];
    for (const { edit } of this.state.refused) {
      const again = rebased(this.state.document, edit.patch);
      const made = again.ok ? this.#make({ label: edit.label, mode: 'do', patch: again.value }) : again;
      if (!made.ok) still.push({ edit, error: made.error });
    }
    this.store.setState({ refused: still });
  }

  /** Gives refused edits up. */
  discardRefused(): void {
    this.store.setState({ refused: [] });
  }

  /** Resolves as soon as every edit made so far has been answered. */
  settled(): Promise<void> {
    return this.#queue.idle();
  }

  /** Shows a document that the main process has opened. */
  adopt(opened: Opened): void {
    this.store.setState({ ...NOTHING_OPEN, ...this.#contents(opened) });
  }

  /** Shows the same document as the main process has it now; what is selected stays selected. */
  refresh(opened: Opened): void {
    this.store.setState((state) => ({
      ...this.#contents(opened),
      ...surviving(state, new Set(opened.records.map(({ id }) => id))),
    }));
  }

  /** Shows no document any more. */
  close(): void {
    this.store.setState(NOTHING_OPEN);
  }

  /** A message that stays until it is read. The same error twice in a row is one notice. */
  notify(what: DomainError | string): void {
    this.#notices += 1;
    const id = this.#notices;
    const notice = typeof what === 'string' ? { id, text: what } : { id, error: what };
    const same = (other: DomainError | undefined) => typeof what !== 'string' && other?.code === what.code;
    this.store.setState(({ notices }) => ({
      notices: [...notices.filter((other) => !('error' in other && same(other.error))), notice].slice(-4),
    }));
  }

  #make(edit: Edit): Result<RoadmapPatch> {
    const { opened, document, revision, history, readOnly } = this.state;
    if (opened === null) return err(NO_DOCUMENT);
    if (readOnly !== null) return err(readOnly);
    if (isEmpty(edit.patch)) return ok(edit.patch);
    const applied = apply(document, edit.patch);
    if (!applied.ok) return applied;
    this.store.setState((state) => ({
      document: applied.value,
      revision: revision + 1,
      history: record(history, edit.mode, { label: edit.label, patch: edit.patch }),
      ...surviving(state, applied.value.records),
    }));
    this.#queue.send(opened.documentId, revision, edit);
    return ok(edit.patch);
  }

  async #takeBack(edits: readonly RefusedEdit[]): Promise<void> {
    const { opened } = this.state;
    if (opened === null) return;
    this.store.setState(({ refused }) => ({ refused: [...refused, ...edits], dialog: { name: 'refused' } }));
    const reloaded = await this.client.call('document.reload', { documentId: opened.documentId });
    if (this.state.opened?.documentId !== opened.documentId) return;
    if (reloaded.ok) this.refresh(reloaded.value);
    else this.notify(reloaded.error);
  }

  #contents({ documentId, path, name, records, ...rest }: Opened) {
    return {
      opened: { documentId, path, name },
      document: { records: new Map(records.map((one) => [one.id, one])) },
      revision: rest.revision,
      history: rest.history,
      readOnly: rest.readOnly === null ? null : errorOf(rest.readOnly),
      saveState: rest.saveState,
    };
  }
}

/** What is pointed at, without records that have gone. Unchanged parts keep their identity. */
function surviving(
  state: SessionState,
  ids: { has(id: string): boolean },
): Partial<Pick<SessionState, 'selection' | 'segmentFilter' | 'editing'>> {
  const gone = (list: readonly string[]) => list.some((id) => !ids.has(id));
  const there = (list: readonly string[]) => list.filter((id) => ids.has(id));
  return {
    ...(gone(state.selection) && { selection: there(state.selection) }),
    ...(gone(state.segmentFilter) && { segmentFilter: there(state.segmentFilter) }),
    ...(state.editing !== null && !ids.has(state.editing.id) && { editing: null }),
  };
}
