import type { Page } from 'playwright';
import { z } from 'zod';
import type { ChannelName } from '../../../src/shared/ipc/channels.ts';
import { CONTRACT, errorSchema, type Input, type Output } from '../../../src/shared/ipc/contract.ts';

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: errorSchema }),
]);
const OUTPUTS: { readonly [C in ChannelName]: { readonly output: z.ZodType<Output<C>> } } = CONTRACT;

/** Asks the main process as the page would. The answer must obey the contract; an error of the domain throws. */
export async function ask<C extends ChannelName>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const envelope = envelopeSchema.parse(await raw(page, channel, input));
  if (!envelope.ok) throw new Error(`${channel}: ${envelope.error.code} — ${envelope.error.message.en}`);
  return OUTPUTS[channel].output.parse(envelope.data);
}

/** The code of the error that a question is answered with, or `ok`; asks whatever it is told to. */
export async function codeOf(page: Page, channel: string, input: unknown): Promise<string> {
  return codeIn(await raw(page, channel, input));
}

/** The code in an answer, or `ok`. */
export function codeIn(answer: unknown): string {
  const envelope = envelopeSchema.parse(answer);
  return envelope.ok ? 'ok' : envelope.error.code;
}

function raw(page: Page, channel: string, input: unknown): Promise<unknown> {
  // Playwright's own way of passing values would turn undefined and the like into something else; JSON says what is sent.
  return page.evaluate(async ([name, json]) => window.api.invoke(name, JSON.parse(json)), [
    channel,
    JSON.stringify(input),
  ] as const);
}
