// The one entry of every npm script. Runs on Node 18 or later without any package, makes the packages be there, and goes
// on under the pinned Node 24.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError, say } from './setup/console.mjs';
import { handOver } from './setup/hand-over.mjs';
import { pinnedNode } from './setup/node24.mjs';
import { ensurePackages } from './setup/packages.mjs';

const COMMANDS = {
  start: 'build/commands/start.ts',
  test: 'build/commands/test.ts',
  bench: 'build/commands/bench.ts',
  package: 'build/commands/package.ts',
  fixtures: 'tests/fixtures/write.ts',
  screenshots: 'tests/e2e/screenshots.ts',
  golden: 'tests/golden/write.ts',
  waymark: 'src/main/cli/main.ts',
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [command, ...args] = process.argv.slice(2);

try {
  const program = COMMANDS[command];
  if (program === undefined) {
    throw new SetupError({
      en: `unknown command "${command ?? ''}". Use one of: ${Object.keys(COMMANDS).join(', ')}.`,
      ja: `コマンド「${command ?? ''}」はありません。使えるのは ${Object.keys(COMMANDS).join('、')} です。`,
    });
  }
  ensurePackages(root);
  // Relative paths on the command line mean the folder the user stands in, which npm leaves for the project's.
  const cwd = command === 'waymark' ? (process.env.INIT_CWD ?? process.cwd()) : root;
  handOver(pinnedNode(root), ['--disable-warning=ExperimentalWarning', join(root, program), ...args], {
    cwd,
    env: environment(),
  });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say({ en: error.message, ja: error.message });
  process.exitCode = 1;
}

function environment() {
  // With this set Electron would start as plain Node; some editors' terminals export it.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const bin = dirname(pinnedNode(root));
  return {
    ...env,
    PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? process.env.Path ?? ''}`,
  };
}
