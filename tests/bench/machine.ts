import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { installedRuntime } from '../../build/electron/runtime.ts';

/** What the numbers were measured on, in a line: they are to be compared with nothing but each other. */
export function machine(): string {
  const runtime = installedRuntime();
  const [load = 0] = loadavg();
  return [
    `${cpus()[0]?.model.trim() ?? 'unknown processor'} × ${availableParallelism()}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${platform()} ${release()} ${arch()}`,
    `Node ${process.versions.node}`,
    `Electron ${runtime === undefined ? 'missing' : `${runtime.version} (${runtime.source})`}`,
    `load ${load.toFixed(1)} at the start`,
  ].join(', ');
}
