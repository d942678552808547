import { describe, expect, test } from 'vitest';
import { demoModel } from '../../../tests/fixtures/demo-model.ts';
import type { Account } from './account.ts';
import { type AccountsOptions, readAccounts } from './accounts.ts';

const model = demoModel();
const HEADER = 'account,segment,stage,logins,champion,champion_at,kickoff';
const lines = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n');

function accountsIn(input: string | Uint8Array, options: AccountsOptions = {}): readonly Account[] {
  const read = readAccounts(input, model, options);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.accounts;
}

function problemsIn(input: string) {
  const read = readAccounts(input, model, { place: 'a.csv' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.problems;
}

/** Code and place of the error, once its texts have been seen to be there in both languages. */
function refusal(input: string | Uint8Array, options: AccountsOptions = {}) {
  const read = readAccounts(input, model, { place: 'a.csv', ...options });
  if (read.ok) throw new Error('was read');
  const { code, place, message, remedy } = read.error;
  for (const text of [message, remedy]) {
    expect(text.en).toMatch(/[.]$/);
    expect(text.ja).toMatch(/[\p{Script=Hiragana}]/u);
  }
  return { code, place, message: message.en, remedy: remedy.en };
}

const FULL: Account = {
  account: 'A',
  segment: 's1',
  stage: 't1',
  logins: 12.5,
  champion: 4,
  champion_at: '2026-10-01',
  kickoff: '2026-01-02',
};

describe('accounts are read', () => {
  test('by the names of their columns, in any order, past other columns', () => {
    expect(accountsIn(lines('A,s1,t1,12.5,4,2026-10-01,2026-01-02T10:00'))).toEqual([FULL]);
    const shuffled =
      'kickoff,note,logins,account,champion_at,stage,champion,segment\n2026-01-02,x,12.5,A,2026-10-01,t1,4,s1';
    expect(accountsIn(shuffled)).toEqual([FULL]);
  });

  test.each([
    ['commas', ','],
    ['tabs', '\t'],
    ['semicolons', ';'],
  ])('between %s', (_, delimiter) => {
    expect(accountsIn(lines('A,s1,t1,12.5,4,2026-10-01,2026-01-02').replaceAll(',', delimiter))).toEqual([FULL]);
  });

  test('with any line ends, a byte order mark, quotes, blanks around cells, and blank rows', () => {
    const text = `\uFEFF${HEADER}\r\n" A ", s1 ,t1,12.5,4,2026-10-01,2026-01-02\r\n\r\n,,,,,,\nB,"s,""1""\nx",,,,,\r`;
    expect(accountsIn(text)).toEqual([
      FULL,
      {
        account: 'B',
        segment: 's,"1"\nx',
        stage: null,
        logins: null,
        champion: null,
        champion_at: null,
        kickoff: null,
      },
    ]);
  });

  test('from UTF-8, UTF-16 with its mark, and Shift_JIS when told', () => {
    const text = 'account,segment\n田中商店,伴走型\n';
    const expected = [{ account: '田中商店', segment: '伴走型' }];
    const utf8 = new TextEncoder().encode(text);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const bigEndian = new Uint8Array([
      0xfe,
      0xff,
      ...[...text].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
    ]);
    for (const bytes of [utf8, new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), utf16, bigEndian]) {
      expect(accountsIn(bytes)).toEqual(expected);
    }
    expect(accountsIn(SHIFT_JIS, { encoding: 'shift_jis' })).toEqual([{ account: '田' }]);
  });

  test('in parts, when the file is large, without losing or splitting a row', () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => `"acc ${i}","s\n${i}",t,${i},3,2026-10-01,2026-01-01`);
    const accounts = accountsIn(lines(...rows));
    expect(accounts).toHaveLength(40_000);
    expect(accounts.every((account, i) => account.account === `acc ${i}` && account.logins === i)).toBe(true);
  });
});

/** `account`, a line end, 田 in Shift_JIS. */
const SHIFT_JIS = new Uint8Array([...new TextEncoder().encode('account\n'), 0x93, 0x63, 0x0a]);

describe('what cannot be read counts as missing and is told with row and column [SM6]', () => {
  test('a cell of another type', () => {
    const text = lines('A,s1,t1,many,4,2026-10-01,2026-01-02', 'B,,,1,,2026-02-30,soon');
    expect(accountsIn(text).map(({ logins, champion_at }) => [logins, champion_at])).toEqual([
      [null, '2026-10-01'],
      [1, null],
    ]);
    expect(problemsIn(text).map(({ code, row, column, place }) => [code, row, column, place])).toEqual([
      ['accounts.cell', 2, 'logins', 'a.csv: D2'],
      ['accounts.cell', 3, 'champion_at', 'a.csv: F3'],
      ['accounts.cell', 3, 'kickoff', 'a.csv: G3'],
    ]);
    expect(problemsIn(text)[0]?.message.en).toBe(
      'Row 2, column “logins”: “many” cannot be read and counts as missing.',
    );
  });

  test('a column that is not there, if anything reads it', () => {
    expect(problemsIn('account,logins\nA,1\n').map(({ code, column }) => [code, column])).toEqual([
      ['accounts.no-column', 'champion'],
      ['accounts.no-column', 'champion_at'],
      ['accounts.no-column', 'kickoff'],
    ]);
  });

  test('a thousand such cells are listed, and all are counted', () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `acc-${i},,,x,,,`);
    const read = readAccounts(lines(...rows), model);
    expect(read).toMatchObject({ ok: true, value: { count: 1500, problemCount: 1500 } });
    expect(read.ok && read.value.problems).toHaveLength(1000);
  });
});

describe('a file is refused, with place and remedy,', () => {
  test('without the account column; the remedy lists those that there are', () => {
    const { remedy, ...rest } = refusal('id,name\n1,x\n');
    expect(rest).toMatchObject({ code: 'accounts.no-account-column', place: 'a.csv: A1' });
    expect(remedy).toContain('id, name');
  });

  test('with an account twice; the message names both rows', () => {
    const { message, ...rest } = refusal(lines('A,,,,,,', 'B,,,,,,', ' A ,,,,,,'));
    expect(rest).toMatchObject({ code: 'accounts.duplicate-account', place: 'a.csv: A4' });
    expect(message).toBe('The account “A” is in row 2 and in row 4.');
  });

  test('with an account that has no id', () => {
    expect(refusal(lines('A,,,,,,', ',s1,,,,,'))).toMatchObject({ code: 'accounts.no-account-id', place: 'a.csv: A3' });
  });

  test('with a column twice, if the model reads it', () => {
    expect(refusal('account,logins,logins\nA,1,2\n')).toMatchObject({
      code: 'accounts.duplicate-column',
      place: 'a.csv: C1',
    });
    expect(accountsIn('account,note,note\nA,1,2\n')).toEqual([{ account: 'A' }]);
  });

  test('with too many or too few cells in a row', () => {
    expect(refusal(lines('A,,,,,,', 'B,,'))).toMatchObject({ code: 'accounts.cell-count', place: 'a.csv: A3' });
    expect(refusal(lines('A,,,1,5,,,,'))).toMatchObject({ message: 'Row 2 has 9 cells, but the header has 7.' });
  });

  test('with a quotation mark that is not closed, or one too many', () => {
    expect(refusal(lines('A,,,,,,', 'B,"s,,,,,'))).toMatchObject({ code: 'accounts.quotes', place: 'a.csv: A3' });
    expect(refusal(lines('"A"x,,,,,,'))).toMatchObject({ code: 'accounts.quotes', place: 'a.csv: A2' });
    const late = Array.from({ length: 40_000 }, (_, i) => `acc-${i},segment,stage,${i},3,2026-10-01,2026-01-01`);
    expect(refusal(lines(...late, '"B,,,,,,'))).toMatchObject({ code: 'accounts.quotes', place: 'a.csv: A40002' });
  });

  test('in another encoding; Shift_JIS is recognised', () => {
    const { code, place, message, remedy } = refusal(SHIFT_JIS);
    expect({ code, place, message }).toEqual({
      code: 'accounts.encoding',
      place: 'a.csv: 2:1',
      message: 'Line 2, byte 1 is not UTF-8. The file looks like Shift_JIS.',
    });
    expect(remedy).toContain('shift_jis');
    const broken = new Uint8Array([...new TextEncoder().encode('account\nあ,い'), 0xff, 0xfe]);
    expect(refusal(broken)).toMatchObject({ code: 'accounts.encoding', place: 'a.csv: 2:8' });
    const notJapanese = new Uint8Array([...new TextEncoder().encode('account\n'), 0x81, 0x20]);
    expect(refusal(notJapanese, { encoding: 'shift_jis' })).toMatchObject({
      message: 'Line 2, byte 2 is not Shift_JIS.',
    });
  });

  test('that is no text: a workbook, or anything binary', () => {
    expect(refusal(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0xff]))).toMatchObject({
      code: 'accounts.not-text',
      message: 'This is not a CSV but looks like an Excel workbook.',
    });
    expect(refusal(new TextEncoder().encode('a\0c\0c\0'))).toMatchObject({ code: 'accounts.not-text', place: 'a.csv' });
  });

  test('that is empty; a header alone is a list of no accounts', () => {
    expect(refusal('')).toMatchObject({ code: 'accounts.empty', place: 'a.csv' });
    expect(refusal(' \r\n')).toMatchObject({ code: 'accounts.empty' });
    expect(accountsIn(lines())).toEqual([]);
  });
});
