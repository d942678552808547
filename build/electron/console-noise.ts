import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

// Chromium complains about a missing session bus, a missing GPU and the like, harmlessly, on machines without a desktop.
const NOISE =
  /(dbus[/:]|[Vv]aapi|viz_main_impl|gpu_process|gl_factory|gl_display|gles2|angle_platform|command_buffer|vulkan|ContextResult::k|GPU stall|atom_cache|xkbcomp|Exiting GPU process|MESA|libEGL|glx|network_service_instance_impl)/;

/** Passes lines on, without those that mean nothing to the user. */
export function quieten(from: Readable, to: Writable): void {
  createInterface({ input: from, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    if (!/^\[\d+:.*(ERROR|WARNING)/.test(line) || !NOISE.test(line)) to.write(`${line}\n`);
  });
}
