import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { electronRuntime } from '../electron/runtime.ts';
import { hasDisplay, openVirtualDisplay } from '../linux/virtual-display.ts';
import { ROOT } from '../project.ts';

// Draws the PNG files from icon.svg, after the drawing has changed: `npm exec -- node build/icons/render.ts`.
const closeDisplay = hasDisplay() ? () => {} : await openVirtualDisplay();
try {
  const { executable, args } = electronRuntime();
  execFileSync(executable, [...args, join(ROOT, 'build/icons/render-in-window.cjs')], { stdio: 'inherit' });
} finally {
  closeDisplay();
}
