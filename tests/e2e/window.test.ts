import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronRuntime } from '../../build/electron/runtime.ts';
import { ROOT } from '../../build/project.ts';
import { ask, codeIn, codeOf } from './harness/ask.ts';
import { eventually } from './harness/eventually.ts';
import { launch, type RunningApp, temporaryFolder } from './harness/launch.ts';
import { trafficIn } from './harness/net-log.ts';

test('a window opens on the own protocol, without an error', async () => {
  const running = await launch();
  expect(running.page.url()).toBe('app://waymark/index.html');
  expect(running.problems).toEqual([]);
  expect(running.networkCount).toBe(0);
  await running.close();
});

test('the app, started as users start it, says nothing to the network from the first moment to the last', async () => {
  const netLog = join(temporaryFolder(), 'net.json');
  const { executable, args } = electronRuntime();
  // No Playwright here: it switches some of Chromium's own traffic off, which is for the app to do.
  const child = spawn(executable, [...args, `--log-net-log=${netLog}`, '--net-log-capture-mode=Everything', ROOT], {
    env: { ...process.env, WAYMARK_USER_DATA: temporaryFolder() },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  child.kill('SIGTERM');
  await ended;
  expect(trafficIn(netLog)).toEqual([]);
});

describe('a window under attack', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launch();
  });
  // Whatever was tried, nothing has reached the network.
  afterAll(async () => {
    await running.end();
    expect(running.traffic()).toEqual([]);
  });

  test('has a sandboxed page without Node, and a bridge with two functions', async () => {
    const seen = await running.page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
      bridge: Object.keys(window.api).sort(),
    }));
    expect(seen).toEqual({ globals: [], bridge: ['invoke', 'on'] });
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents && Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  });

  test('stays on its page: navigation, new windows and foreign frames are refused', async () => {
    await running.page.evaluate(async () => {
      for (const address of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,x']) {
        location.href = address;
        window.open(address);
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    expect(running.page.url()).toBe('app://waymark/index.html');
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    const framed = running.page.frames().map((frame) => frame.url());
    expect(framed.filter((url) => /example|passwd|text\/html/.test(url))).toEqual([]);
  });

  test('offers a listed link to the browser only after asking, and drops every other', async () => {
    await running.native.answerMessages('cancel');
    await running.page.evaluate(() => {
      window.open('https://example.com/');
      window.open('https://json-schema.org/specification');
    });
    await eventually(() => running.native.shownMessages()).toEqual(['Open this page in your browser?']);
  });

  test('runs no script but its own', async () => {
    const ran = await running.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.injected = true');
      button.click();
      return 'injected' in window;
    });
    expect(ran).toBe(false);
    expect(running.problems.join()).toContain('Content Security Policy');
    const policy = await running.page.evaluate(async () => {
      const answer = await fetch('/index.html');
      return [answer.headers.get('content-security-policy'), answer.headers.get('x-content-type-options')];
    });
    expect(policy[0]).not.toMatch(/unsafe/);
    expect(policy[1]).toBe('nosniff');
  });

  test('cannot fetch anything outside its own folder', async () => {
    const statuses = await running.page.evaluate(() =>
      Promise.all(
        ['/..%2f..%2fpackage.json', '/../main/index.js', '/%2e%2e/preload/preload.cjs', '/nothing.js'].map((path) =>
          fetch(path).then(
            (answer) => answer.status,
            () => 0,
          ),
        ),
      ),
    );
    expect(statuses).toEqual([403, 404, 404, 404]);
  });

  test('has every permission denied', async () => {
    const states = await running.page.evaluate(async () => {
      const denied = (work: Promise<unknown>) => work.then(() => 'granted').catch(() => 'denied');
      return [
        await Notification.requestPermission(),
        await denied(navigator.mediaDevices.getUserMedia({ audio: true })),
        await denied(new Promise((granted, refused) => navigator.geolocation.getCurrentPosition(granted, refused))),
      ];
    });
    expect(states).toEqual(['denied', 'denied', 'denied']);
  });

  test('gets an answer on the channels of the contract and on no other', async () => {
    const { page } = running;
    const commit = { documentId: 'x', baseRevision: -1 };
    const run = { documentId: 'x', target: 't', options: {}, language: 'en', folder: '/' };
    expect(await codeOf(page, 'app.start', {})).toBe('ok');
    expect(await codeOf(page, 'app.start', { more: 1 })).toBe('ipc.malformed');
    expect(await codeOf(page, 'document.commit', commit)).toBe('ipc.malformed');
    expect(await codeOf(page, 'document.reload', { documentId: 'none' })).toBe('document.not-open');
    expect(await codeOf(page, 'export.run', run)).toBe('document.not-open');
    expect(await codeOf(page, 'export.reveal', { path: '/' })).toBe('export.folder-not-chosen');
    expect(await codeOf(page, 'shell.openExternal', 'https://example.com')).toBe('ipc.unknown-channel');
    expect(await codeOf(page, '__proto__', {})).toBe('ipc.unknown-channel');
    const heard = await running.page.evaluate(() => typeof window.api.on('ELECTRON_BROWSER_EVENT', () => {}));
    expect(heard).toBe('function');
  });

  test('is the only one that the main process listens to', async () => {
    const asked = (address: string) =>
      running.app.evaluate(
        async ({ BrowserWindow, session }, [preload, url]) => {
          const foreign = new BrowserWindow({
            show: false,
            webPreferences: { preload, sandbox: true, session: session.fromPartition('waymark') },
          });
          await foreign.loadURL(url);
          const answer: unknown = await foreign.webContents.executeJavaScript("window.api.invoke('app.start', {})");
          foreign.destroy();
          return answer;
        },
        [join(ROOT, 'out/preload/preload.cjs'), address] as const,
      );
    // A window that is not one of ours, even with our own page in it, and one with a page from elsewhere.
    expect(codeIn(await asked('app://waymark/index.html'))).toBe('ipc.untrusted');
    expect(codeIn(await asked('data:text/html,<p>elsewhere</p>'))).toBe('ipc.untrusted');
  });
});

describe('the menu', () => {
  test.each([
    ['ja', '保存', 'エクスポート…', '元に戻す'],
    ['en', 'Save', 'Export…', 'Undo'],
  ] as const)('speaks %s, with the keys of the platform', async (language, save, exporting, undo) => {
    const running = await launch({ settings: { language } });
    const menu = await running.native.menu();
    const line = (id: string) => menu.find((item) => item.id === id);
    expect([line('save')?.label, line('export')?.label, line('undo')?.label]).toEqual([save, exporting, undo]);
    expect(line('saveAs')?.accelerator).toBe('CmdOrCtrl+Shift+S');
    await running.close();
  });

  test('changes its language and the theme at once, and remembers both', async () => {
    const running = await launch({ settings: { language: 'ja' } });
    await ask(running.page, 'settings.change', { language: 'en', theme: 'dark' });
    expect((await running.native.menu()).find((item) => item.id === 'save')?.label).toBe('Save');
    expect(await running.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
    const again = await running.relaunch();
    const { settings } = await ask(again.page, 'app.start', {});
    expect(settings).toEqual({ language: 'en', theme: 'dark' });
    await again.close();
  });
});

test('a second start hands its file to the first one and ends', async () => {
  const running = await launch();
  const file = join(temporaryFolder(), 'second.waymark');
  const { executable, args } = electronRuntime();
  const made = spawnSync(executable, [...args, ROOT, 'new', file, '--template', 'lifecycle'], { encoding: 'utf8' });
  expect(made.status, made.stderr).toBe(0);

  const second = spawnSync(executable, [...args, ROOT, file], {
    env: { ...process.env, WAYMARK_USER_DATA: running.userData },
    timeout: 30_000,
  });
  expect(second.status).toBe(0);
  await eventually(() =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()),
  ).toContain('second.waymark');
  await running.close();
});

test('broken settings are set aside and the app starts with its defaults', async () => {
  const running = await launch();
  await running.end();
  writeFileSync(join(running.userData, 'settings.json'), '{"language":');
  const again = await launch({ userData: running.userData });
  expect(existsSync(join(running.userData, 'settings.json.broken'))).toBe(true);
  await again.end();
});
