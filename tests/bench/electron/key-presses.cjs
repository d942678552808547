// Loaded before the app, which starts with a file: moves a card to and fro by the keyboard, and tells how long a key takes to
// be drawn and how long until its edit is acknowledged; and the same for a key that changes nothing. Milliseconds, by the
// clock of the whole machine where they pass from one process to another. Plain JavaScript without packages.
const { app, ipcMain } = require('electron');

const ROUNDS = 21;
const now = () => performance.timeOrigin + performance.now();

let acknowledged = () => {};
const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, listener) =>
  handle(channel, async (...call) => {
    const answer = await listener(...call);
    if (channel === 'document.commit' && answer.ok) acknowledged(now());
    return answer;
  });

app.once('web-contents-created', (_event, page) => {
  page.once('dom-ready', () => {
    measure(page)
      .then((result) => process.stdout.write(`bench: ${JSON.stringify(result)}\n`))
      .catch((fault) => console.error(fault))
      .finally(() => app.quit());
  });
});

async function measure(page) {
  const inPage = (work, ...given) => page.executeJavaScript(`(${work})(...${JSON.stringify(given)})`);
  await inPage(ready);
  const times = { edit: [], nothing: [], acknowledged: [] };
  for (let round = -2; round < ROUNDS; round += 1) {
    const nothing = await inPage(pressed, { key: 'F13' });
    const edited = new Promise((resolve) => {
      acknowledged = resolve;
    });
    const edit = await inPage(pressed, { key: round % 2 === 0 ? 'ArrowDown' : 'ArrowUp', altKey: true });
    const late = new Promise((_, reject) => setTimeout(reject, 10_000, new Error('the key made no edit')));
    const at = await Promise.race([edited, late]);
    if (round < 0) continue;
    times.nothing.push(nothing.drawn - nothing.start);
    times.edit.push(edit.drawn - edit.start);
    times.acknowledged.push(at - edit.start);
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[list.length >> 1]]),
  );
}

// In the page: waits until every card is there and the page is at rest, then takes a card that has another one below it.
async function ready() {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  let cards = 0;
  for (let same = 0; same < 8; await pause(250)) {
    const found = document.querySelectorAll('[data-card-id]').length;
    same = found > 0 && found === cards ? same + 1 : 0;
    cards = found;
  }
  document.querySelector('[data-card-id]').focus();
}

// In the page: presses a key on what has the focus and waits until the page has drawn and would answer the next one.
async function pressed(key) {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.timeOrigin + performance.now();
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await scheduler.postTask(() => {}, { priority: 'user-blocking' });
  return { start, drawn: performance.timeOrigin + performance.now() };
}
