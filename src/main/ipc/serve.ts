import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { z } from 'zod';
import { ORIGIN } from '#main/protocol/page-file.ts';
import type { Result } from '#shared/core/result.ts';
import { CHANNELS, type ChannelName } from '#shared/ipc/channels.ts';
import { CONTRACT, type Output } from '#shared/ipc/contract.ts';
import { answer, type FaultLog, refused, UNTRUSTED } from './answer.ts';

type Parsed<C extends ChannelName> = z.output<(typeof CONTRACT)[C]['input']>;

/** A handler for every channel of the contract: one that is missing does not compile. */
export type Handlers<Caller> = {
  readonly [C in ChannelName]: (input: Parsed<C>, caller: Caller) => Result<Output<C>> | Promise<Result<Output<C>>>;
};

const INPUTS: { readonly [C in ChannelName]: { readonly input: z.ZodType<Parsed<C>> } } = CONTRACT;

/**
 * Opens the channels. A call is answered only where it comes from the main frame of a window of ours, showing a page of
 * ours; `callerOf` knows the windows. Output is typed, not parsed: the commit stands on this path.
 */
export function serve<Caller>(
  handlers: Handlers<Caller>,
  callerOf: (contents: WebContents) => Caller | undefined,
  log: FaultLog,
): void {
  for (const channel of CHANNELS) open(channel, handlers, callerOf, log);
}

function open<Caller, C extends ChannelName>(
  channel: C,
  handlers: Handlers<Caller>,
  callerOf: (contents: WebContents) => Caller | undefined,
  log: FaultLog,
): void {
  const input: z.ZodType<Parsed<C>> = INPUTS[channel].input;
  const handler: Handlers<Caller>[C] = handlers[channel];
  ipcMain.handle(channel, (event, payload: unknown) => {
    const caller = isOwnPage(event) ? callerOf(event.sender) : undefined;
    if (caller === undefined) return refused(UNTRUSTED);
    return answer({ channel, input, handle: (parsed) => handler(parsed, caller) }, payload, log);
  });
}

function isOwnPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === ORIGIN;
}
