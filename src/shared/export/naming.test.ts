import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToBytes, fileName, type NameRule, PLAIN_NAME, uniqueNames } from './naming.ts';

const COLUMNS: NameRule = { maxBytes: 63, clean: (name) => name.trim(), fallback: 'column' };
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('names', () => {
  it('stay as they are where the place takes them', () => {
    expect([...uniqueNames(['logins', 'ログイン数'], COLUMNS)]).toEqual([
      ['logins', 'logins'],
      ['ログイン数', 'ログイン数'],
    ]);
  });

  it('that differ only in case or in width get a number', () => {
    expect([...uniqueNames(['Logins', 'LOGINS', 'Ｌｏｇｉｎｓ'], COLUMNS).values()]).toEqual([
      'Logins',
      'LOGINS_2',
      'Ｌｏｇｉｎｓ_3',
    ]);
  });

  it('never take a name that stands already', () => {
    expect(uniqueNames(['score'], COLUMNS, ['SCORE']).get('score')).toBe('score_2');
  });

  it('are cut to 63 bytes without breaking a character, and stay apart', () => {
    const long = '顧客の利用状況に関する非常に長い名前の項目そのいちとそのに';
    const names = [...uniqueNames([`${long}A`, `${long}B`], COLUMNS).values()];
    expect(names[0]).not.toBe(names[1]);
    for (const name of names) {
      expect(bytes(name)).toBeLessThanOrEqual(63);
      expect(name.isWellFormed()).toBe(true);
    }
    expect(cutToBytes('a😀', 4)).toBe('a');
  });

  it('are all different, within the limit and the same each time, whatever they were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 30 }), (list) => {
        const names = [...uniqueNames(list, PLAIN_NAME).values()];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(list.length);
        for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
        expect([...uniqueNames(list, PLAIN_NAME).values()]).toEqual(names);
      }),
      { seed: 20_260_131 },
    );
  });
});

describe('file names', () => {
  it.each([
    ['Health: score/2026?', 'Health- score-2026-'],
    ['顧客ヘルススコア', '顧客ヘルススコア'],
    ['CON', '_CON'],
    ['lpt1.txt', '_lpt1.txt'],
    ['name. . ', 'name'],
    ['../../etc/passwd', 'etc-passwd'],
    ['', 'fallback'],
    ['...', 'fallback'],
  ])('%j becomes %j', (given, wanted) => {
    expect(fileName(given, 'fallback')).toBe(wanted);
  });

  it('are taken by Windows, macOS and Linux, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = fileName(title, 'fallback');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|[. ]$|^\.|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(bytes(name)).toBeLessThanOrEqual(121);
        expect(name).not.toBe('');
      }),
      { seed: 20_260_131 },
    );
  });
});
