import { readFileSync } from 'node:fs';
import { app, type WebContents } from 'electron';
import { z } from 'zod';
import { tell } from './tell.ts';

/**
 * Loaded before the app: tells when the first window shows a frame with what BENCH_SHOWS selects, the moments on the way
 * there, when the page came to rest, and how much memory all processes hold then; at last it ends the app in order. Times
 * are milliseconds since 1970.
 */
const now = () => performance.timeOrigin + performance.now();
const moments: Record<string, number> = { loaded: now() };
app.once('ready', () => {
  moments.ready = now();
});
app.once('web-contents-created', (_event, page) => {
  moments.window = now();
  page.once('dom-ready', () => {
    moments.page = now();
    watched(page)
      .then(tell)
      .catch((fault: unknown) => console.error(fault))
      .finally(() => app.quit());
  });
});

const seenSchema = z.object({ shown: z.number(), rested: z.number() });

async function watched(page: WebContents) {
  const seen = seenSchema.parse(await page.executeJavaScript(`(${watch})(${JSON.stringify(process.env.BENCH_SHOWS)})`));
  const memory = app.getAppMetrics().map(({ pid, memory }) => held(pid, memory.workingSetSize));
  return { moments: { ...moments, ...seen }, memory: memory.reduce((sum, one) => sum + one, 0) };
}

/**
 * Runs in the page. What is found while a frame is being made is on the screen when the task after the next frame runs.
 * The page is at rest once a second has gone by without a task that would make a user wait.
 */
const watch = `async (selector) => {
  const now = () => performance.timeOrigin + performance.now();
  let rested = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) rested = performance.timeOrigin + startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const task = () => new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });
  const isThere = () => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
  while (!isThere()) await frame();
  await frame();
  await task();
  const shown = now();
  do await new Promise((resolve) => setTimeout(resolve, 250));
  while (now() < Math.max(shown, rested) + 1000);
  return { shown, rested: Math.max(shown, rested) };
}`;

/** MiB that a process holds; on Linux, pages that several share are counted once among them. */
function held(pid: number, workingSet: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes ?? workingSet) / 1024;
  } catch {
    return workingSet / 1024;
  }
}
