import type { DomainError } from '#shared/core/result.ts';
import type { CommitMode, Step } from '#shared/document/history.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import type { Client } from '../ipc/client.ts';

/** One edit on its way to the main process. */
export interface Edit extends Step<AnyRecord> {
  readonly mode: CommitMode;
}

export interface Answered {
  readonly edit: Edit;
  /** null where the edit was acknowledged. */
  readonly error: DomainError | null;
}

/** What the queue reports back. */
export interface QueueListener {
  underWay(count: number): void;
  /** Called once nothing is under way any more, with every edit that was refused meanwhile, in order. */
  refused(edits: readonly { readonly edit: Edit; readonly error: DomainError }[]): void;
}

/**
 * Sends every edit at once and in order, so that closing the window loses none. Each is made for the revision that the
 * one before it leads to; where one is refused, the main process refuses those that rested on it, because their revision
 * or their from-sides do not come about. Nothing is merged and nothing is sent twice.
 */
export class CommitQueue {
  readonly #client: Client;
  readonly #listener: QueueListener;
  #underWay = 0;
  #refused: { readonly edit: Edit; readonly error: DomainError }[] = [];
  #waiting: (() => void)[] = [];

  constructor(client: Client, listener: QueueListener) {
    this.#client = client;
    this.#listener = listener;
  }

  send(documentId: string, baseRevision: number, edit: Edit): void {
    this.#count(1);
    const { patch, label, mode } = edit;
    const answer = this.#client.call('document.commit', { documentId, baseRevision, patch, label, mode });
    void answer.then((result) => {
      if (!result.ok) this.#refused.push({ edit, error: result.error });
      this.#count(-1);
      if (this.#underWay === 0) this.#settle();
    });
  }

  /** Resolves as soon as every edit has been answered. */
  idle(): Promise<void> {
    return this.#underWay === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  #count(step: number): void {
    this.#underWay += step;
    this.#listener.underWay(this.#underWay);
  }

  #settle(): void {
    const refused = this.#refused;
    this.#refused = [];
    if (refused.length > 0) this.#listener.refused(refused);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
