import { readFileSync } from 'node:fs';
import { app, type WebContents } from 'electron';
import { tell } from './tell.ts';

/**
 * Loaded before the app: tells when the first window shows a frame with what BENCH_SHOWS selects, the moments before it, and
 * how much memory all processes hold a moment later; then ends the app in order. Times are milliseconds since 1970.
 */
const now = () => performance.timeOrigin + performance.now();
const moments: Record<string, number> = { loaded: now() };
app.once('ready', () => {
  moments.ready = now();
});
app.once('web-contents-created', (_event, contents) => {
  moments.window = now();
  contents.once('dom-ready', () => {
    moments.page = now();
    void shown(contents);
  });
});

async function shown(contents: WebContents): Promise<void> {
  const selector = JSON.stringify(process.env.BENCH_SHOWS ?? 'body');
  // What is found while a frame is being made is on the screen when the task after the next frame runs.
  moments.shown = await contents.executeJavaScript(`new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(${selector});
      if (found === null || found.getClientRects().length === 0) requestAnimationFrame(look);
      else requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        channel.port2.postMessage(null);
      });
    };
    look();
  })`);
  // Collected garbage and late work are no part of what an open document holds.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  tell({
    moments,
    memory: app.getAppMetrics().reduce((sum, { pid, memory }) => sum + held(pid, memory.workingSetSize), 0),
  });
  app.quit();
}

/** MiB that a process holds; on Linux, pages that several share are counted once among them. */
function held(pid: number, workingSet: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes ?? workingSet) / 1024;
  } catch {
    return workingSet / 1024;
  }
}
