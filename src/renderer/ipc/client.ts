import { z } from 'zod';
import { parse } from '#shared/core/parse.ts';
import { type DomainError, domainError, err, ok, type Result } from '#shared/core/result.ts';
import type { ChannelName, EventName } from '#shared/ipc/channels.ts';
import {
  CONTRACT,
  EVENT_CONTRACT,
  type EventPayload,
  errorSchema,
  type Input,
  type Output,
} from '#shared/ipc/contract.ts';

/** The main process as the window sees it: typed calls that never throw, typed events. */
export interface Client {
  /** Errors are those of the channel, and `ipc.unanswered` or `ipc.malformed` where no proper answer came back. */
  call<C extends ChannelName>(channel: C, input: Input<C>): Promise<Result<Output<C>>>;
  /** Calls the listener on each event until the function it returns is called. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
}

/** What the preload script puts on the window. */
export interface Bridge {
  invoke(channel: string, payload: unknown): Promise<unknown>;
  on(event: string, listener: (payload: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

// Written out so that a channel's schema and its type are known to belong together.
const OUTPUTS: { readonly [C in ChannelName]: { readonly output: z.ZodType<Output<C>> } } = CONTRACT;
const PAYLOADS: { readonly [E in EventName]: z.ZodType<EventPayload<E>> } = EVENT_CONTRACT;

/** A client over a bridge: answers and events are parsed here, so that nothing unchecked gets further in. */
export function clientOver(bridge: Bridge): Client {
  return {
    async call(channel, input) {
      let answer: unknown;
      try {
        answer = await bridge.invoke(channel, input);
      } catch {
        return err(unanswered(channel));
      }
      const envelope = envelopeOf(answer, channel);
      if (!envelope.ok) return envelope;
      const output: z.ZodType<Output<typeof channel>> = OUTPUTS[channel].output;
      return parse(output, envelope.value, { code: 'ipc.malformed', at: channel, remedy: RESTART });
    },
    on(event, listener) {
      return bridge.on(event, (payload) => {
        const schema: z.ZodType<EventPayload<typeof event>> = PAYLOADS[event];
        const parsed = parse(schema, payload, { code: 'ipc.malformed', at: event, remedy: RESTART });
        if (parsed.ok) listener(parsed.value);
        else console.error(parsed.error.message.en, parsed.error.place);
      });
    },
  };
}

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: errorSchema }),
]);

function envelopeOf(answer: unknown, channel: ChannelName): Result<unknown> {
  const parsed = envelopeSchema.safeParse(answer);
  if (!parsed.success) return err(unanswered(channel));
  if (parsed.data.ok) return ok(parsed.data.data);
  const { code, message, remedy, place } = parsed.data.error;
  return err(domainError(code, message, remedy, place));
}

const RESTART = {
  ja: '確定済みの編集は保存されています。アプリを再起動してください。',
  en: 'Edits already made are safe. Restart the app.',
};

function unanswered(place: string): DomainError {
  return domainError(
    'ipc.unanswered',
    { ja: 'アプリの本体から応答がありませんでした。', en: 'The app did not answer.' },
    RESTART,
    place,
  );
}

/** The client of this window. */
export const client: Client = {
  call: (channel, input) => overWindow().call(channel, input),
  on: (event, listener) => overWindow().on(event, listener),
};

let made: Client | undefined;
function overWindow(): Client {
  made ??= clientOver(window.api);
  return made;
}
