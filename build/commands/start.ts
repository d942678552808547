import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
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

/** What is exported where no window can be shown: the finished example among the templates, to every target. */
const BUNDLED_EXAMPLE = 'example';
const EXAMPLE_TARGETS = ['json', 'xlsx', 'sql'];
const EXAMPLE_FOLDER = join('out', 'example');

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
    en: 'there is no display here, so no window can be opened. Exporting the example by the command line instead …',
    ja: 'ディスプレイがないため、ウィンドウを開けません。代わりに、記入例をコマンドラインで書き出します…',
  });
  const file = join(EXAMPLE_FOLDER, 'example.waymark');
  mkdirSync(join(ROOT, EXAMPLE_FOLDER), { recursive: true });
  const status =
    commandLine(['new', file, '--template', BUNDLED_EXAMPLE, '--force']) ||
    commandLine(['export', file, '--target', EXAMPLE_TARGETS.join(','), '--out', EXAMPLE_FOLDER]);
  if (status !== 0) return status;
  say({
    en: `the example and its exports are in ${join(ROOT, EXAMPLE_FOLDER)}. All commands: npm run -s waymark -- help`,
    ja: `記入例と書き出したファイルは ${join(ROOT, EXAMPLE_FOLDER)} にあります。コマンドの一覧: npm run -s waymark -- help`,
  });
  return 0;
}

function commandLine(args: readonly string[]): number {
  const program = [...process.execArgv, join('src', 'main', 'cli', 'main.ts')];
  const env = { ...process.env, INIT_CWD: ROOT };
  return spawnSync(process.execPath, [...program, ...args], { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1;
}
