import { performance } from 'node:perf_hooks';
import { type Outcome, outcomeOfCheck } from '../checks/outcome.ts';
import { type Step, steps } from '../checks/steps.ts';
import { ensureElectron } from '../electron/install.ts';
import { ensureRequirements } from '../linux/install.ts';
import { forElectron, forEngines, forVirtualDisplay, type Requirement } from '../linux/requirements.ts';
import { hasDisplay } from '../linux/virtual-display.ts';
import { SetupError, say } from '../setup/console.mjs';
import { exitOnSetupError } from '../setup/exit.ts';

interface Finished {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly seconds: number;
}

await exitOnSetupError(async () => {
  const chosen = choose(process.argv.slice(2));
  await prepare(chosen);
  const finished: Finished[] = [];
  for (const step of chosen) finished.push(await run(step));
  report(finished);
});

function choose(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map((step) => step.name).join(', ');
    throw new SetupError({
      en: `there is no check called ${unknown.join(', ')}. There are: ${known}.`,
      ja: `${unknown.join(', ')} という検査はありません。次のものがあります: ${known}`,
    });
  }
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
}

/** Fetches what the chosen steps need. What cannot be had makes those steps fail or skip by themselves, and no others. */
async function prepare(chosen: readonly Step[]): Promise<void> {
  const needs = new Set(chosen.flatMap((step) => step.needs));
  const requirements: Requirement[] = [];
  if (needs.has('electron')) requirements.push(...forElectron, ...(hasDisplay() ? [] : forVirtualDisplay));
  if (needs.has('libreoffice')) requirements.push(...forEngines);
  ensureRequirements(requirements);
  if (!needs.has('electron')) return;
  try {
    await ensureElectron();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say({ en: error.message, ja: error.message });
  }
}

async function run(step: Step): Promise<Finished> {
  console.log(
    `\n━━ ${step.title} (${step.name}) ${'━'.repeat(Math.max(0, 90 - step.title.length - step.name.length))}`,
  );
  const start = performance.now();
  const outcome = await step.run().catch((error: unknown) => {
    console.error(error);
    return outcomeOfCheck(false);
  });
  return { step, outcome, seconds: (performance.now() - start) / 1000 };
}

function report(finished: readonly Finished[]): void {
  console.log(`\n━━ Summary ${'━'.repeat(85)}`);
  for (const { step, outcome, seconds } of finished) {
    const mark = outcome.failed === 0 ? '✓' : '✗';
    const skipped = outcome.skipped.length > 0 ? `, ${outcome.skipped.length} skipped` : '';
    const counts = `${outcome.passed} passed, ${outcome.failed} failed${skipped}`;
    console.log(`${mark} ${step.name.padEnd(10)}${counts.padEnd(44)}${seconds.toFixed(1).padStart(7)} s`);
  }
  const skips = finished.flatMap(({ outcome }) => outcome.skipped);
  if (skips.length > 0)
    console.log(`\nSkipped:\n${skips.map(({ name, reason }) => `  ${name} — ${reason}`).join('\n')}`);
  const passed = sum(finished.map(({ outcome }) => outcome.passed));
  const failed = sum(finished.map(({ outcome }) => outcome.failed));
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
