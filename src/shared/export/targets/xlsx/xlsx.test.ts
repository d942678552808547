import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ScoreModel } from '#shared/score/model.ts';
import { demoModel } from '../../../../../tests/fixtures/demo-model.ts';
import { xlsx } from './target.ts';

async function emitted(model: ScoreModel, options: unknown, language: 'ja' | 'en' = 'en') {
  const ready = xlsx.ready(options);
  const result = ready.ok ? await ready.value.emit(model, language) : ready;
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

/** The parts of the workbook as texts. */
async function parts(model: ScoreModel, options: unknown = { rows: 10 }): Promise<Map<string, string>> {
  const [file] = (await emitted(model, options)).files;
  if (file === undefined || typeof file.content === 'string') throw new Error('no workbook');
  return new Map(Object.entries(unzipSync(file.content)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Excel 2016 and LibreOffice 7 know all of these; LET, FILTER, XLOOKUP, IFS or TEXTJOIN would open as errors there. */
const KNOWN = new Set(
  'AND CHOOSE COUNT EXACT FIXED IF IFERROR INDEX INT ISBLANK ISERROR ISLOGICAL ISNUMBER ISTEXT LARGE LOWER MATCH MAX MID MIN MOD NOT OR SUM SUMPRODUCT TRIM'.split(
    ' ',
  ),
);

describe('the workbook of a score model', () => {
  it('uses only functions that Excel 2016 and LibreOffice know', async () => {
    const used = new Set<string>();
    for (const text of (await parts(demoModel())).values()) {
      for (const [, formula] of text.matchAll(/<f>(.*?)<\/f>/gs)) {
        const code = (formula ?? '').replaceAll(/"[^"]*"|'[^']*'/g, '');
        for (const [name] of code.matchAll(/[A-Z][A-Z0-9.]*(?=\()/g)) used.add(name);
      }
    }
    expect([...used].filter((name) => !KNOWN.has(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(10);
  });

  it('never turns text of users into a formula or an error value', async () => {
    const model = demoModel();
    const titled: ScoreModel = {
      ...model,
      title: '=HYPERLINK("http://example.com")',
      fields: model.fields.map((field) => ({ ...field, label: '#N/A' })),
      bands: model.bands.map((band, index) => ({ ...band, label: `=${index}+1` })),
    };
    const texts = [...(await parts(titled)).values()].join('\n');
    expect(texts).not.toMatch(/<f>=|<f>[^<]*HYPERLINK/);
    expect(texts).not.toMatch(/t="e"/);
    expect(texts).toContain('=HYPERLINK(');
  });

  it('gives its sheets and its file the names of the language', async () => {
    const [file] = (await emitted({ ...demoModel(), title: '顧客ヘルス: 2026/11' }, { rows: 10 }, 'ja')).files;
    expect(file?.path).toBe('顧客ヘルス- 2026-11.xlsx');
    const names =
      typeof file?.content === 'object'
        ? strFromU8(unzipSync(file.content)['xl/workbook.xml'] ?? new Uint8Array())
        : '';
    for (const name of ['はじめに', 'アカウント', 'スコア', '必要なアクション', '指標', '失われる内容', '計算']) {
      expect(names).toContain(`name="${name}"`);
    }
  });

  it('quotes every sheet name that a print title stands for', async () => {
    expect((await parts(demoModel())).get('xl/workbook.xml')).toContain(`'Actions due'!$5:$5`);
  });

  it('says how many reasons are left out when it shows fewer than the model has [SM13]', async () => {
    expect((await emitted(demoModel(), { rows: 10, reasons: 2 })).losses).toMatchObject([
      { code: 'xlsx/reasons', place: 'profiles/default' },
    ]);
    expect((await emitted(demoModel(), { rows: 10, reasons: 3 })).losses).toEqual([]);
  });

  it('says so when more actions can be due than the list holds', async () => {
    const model = demoModel();
    const [trigger] = model.triggers;
    if (trigger === undefined) throw new Error('no trigger');
    const triggers = Array.from({ length: 5 }, (_, index) => ({ ...trigger, id: `t${index}` }));
    expect((await emitted({ ...model, triggers }, { rows: 500 })).losses).toMatchObject([{ code: 'xlsx/action-rows' }]);
  });

  it('refuses a condition that does not fit into a formula, instead of writing a broken workbook', async () => {
    const model = demoModel();
    const [trigger] = model.triggers;
    if (trigger === undefined) throw new Error('no trigger');
    const any = Array.from({ length: 300 }, (_, value) => ({ field: 'logins', op: 'eq' as const, value }));
    const ready = xlsx.ready({ rows: 10 });
    const result = ready.ok
      ? await ready.value.emit({ ...model, triggers: [{ ...trigger, when: { any } }] }, 'en')
      : ready;
    expect(result).toMatchObject({ ok: false, error: { code: 'xlsx/too-large' } });
  });

  it('leaves the accounts empty where examples are not wanted', async () => {
    const text = [...(await parts(demoModel(), { rows: 10, accounts: 'none' })).values()].join('\n');
    expect(text).not.toContain('test-01');
  });
});
