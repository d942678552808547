import { describe, expect, it, test } from 'vitest';
import { findTarget, TARGETS } from '#shared/export/registry.ts';
import { folderBeside, optionsOf } from './export-state.ts';

describe('the options of a target', () => {
  test.each(Object.values(TARGETS))('$id takes its own presets', (target) => {
    const id = findTarget(target.id);
    expect(id.ok && target.ready(optionsOf(id.value, {})).ok).toBe(true);
  });

  it('are what was entered, numbers as numbers', () => {
    const number = TARGETS.xlsx.fields.find((field) => field.kind === 'number');
    if (number === undefined) throw new Error('no option with a number');
    expect(optionsOf('xlsx', { [number.key]: ' 7 ' })[number.key]).toBe(7);
    expect(optionsOf('sql', { table: 'customers' })).toMatchObject({ table: 'customers' });
  });

  it('that are no numbers are refused by the target, which names the field', () => {
    const number = TARGETS.xlsx.fields.find((field) => field.kind === 'number');
    if (number === undefined) throw new Error('no option with a number');
    for (const typed of ['', 'many']) {
      const ready = TARGETS.xlsx.ready(optionsOf('xlsx', { [number.key]: typed }));
      expect(ready).toMatchObject({ ok: false, error: { place: `options.${number.key}` } });
    }
  });
});

test.each([
  ['/home/a/plan.waymark', '/home/a'],
  ['C:\\plans\\plan.waymark', 'C:\\plans'],
  ['C:\\plan.waymark', 'C:\\'],
  ['/plan.waymark', null],
  ['plan.waymark', null],
  [null, null],
])('the folder beside %s is %s', (path, folder) => {
  expect(folderBeside(path)).toBe(folder);
});
