import { exportBundle } from '#shared/export/bundle.ts';
import { isTargetId, TARGETS, type TargetId } from '#shared/export/registry.ts';
import { compile } from '#shared/score/compile/compile.ts';
import type { Measurement } from './measurement.ts';
import { CARDS, sure, thousandCards } from './roadmap.ts';
import { inTurn, type Work } from './rounds.ts';

const ROUNDS = 7;

/** From the roadmap to the files of every target, proof included, in memory. */
export async function exporting(): Promise<Measurement[]> {
  const document = thousandCards();
  const compiled = () => {
    const { model, diagnostics } = compile(document, 1, 'ja');
    if (model === null) throw new Error(`the roadmap does not compile: ${diagnostics[0]?.code}`);
    return model;
  };
  const model = compiled();
  const bundle = (target: TargetId): Work => ({ run: async () => sure(await exportBundle(model, target, {}, 'ja')) });
  const targets = Object.keys(TARGETS).filter(isTargetId);
  const works = new Map<string, Work>(targets.map((target) => [target, bundle(target)]));
  const time = await inTurn<string>({ compile: { run: compiled }, ...Object.fromEntries(works) }, ROUNDS);
  const measures = model.profiles.flatMap(({ groups }) => groups.flatMap((group) => group.measures)).length;
  return targets.map((target) => ({
    of: 'exporting',
    name: `export to ${target}, ${CARDS} cards, ${measures} measures`,
    unit: 'ms',
    measured: time.median(target),
    against: 'compiling the model',
    baseline: time.median('compile'),
    goal: null,
  }));
}
