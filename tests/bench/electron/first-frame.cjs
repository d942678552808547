// Loaded before the app: tells when the first window shows a frame with what BENCH_SHOWS selects, the moments on the way
// there, when the page came to rest, and how much memory all processes hold then; at last it ends the app in order. Times
// are milliseconds since 1970. Plain JavaScript without packages, so that the start that is measured stays what it is.
const { readFileSync } = require('node:fs');
const { app } = require('electron');

const now = () => performance.timeOrigin + performance.now();
const moments = { loaded: now() };
app.once('ready', () => {
  moments.ready = now();
});
app.once('web-contents-created', (_event, page) => {
  moments.window = now();
  page.once('dom-ready', () => {
    moments.page = now();
    watched(page)
      .then((result) => process.stdout.write(`bench: ${JSON.stringify(result)}\n`))
      .catch((fault) => console.error(fault))
      .finally(() => app.quit());
  });
});

async function watched(page) {
  const seen = await page.executeJavaScript(`(${watch})(${JSON.stringify(process.env.BENCH_SHOWS)})`);
  const memory = app.getAppMetrics().map((one) => held(one.pid, one.memory.workingSetSize));
  return { moments: { ...moments, ...seen }, memory: memory.reduce((sum, one) => sum + one, 0) };
}

// Runs in the page. What is there while a frame is being made has been drawn when an input would next be answered. The page
// is at rest once a second has gone by without a task that would make a user wait.
async function watch(selector) {
  const now = () => performance.timeOrigin + performance.now();
  let rested = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) rested = performance.timeOrigin + startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isThere = () => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
  do await frame();
  while (!isThere());
  await scheduler.postTask(() => {}, { priority: 'user-blocking' });
  const shown = now();
  do await new Promise((resolve) => setTimeout(resolve, 250));
  while (now() < Math.max(shown, rested) + 1000);
  return { shown, rested: Math.max(shown, rested) };
}

// MiB that a process holds; on Linux, pages that several share are counted once among them.
function held(pid, workingSet) {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes ?? workingSet) / 1024;
  } catch {
    return workingSet / 1024;
  }
}
