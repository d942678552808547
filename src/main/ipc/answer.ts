import type { z } from 'zod';
import { parse } from '#shared/core/parse.ts';
import { type DomainError, domainError, type Result } from '#shared/core/result.ts';
import type { Envelope } from '#shared/ipc/contract.ts';

/** One channel's work: what comes in is parsed, what comes out is a value or a domain error. */
export interface Service<I, O> {
  readonly channel: string;
  readonly input: z.ZodType<I>;
  handle(input: I): Result<O> | Promise<Result<O>>;
}

/** Where a fault of the program is written down. */
export type FaultLog = (channel: string, fault: unknown) => void;

/** Answers a call. Whatever happens inside, an envelope comes back: a fault is logged and told as `internal`. */
export async function answer<I, O>(service: Service<I, O>, payload: unknown, log: FaultLog): Promise<Envelope<O>> {
  try {
    const parsed = service.input.safeParse(payload);
    if (!parsed.success) return refused(malformed(service, payload));
    const result = await service.handle(parsed.data);
    return result.ok ? { ok: true, data: result.value } : refused(result.error);
  } catch (fault) {
    log(service.channel, fault);
    return refused(INTERNAL);
  }
}

/** The envelope of an error; the place goes along only where there is one. */
export function refused(error: DomainError): Envelope<never> {
  const { code, message, remedy, place } = error;
  return { ok: false, error: place === undefined ? { code, message, remedy } : { code, message, remedy, place } };
}

/** The longer way of parsing, which words the first problem in both languages. */
function malformed<I, O>(service: Service<I, O>, payload: unknown): DomainError {
  const parsed = parse(service.input, payload, {
    code: 'ipc.malformed',
    at: service.channel,
    remedy: {
      ja: 'これは本アプリの不具合です。文書を保存し、アプリを再起動してください。',
      en: 'This is a fault of the app. Save the document and restart the app.',
    },
  });
  return parsed.ok ? INTERNAL : parsed.error;
}

const INTERNAL: DomainError = domainError(
  'internal',
  { ja: 'アプリの内部で予期しない問題が起きました。', en: 'Something unexpected went wrong inside the app.' },
  {
    ja: '確定済みの編集は失われていません。もう一度操作し、繰り返す場合はアプリを再起動してください。',
    en: 'Edits already made are safe. Try again; if it happens again, restart the app.',
  },
);

/** Said to anything that is not a page of our own in a window of our own. */
export const UNTRUSTED: DomainError = domainError(
  'ipc.untrusted',
  { ja: 'この画面からの要求は受け付けられません。', en: 'Requests from this page are not accepted.' },
  { ja: 'アプリのウィンドウから操作してください。', en: 'Use a window of the app.' },
);
