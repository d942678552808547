import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronRuntime } from '../../../build/electron/runtime.ts';
import { ROOT } from '../../../build/project.ts';
import type { Settings } from '../../../src/shared/ipc/contract.ts';
import { Native } from './native.ts';
import { trafficIn } from './net-log.ts';
import { Watch } from './watch.ts';

export interface LaunchOptions {
  /** Files given on the command line. */
  readonly files?: readonly string[];
  /** Written as the user's settings before the start; English and light unless told. */
  readonly settings?: Partial<Settings>;
  /** A data folder of an earlier launch, to start on what it left; a new one otherwise. */
  readonly userData?: string;
  /** More of Chromium's switches. */
  readonly switches?: readonly string[];
}

/** The app, running for real, with its first window. */
export class RunningApp {
  readonly app: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  readonly userData: string;
  /** Native dialogs (only their answers are put in place) and the real menu. */
  readonly native: Native;
  readonly #watch: Watch;
  readonly #netLog: string;
  readonly #options: LaunchOptions;
  #ended = false;

  constructor(app: ElectronApplication, page: Page, started: Started) {
    this.app = app;
    this.page = page;
    this.userData = started.userData;
    this.native = new Native(app);
    this.#watch = started.watch;
    this.#netLog = started.netLog;
    this.#options = started.options;
  }

  /** Errors on any page's console, broken rules of the CSP, uncaught errors of pages and of the main process. */
  get problems(): readonly string[] {
    return this.#watch.problems;
  }

  /** How many requests left the machine or tried to: seen by the pages, or refused by the app. */
  get networkCount(): number {
    return this.#watch.requests.length;
  }

  /** What the app wrote to its standard error. */
  get log(): string {
    return this.#watch.log;
  }

  /** Waits for the next window to open. */
  async nextWindow(open: () => Promise<unknown>): Promise<Page> {
    const [page] = await Promise.all([this.app.waitForEvent('window'), open()]);
    await started(page);
    return page;
  }

  /**
   * Closes the app as a user would; drafts are kept. Fails where anything went wrong while it ran, or where anything was
   * said to the network.
   */
  async close(): Promise<void> {
    if (this.#ended) return;
    await this.end();
    const faults = [...this.problems, ...this.#watch.requests, ...this.traffic()];
    if (faults.length > 0) throw new Error(`while the app ran:\n${faults.join('\n')}`);
  }

  /** Closes the app as a user would, for a test that provokes problems and looks at them itself. */
  async end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.native.answerMessages('keep');
    await this.app.close();
  }

  /** The network traffic that Chromium logged, from start to end; the app must have been closed. */
  traffic(): string[] {
    return trafficIn(this.#netLog);
  }

  /** Ends the process at once, as a crash or a power cut would. */
  async kill(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    const child = this.app.process();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  /** Starts the app again on the same data; closes this one first where it still runs. */
  async relaunch(options: LaunchOptions = {}): Promise<RunningApp> {
    await this.close();
    return launch({ ...this.#options, ...options, userData: this.userData });
  }
}

interface Started {
  readonly userData: string;
  readonly netLog: string;
  readonly watch: Watch;
  readonly options: LaunchOptions;
}

/** Starts the built app in real Electron. The data folder is removed when the test process ends. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const runtime = electronRuntime();
  const userData = options.userData ?? newUserData(options.settings ?? {});
  const netLog = join(temporaryFolder(), 'net.json');
  const isRoot = process.getuid?.() === 0;
  // Playwright is to find this Electron by itself: given a path, it does not hold the app back until it has attached, and a
  // window that opens in between is missed for ever.
  if (runtime.source !== 'official') process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder;
  const app = await _electron.launch({
    args: [
      ...runtime.args,
      `--log-net-log=${netLog}`,
      '--net-log-capture-mode=Everything',
      ...(options.switches ?? []),
      ROOT,
      ...(options.files ?? []),
    ],
    // Chromium's sandbox stays on wherever the user is not root.
    chromiumSandbox: !isRoot,
    env: { ...definedEnvironment(), WAYMARK_USER_DATA: userData },
    timeout: 60_000,
  });
  const watch = new Watch(app);
  const page = await app.firstWindow();
  await started(page);
  return new RunningApp(app, page, { userData, netLog, watch, options });
}

/** Resolves once the page shows something of its own: its script comes after the page itself has loaded. */
async function started(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.locator('#root > *').first().waitFor({ state: 'attached', timeout: 60_000 });
}

function newUserData(settings: Partial<Settings>): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'en', theme: 'light', ...settings }));
  return folder;
}

/** A folder of its own for a test, removed when the test process ends. */
export function temporaryFolder(): string {
  // Real, because macOS shows the temporary folder under another name than it has.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'waymark-e2e-'));
  if (folders.length === 0) process.once('exit', removeFolders);
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
