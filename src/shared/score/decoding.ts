import { fail, ok, type Result } from '#shared/core/result.ts';

/** Encodings that a caller may name. Without one, UTF-8 is expected; a byte order mark always decides. */
export const ENCODINGS = ['utf-8', 'shift_jis'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How much of a file is looked at to tell what it is instead of UTF-8. */
const SAMPLE = 1_000_000;

/**
 * The text of a file's bytes, or an error that names the first line and byte that cannot be read.
 *
 * `place` names the file. A byte order mark is taken off; UTF-16 is only recognised by its mark.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = 'utf-8', place?: string): Result<string> {
  const actual = markedEncoding(bytes) ?? encoding;
  const text = decoded(bytes, actual);
  if (text === null) return unreadable(bytes, actual, place);
  if (isSpreadsheet(bytes) || text.includes('\0')) return notText(bytes, place);
  return ok(text);
}

type Decodable = Encoding | 'utf-16le' | 'utf-16be';

function markedEncoding(bytes: Uint8Array): Decodable | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function decoded(bytes: Uint8Array, encoding: Decodable, isWhole = true): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch {
    return null;
  }
}

/** XLSX files are ZIP archives, and people do give them where a CSV is asked for. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function unreadable(bytes: Uint8Array, encoding: Decodable, place: string | undefined): Result<never> {
  if (isSpreadsheet(bytes)) return notText(bytes, place);
  const position = firstBadByte(bytes, encoding);
  let line = 1;
  let start = 0;
  for (let i = 0; i < position; i++) {
    if (bytes[i] !== 0x0a) continue;
    line++;
    start = i + 1;
  }
  const byte = position - start + 1;
  const isJapanese = encoding === 'utf-8' && decoded(bytes.subarray(0, SAMPLE), 'shift_jis', false) !== null;
  const name = encoding === 'shift_jis' ? 'Shift_JIS' : encoding.toUpperCase();
  return fail(
    'accounts.encoding',
    isJapanese
      ? {
          ja: `${line}行目の${byte}バイト目が${name}として読めません。Shift_JISのファイルのようです。`,
          en: `Line ${line}, byte ${byte} is not ${name}. The file looks like Shift_JIS.`,
        }
      : {
          ja: `${line}行目の${byte}バイト目が${name}として読めません。`,
          en: `Line ${line}, byte ${byte} is not ${name}.`,
        },
    isJapanese
      ? {
          ja: '文字コードに shift_jis を指定するか、「CSV UTF-8（コンマ区切り）」で保存し直してください。',
          en: 'Choose the encoding shift_jis, or save the file again as “CSV UTF-8 (comma delimited)”.',
        }
      : {
          ja: '「CSV UTF-8（コンマ区切り）」で保存し直してください。',
          en: 'Save the file again as “CSV UTF-8 (comma delimited)”.',
        },
    [place, `${line}:${byte}`].filter(Boolean).join(': '),
  );
}

/** The longest readable beginning, by halving; the byte behind it is the first that cannot be read. */
function firstBadByte(bytes: Uint8Array, encoding: Decodable): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoded(bytes.subarray(0, middle), encoding, false) === null) bad = middle;
    else good = middle;
  }
  return good;
}

function notText(bytes: Uint8Array, place: string | undefined): Result<never> {
  return fail(
    'accounts.not-text',
    isSpreadsheet(bytes)
      ? { ja: 'CSVではなく、Excelのブックのようです。', en: 'This is not a CSV but looks like an Excel workbook.' }
      : { ja: 'テキストのファイルではありません。', en: 'This is not a text file.' },
    {
      ja: '表計算ソフトで開き、「CSV UTF-8（コンマ区切り）」で保存したファイルを指定してください。',
      en: 'Open it in a spreadsheet program and save it as “CSV UTF-8 (comma delimited)”.',
    },
    place,
  );
}
