import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { build } from '../app.ts';
import { ROOT } from '../project.ts';
import { type Outcome, outcomeOfCheck } from './outcome.ts';
import { COUNTS_FILE } from './vitest-counts.ts';

/** One check of `npm test`. */
export interface Step {
  /** How it is chosen: `npm test -- unit types`. */
  readonly name: string;
  readonly title: string;
  readonly needs: readonly ('electron' | 'libreoffice')[];
  readonly run: () => Promise<Outcome>;
}

/** Every check, in the order of running: what fails fast comes first. */
export const steps: readonly Step[] = [
  program('lint', 'Format and lint', ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  script('layers', 'Layers: who may import whom', 'build/layers/main.ts'),
  program('types', 'Types', ['typescript/bin/tsc', '-p', '.']),
  tests('unit', 'Unit, contract and property tests', []),
  tests('engines', 'Exports in the real engines', ['libreoffice']),
  {
    name: 'build',
    title: 'Build of the app',
    needs: [],
    run: async () => outcomeOfCheck(build()),
  },
  tests('e2e', 'The app in real Electron', ['electron']),
  tests('package', 'The packaged app', ['electron']),
];

function program(name: string, title: string, [file = '', ...args]: readonly string[]): Step {
  return script(name, title, join('node_modules', file), args);
}

function script(name: string, title: string, file: string, args: readonly string[] = []): Step {
  return { name, title, needs: [], run: async () => outcomeOfCheck((await node([file, ...args], process.env)) === 0) };
}

function tests(project: string, title: string, needs: Step['needs']): Step {
  return { name: project, title, needs, run: () => vitest(project) };
}

const outcomeSchema = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
});

async function vitest(project: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
  const counts = join(folder, 'counts.json');
  try {
    const code = await node(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=./build/checks/vitest-counts.ts',
      ],
      { ...process.env, [COUNTS_FILE]: counts },
    );
    const outcome = outcomeSchema.parse(JSON.parse(readFileSync(counts, 'utf8')));
    // A run that ends badly, or that found nothing to run, is a failure whatever it counted.
    const silentFailure = outcome.failed === 0 && (code !== 0 || outcome.passed + outcome.skipped.length === 0);
    return silentFailure ? { ...outcome, failed: 1 } : outcome;
  } catch (error) {
    console.error(`vitest gave no counts: ${error instanceof Error ? error.message : String(error)}`);
    return outcomeOfCheck(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function node(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  // One stream, so that headings and errors stay in order wherever they are written to.
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', process.stdout.fd] });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    process.exit(1);
  };
  process.on('SIGTERM', end).on('SIGHUP', end);
  return new Promise((resolve) =>
    child.on('exit', (code) => {
      process.off('SIGTERM', end).off('SIGHUP', end);
      resolve(code ?? 1);
    }),
  );
}
