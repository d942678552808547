import type { WebContents } from 'electron';
import type { EventName } from '#shared/ipc/channels.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';

/** Tells a window something; a window that is gone is not told. */
export function send<E extends EventName>(contents: WebContents, event: E, payload: EventPayload<E>): void {
  if (!contents.isDestroyed()) contents.send(event, payload);
}
