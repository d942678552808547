import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { measuresSheet } from '#shared/export/targets/xlsx/sheets/measures.ts';
import { workbook } from '#shared/export/targets/xlsx/workbook.ts';
import { type AccountScore, createScorer } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF, testAccounts } from '#shared/score/sample.ts';
import { parseModelText } from '#shared/score/validate.ts';
import { demoModel } from '../fixtures/demo-model.ts';
import { scoreCases, seeded } from '../generators/score.ts';
import { agreement, TOLERANCE } from './agreement.ts';
import { findSoffice, NO_SOFFICE, recalculated } from './soffice.ts';
import { type Computed, computed, xlsxScores } from './xlsx-scores.ts';

const soffice = findSoffice() ?? '';
if (soffice === '') console.warn(NO_SOFFICE);

const REASONS = 5;

describe.skipIf(soffice === '')('The workbook in LibreOffice', () => {
  it('scores generated models and accounts as the reference does [SM1]–[SM14]', async () => {
    const { seed, numRuns } = seeded(45);
    const cases = scoreCases(numRuns, seed, { mostMeasures: 16, mostAccounts: 24 });
    const answers = await xlsxScores(soffice, cases, REASONS);
    const result = agreement(
      cases,
      answers.map(({ scores }) => scores),
    );
    console.info(`xlsx: ${result.accounts} accounts, largest difference ${result.largest}`);
    const shown = cases.flatMap(({ model, accounts, asOf }, index) => {
      const answer = answers[index];
      const wrong = answer ? shownWrong(model, accounts.map(createScorer(model, asOf)), answer) : ['no answer'];
      return wrong.map((text) => `case ${index}, ${text}`);
    });
    expect([...result.found, ...shown.slice(0, 20)]).toEqual([]);
    expect(result.largest).toBeLessThanOrEqual(TOLERANCE);
    expect(result.accounts).toBeGreaterThan(300);
  });

  it('computes what its cells show before they are computed', async () => {
    const model = demoModel();
    const accounts = testAccounts(model);
    const plan = { accounts, rows: accounts.length, reasons: 3, actionRows: 10, asOf: EXAMPLE_AS_OF, losses: [] };
    const bytes = await workbook(model, { ...plan, precomputed: true }, 'en');
    const before = await computed(bytes ?? new Uint8Array(), model, 3, 'en');
    const [after] = await xlsxScores(soffice, [{ model, asOf: EXAMPLE_AS_OF, accounts }], 3);
    expect(before.shown).toEqual(after?.shown);
    expect(before.actions.map((row) => row.slice(0, 7))).toEqual(after?.actions.map((row) => row.slice(0, 7)));
    expect(after?.shown[0]?.slice(0, 9)).toEqual([
      'test-01',
      'All',
      'Scored',
      15,
      'At risk',
      1,
      25,
      0,
      'The champion is losing interest (40.0)',
    ]);
    expect(after?.actions[0]?.slice(0, 6)).toEqual([
      'test-01',
      'Send a use case',
      'Logins, 14 days < 1',
      'CSM',
      'self-service',
      0.1,
    ]);
  });
});

describe.skipIf(soffice === '')('A changed cell of the sheet Measures', () => {
  it('counts at once: weights, thresholds, points, bands, conditions and the least coverage', async () => {
    const model = demoModel();
    const accounts = testAccounts(model);
    const plan = { accounts, rows: accounts.length, reasons: 3, actionRows: 40, asOf: EXAMPLE_AS_OF, losses: [] };
    const bytes = (await workbook(model, { ...plan, precomputed: false }, 'en')) ?? new Uint8Array();
    const { places } = measuresSheet(model, 'en', new Map());
    const [logins, kickoff] = places.measures;
    const [cap] = places.overrides;
    const limits = [...places.conditionValues.values()];
    const edited = withCells(bytes, [
      [places.minCoverage, 0.3],
      [places.bandFrom.split(':')[0]?.replace(/\d+$/, (row) => String(Number(row) + 1)) ?? '', 30],
      [places.groupWeights[0]?.[0] ?? '', 10],
      [logins?.weight ?? '', 3],
      [logins?.rows[1]?.value ?? '', 20],
      [kickoff?.missing ?? '', 10],
      [kickoff?.rows[0]?.points ?? '', 60],
      [cap?.cap ?? '', 20],
      [limits[0] ?? '', 2],
      [limits[1] ?? '', 3],
    ]);
    const answer = (await recalculated(soffice, new Map([['edited', edited]]))).get('edited') ?? new Uint8Array();
    const result = agreement(
      [{ model: changedDemo(), asOf: EXAMPLE_AS_OF, accounts }],
      [(await computed(answer, model, 3, 'en')).scores],
    );
    expect(result.found).toEqual([]);
  });
});

/** The demo model with the changes of the test above. */
function changedDemo(): ScoreModel {
  const text = JSON.stringify(demoModel())
    .replace('"minCoverage":0.5', '"minCoverage":0.3')
    .replace('"from":40', '"from":30')
    .replace('"weight":60', '"weight":10')
    .replace('"weight":1,', '"weight":3,')
    .replace('"x":10,', '"x":20,')
    .replace('"policy":"score","score":50', '"policy":"score","score":10')
    .replace('"from":14,"score":50', '"from":14,"score":60')
    .replace('"cap":39', '"cap":20')
    .replace('"op":"le","value":1', '"op":"le","value":2')
    .replace('"op":"lt","value":1', '"op":"lt","value":3');
  const changed = parseModelText(text);
  if (!changed.ok) throw new Error(changed.error.message.en);
  return changed.value;
}

/** The workbook with other numbers in cells of the sheet Measures, as a user would type them. */
function withCells(bytes: Uint8Array, cells: readonly (readonly [string, number])[]): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet5.xml';
  const text = cells.reduce(
    (sheet, [place, value]) => {
      const reference = place.split('!')[1]?.replaceAll('$', '') ?? '';
      const changed = sheet.replace(new RegExp(`(<c r="${reference}"[^>]*>)<v>[^<]*</v>`), `$1<v>${value}</v>`);
      if (changed === sheet) throw new Error(`no number at ${place}`);
      return changed;
    },
    strFromU8(parts[path] ?? new Uint8Array()),
  );
  return zipSync({ ...parts, [path]: strToU8(text) });
}

/** What people see follows the computed numbers: scores, the first reasons, and every action due in order. */
function shownWrong(
  model: ScoreModel,
  expected: readonly AccountScore[],
  { shown, actions, errors }: Computed,
): string[] {
  const found = errors.map((place) => `error value at ${place}`);
  const groups = new Set(model.profiles.flatMap((profile) => profile.groups.map((group) => group.id))).size;
  expected.forEach((score, index) => {
    const row = shown[index] ?? [];
    const value = typeof row[3] === 'number' ? row[3] : null;
    if (Math.abs((value ?? -1) - (score.score ?? -1)) > TOLERANCE + 1e-12)
      found.push(`${score.account}: shows ${row[3]}`);
    const reasons = row.slice(6 + groups, 6 + groups + REASONS).filter((text) => text !== '' && text !== null);
    const wanted = Math.min(REASONS, score.reasons.length);
    if (reasons.length !== wanted) found.push(`${score.account}: ${reasons.length} reasons`);
  });
  const titles = new Map(model.triggers.map(({ id, action }) => [id, action.title]));
  const wanted = expected.flatMap(({ account, triggers }) => triggers.map((id) => `${account}: ${titles.get(id)}`));
  const got = actions.map((row) => `${row[0]}: ${row[1]}`);
  if (wanted.join('\n') !== got.join('\n')) found.push(`actions due: ${wanted.length} expected, ${got.length} shown`);
  return found;
}
