import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../app.ts';
import { quieten } from '../electron/console-noise.ts';
import { ensureElectron } from '../electron/install.ts';
import { ensureRequirements } from '../linux/install.ts';
import { forElectron } from '../linux/requirements.ts';
import { hasDisplay } from '../linux/virtual-display.ts';
import { ROOT } from '../project.ts';
import { say } from '../setup/console.mjs';
import { exitOnSetupError } from '../setup/exit.ts';

/** What is exported where no window can be shown. */
const BUNDLED_EXAMPLE = 'tests/fixtures/workshop.waymark';
const EXAMPLE_TARGETS = ['json', 'xlsx', 'sql'];
const EXAMPLE_OUTPUT = 'out/example';

await exitOnSetupError(async () => {
  process.exitCode = hasDisplay() ? await openWindow() : exportExample();
});

async function openWindow(): Promise<number> {
  const runtime = await ensureElectron();
  const lacking = ensureRequirements(forElectron).filter((requirement) => requirement.apt !== 'fonts-noto-cjk');
  if (lacking.length > 0 || !ensureBuilt()) return 1;
  const app = spawn(runtime.executable, [...runtime.args, ROOT, ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? ROOT,
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  quieten(app.stderr, process.stderr);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.kill(signal));
  // Ctrl+C reaches the app by itself; this process waits for it to close its documents.
  process.on('SIGINT', () => {});
  return new Promise((resolve) => app.on('exit', (code) => resolve(code ?? 1)));
}

function exportExample(): number {
  say({
    en: `there is no display here, so no window can be opened. Exporting the example ${BUNDLED_EXAMPLE} by the command line instead …`,
    ja: `ディスプレイがないため、ウィンドウを開けません。代わりに、例題 ${BUNDLED_EXAMPLE} をコマンドラインで書き出します…`,
  });
  for (const target of EXAMPLE_TARGETS) {
    const output = join(EXAMPLE_OUTPUT, target);
    const { status } = spawnSync(
      process.execPath,
      [...process.execArgv, 'src/main/cli/main.ts', 'export', BUNDLED_EXAMPLE, '--target', target, '--out', output],
      { cwd: ROOT, stdio: 'inherit' },
    );
    if (status !== 0) return status ?? 1;
  }
  say({
    en: `the exports are in ${join(ROOT, EXAMPLE_OUTPUT)}. All commands: npm run -s waymark -- --help`,
    ja: `書き出したファイルは ${join(ROOT, EXAMPLE_OUTPUT)} にあります。コマンドの一覧: npm run -s waymark -- --help`,
  });
  return 0;
}
