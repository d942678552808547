import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What in Chromium's own log stands for talking to the network: a request, a name looked up, a socket connected. */
const TRAFFIC = ['URL_REQUEST_START_JOB', 'HOST_RESOLVER_MANAGER_REQUEST', 'TCP_CONNECT', 'UDP_CONNECT'] as const;

const logSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })),
});

/**
 * The network traffic that Chromium itself has logged (`--log-net-log`), whoever caused it: pages, the main process, or
 * Chromium on its own. Independent of everything that the app does to prevent it.
 */
export function trafficIn(file: string): string[] {
  const { constants, events } = logSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const types = new Map(TRAFFIC.map((name) => [constants.logEventTypes[name], name]));
  if (types.has(undefined)) throw new Error(`Chromium's net log no longer knows one of ${TRAFFIC.join(', ')}`);
  if (events.length === 0) throw new Error('Chromium logged nothing at all, so nothing is proven');
  return events.flatMap(({ type, params }) => {
    const name = types.get(type);
    return name === undefined ? [] : [`${name} ${String(params?.url ?? params?.host ?? params?.address ?? '')}`.trim()];
  });
}
