import { spawn } from 'node:child_process';

/** Whether windows can be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a display in memory, on the first free number, and names it in DISPLAY for every process started afterwards.
 * @returns what ends it
 * @throws when Xvfb is missing or does not start
 */
export async function openVirtualDisplay(): Promise<() => void> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  server.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', (error) => reject(new Error(`Xvfb could not be started: ${error.message}`)));
    server.on('exit', () => reject(new Error(`Xvfb ended at once: ${errors.join('').trim()}`)));
    server.stdio[3]?.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  process.env.DISPLAY = `:${number}`;
  const close = () => {
    server.kill();
  };
  process.once('exit', close);
  server.unref();
  return () => {
    process.off('exit', close);
    close();
    delete process.env.DISPLAY;
  };
}
