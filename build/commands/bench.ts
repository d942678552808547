import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../app.ts';
import { ensureElectron } from '../electron/install.ts';
import { ensureRequirements } from '../linux/install.ts';
import { forElectron, forVirtualDisplay } from '../linux/requirements.ts';
import { hasDisplay, openVirtualDisplay } from '../linux/virtual-display.ts';
import { ROOT } from '../project.ts';
import { exitOnSetupError } from '../setup/exit.ts';

await exitOnSetupError(async () => {
  await ensureElectron();
  ensureRequirements(hasDisplay() ? forElectron : [...forElectron, ...forVirtualDisplay]);
  if (!ensureBuilt()) {
    process.exitCode = 1;
    return;
  }
  const closeDisplay = hasDisplay() ? () => {} : await openVirtualDisplay();
  try {
    process.exitCode = await bench();
  } finally {
    closeDisplay();
  }
});

function bench(): Promise<number> {
  const run = spawn(
    process.execPath,
    [...process.execArgv, join(ROOT, 'tests/bench/main.ts'), ...process.argv.slice(2)],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  );
  return new Promise((resolve) => run.on('exit', (code) => resolve(code ?? 1)));
}
