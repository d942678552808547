import type { ElectronApplication, Page } from 'playwright';

/** Schemes that never leave the machine. */
const INSIDE = /^(app|data|blob|devtools|about|chrome-error):/;

/** Sees everything that goes wrong while the app runs, and every request that would leave the machine. */
export class Watch {
  readonly problems: string[] = [];
  readonly requests: string[] = [];
  log = '';

  constructor(app: ElectronApplication) {
    for (const page of app.windows()) this.#observe(page);
    app.on('window', (page) => this.#observe(page));
    app.process().stderr?.on('data', (chunk: Buffer) => this.#read(chunk.toString()));
  }

  #observe(page: Page): void {
    // Broken CSP rules are told on the console as errors.
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`page: ${error.stack ?? error.message}`));
    page.on('crash', () => this.problems.push('page: crashed'));
    page.on('request', (request) => {
      if (!INSIDE.test(request.url())) this.requests.push(request.url());
    });
  }

  #read(text: string): void {
    this.log += text;
    for (const line of text.split('\n')) {
      const refused = /waymark: refused a request to (.*)/.exec(line)?.[1];
      if (refused !== undefined) this.requests.push(refused);
      else if (/^waymark: |Uncaught|UnhandledPromise/.test(line)) this.problems.push(`main: ${line}`);
    }
  }
}
