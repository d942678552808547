import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { demoModel } from '../../../tests/fixtures/demo-model.ts';
import { csvText } from './csv.ts';
import { proofFiles } from './proof.ts';

test('a text that a spreadsheet would run as a formula is marked as text', () => {
  const risky = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'];
  const { data } = Papa.parse<string[]>(
    csvText(
      ['x'],
      risky.map((text) => [text]),
    ).trim(),
    { newline: '\r\n' },
  );
  expect(data.slice(1)).toEqual(risky.map((text) => [`'${text}`]));
});

test('numbers keep their sign and every digit; null is empty', () => {
  expect(csvText(['n'], [[-3], [0.1 + 0.2], [1e21], [true], [null], ['3']])).toBe(
    '\uFEFFn\r\n-3\r\n0.30000000000000004\r\n1e+21\r\ntrue\r\n\r\n3\r\n',
  );
});

test('commas, quotes and line ends are quoted, headers too', () => {
  expect(csvText(['a,b', '=c'], [['x "y"', 'l1\nl2']])).toBe('\uFEFF"a,b",\'=c\r\n"x ""y""","l1\nl2"\r\n');
});

test('Japanese opens in Excel thanks to the byte order mark', () => {
  expect(new TextEncoder().encode(csvText(['田'], [])).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
});

describe('the proof in every bundle', () => {
  const [accounts, expected] = proofFiles(demoModel());

  test('is made of test accounts and their expected scores [SM16]', () => {
    expect([accounts?.path, expected?.path]).toEqual(['test-accounts.csv', 'expected-scores.csv']);
    expect(String(accounts?.content)).toMatch(/^\uFEFFaccount,segment,stage,logins,champion,champion_at,kickoff\r\n/);
    expect(String(expected?.content)).toMatch(
      /^\uFEFFaccount,as_of,profile,status,score,band,coverage,group\.process,group\.relationship,reasons,overrides,triggers\r\n/,
    );
  });

  test('has a row of scores for each account', () => {
    const rows = (content: unknown) => Papa.parse(String(content).trim()).data.length;
    expect(rows(expected?.content)).toBe(rows(accounts?.content));
  });
});
