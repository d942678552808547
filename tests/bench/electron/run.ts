import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { electronRuntime } from '../../../build/electron/runtime.ts';
import { MARK } from './tell.ts';

/** How one start of Electron goes. */
export interface Start {
  /** The folder of the app. */
  readonly app: string;
  /** A script of this folder that is loaded into the main process before the app. */
  readonly probe: string;
  readonly userData: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What a start came to: its moment in milliseconds since 1970, and what the probe told. */
export interface Told {
  readonly startedAt: number;
  readonly result: unknown;
}

/** Longer than any of them takes, in milliseconds. */
const PATIENCE = 90_000;

/** Starts an app in Electron, alone with a probe (no debugger), and waits until it has told its result and ended. */
export function run({ app, probe, userData, args = [], env = {} }: Start): Promise<Told> {
  const runtime = electronRuntime();
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(
    runtime.executable,
    [...runtime.args, `--user-data-dir=${userData}`, '--require', probe, app, ...args],
    { env: { ...process.env, ...env, WAYMARK_USER_DATA: userData }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let result: unknown;
    const errors: string[] = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith(MARK)) result = JSON.parse(line.slice(MARK.length));
    });
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (result !== undefined) resolve({ startedAt, result });
      else reject(new Error(`Electron ended (${code ?? signal}) without a result:\n${errors.join('').slice(-4000)}`));
    });
  });
}
