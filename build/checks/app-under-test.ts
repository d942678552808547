import { ensureBuilt } from '../app.ts';
import { electronRuntime } from '../electron/runtime.ts';
import { hasDisplay, openVirtualDisplay } from '../linux/virtual-display.ts';

/** Before the end-to-end tests: the app as its sources are now, an Electron, and a display for its windows. */
export async function setup(): Promise<() => void> {
  electronRuntime();
  if (!ensureBuilt()) throw new Error('The app does not build; the output above says why.');
  return hasDisplay() ? () => {} : openVirtualDisplay();
}
