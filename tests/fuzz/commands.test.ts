import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '#shared/commands/registry.ts';
import { isEmpty, reverse } from '#shared/document/patch.ts';
import { patchSchema } from '#shared/ipc/contract.ts';
import { violations, violationsOf } from '#shared/kinds/invariants.ts';
import { type AnyRecord, createRecord } from '#shared/kinds/registry.ts';
import { anyCommand, patched, recordsOf, smallRoadmap } from '../generators/roadmap.ts';

/** Change the seed to look elsewhere; a failure prints the commands that lead to it. */
const RUN = { seed: 20_260_401, numRuns: 400 };
const commands = fc.array(anyCommand, { maxLength: 40, size: 'max' });

test('whatever commands come, the document stays whole and every step can be taken back', () => {
  let made = 0;
  let refused = 0;
  fc.assert(
    fc.property(commands, (list) => {
      let document = smallRoadmap();
      const start = document;
      const steps = [];
      for (const command of list) {
        const before = recordsOf(document);
        const decided = decide(document, command);
        expect(recordsOf(document)).toEqual(before);
        if (!decided.ok) {
          refused += 1;
          expect(decided.error.message.ja.length * decided.error.remedy.en.length).toBeGreaterThan(0);
          continue;
        }
        made += isEmpty(decided.value) ? 0 : 1;
        const after = patched(document, decided.value);
        expect(violations(after)).toEqual([]);
        expect(recordsOf(patched(after, reverse(decided.value)))).toEqual(before);
        steps.push(decided.value);
        document = after;
      }
      for (const patch of steps.toReversed()) document = patched(document, reverse(patch));
      expect(recordsOf(document)).toEqual(recordsOf(start));
    }),
    RUN,
  );
  // A generator whose commands all fail, or all succeed, would prove little.
  expect(made).toBeGreaterThan(RUN.numRuns);
  expect(refused).toBeGreaterThan(RUN.numRuns);
});

test('every patch passes the contract between window and main process unchanged', () => {
  fc.assert(
    fc.property(commands, (list) => {
      let document = smallRoadmap();
      for (const command of list) {
        const decided = decide(document, command);
        if (!decided.ok) continue;
        expect(patchSchema.parse(JSON.parse(JSON.stringify(decided.value)))).toEqual(
          JSON.parse(JSON.stringify(decided.value)),
        );
        document = patched(document, decided.value);
      }
    }),
    { ...RUN, numRuns: 100 },
  );
});

test('looking only at what a patch touched finds what looking at everything finds', () => {
  let broken = 0;
  fc.assert(
    fc.property(commands, fc.array(fc.nat({ max: 200 }), { maxLength: 6 }), (list, cuts) => {
      let document = smallRoadmap();
      for (const command of list) {
        const decided = decide(document, command);
        if (decided.ok) document = patched(document, decided.value);
      }
      // Now patches that no command would make: records taken out from under others, and links bent.
      const ids = [...document.records.keys()];
      const removed = Object.fromEntries(
        cuts.flatMap((cut) => {
          const record = document.records.get(ids[cut % ids.length] ?? '');
          return record === undefined || cut % 3 === 0 ? [] : [[record.id, record] as const];
        }),
      );
      const updated: Record<string, [AnyRecord, AnyRecord]> = {};
      for (const cut of cuts) {
        const record = document.records.get(ids[cut % ids.length] ?? '');
        const other = ids[(cut * 7) % ids.length] ?? '';
        if (record === undefined || record.id in removed) continue;
        if (record.kind === 'link') updated[record.id] = [record, { ...record, to: other }];
        if (record.kind === 'goal') updated[record.id] = [record, { ...record, stage: other }];
        if (record.kind === 'indicator') updated[record.id] = [record, { ...record, group: other }];
        if (record.kind === 'touchpoint') updated[record.id] = [record, createRecord('note', record.id)];
      }
      const patch = { added: {}, updated, removed };
      const after = patched(document, patch);
      const codes = (found: readonly { code: string; place?: string }[]) =>
        found.map(({ code, place }) => `${code} ${place}`).sort();
      const all = codes(violations(after));
      broken += all.length > 0 ? 1 : 0;
      expect(codes(violationsOf(after, patch))).toEqual(all);
    }),
    RUN,
  );
  expect(broken).toBeGreaterThan(20);
});
