import { parseArgs } from 'node:util';
import { editing } from './editing.ts';
import { exporting } from './exporting.ts';
import { files } from './files.ts';
import { machine } from './machine.ts';
import { type Measurement, ratioOf, verdictOf } from './measurement.ts';
import { method } from './method.ts';
import { opening } from './opening.ts';
import { scorer } from './scorer.ts';
import { store } from './store.ts';
import { table } from './table.ts';

/** Every scenario, in the order in which it is measured. A new one is its file and one line here. */
const SCENARIOS = { editing, opening, scorer, method, store, files, exporting } as const satisfies Record<
  string,
  () => Promise<Measurement[]>
>;

const USAGE = `npm run bench [-- ${Object.keys(SCENARIOS).join(' | ')} …] [--json]`;
type Scenario = keyof typeof SCENARIOS;

function isScenario(name: string): name is Scenario {
  return Object.hasOwn(SCENARIOS, name);
}

/** Slow results are results: the exit code tells only whether everything could be measured. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
  const unknown = positionals.find((name) => !isScenario(name));
  if (unknown !== undefined) {
    console.error(`There is no benchmark “${unknown}”. Use: ${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const chosen = positionals.filter(isScenario);
  const names = chosen.length > 0 ? chosen : Object.keys(SCENARIOS).filter(isScenario);

  const on = machine();
  if (!values.json) console.log(`${on}\nmedians of rounds taken in turn; only the ratios mean something\n`);
  const measured: Measurement[] = [];
  for (const name of names) {
    try {
      const found = await SCENARIOS[name]();
      measured.push(...found);
      if (!values.json) console.log(`${name}\n${table(found)}\n`);
    } catch (error) {
      process.exitCode = 1;
      console.error(`${name} could not be measured:`, error);
    }
  }
  if (values.json) {
    const results = measured.map((one) => ({ ...one, ratio: ratioOf(one), verdict: verdictOf(one) }));
    console.log(JSON.stringify({ machine: on, results }, null, 2));
  }
}

await main();
