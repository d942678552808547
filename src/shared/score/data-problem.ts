import { type DomainError, domainError } from '#shared/core/result.ts';
import type { Field } from './model.ts';

/** Something in the data that makes a value missing, and so may surprise: told, but no reason to stop [SM6]. */
export interface DataProblem extends DomainError {
  /** 1-based as in a spreadsheet; 1 is the header. */
  readonly row: number;
  readonly column: string;
}

/** A cell as spreadsheets name it, `C7`, behind the name of the file. `row` is 1-based, `index` 0-based. */
export function cellPlace(place: string | undefined, row: number, index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return [place, `${letters}${row}`].filter(Boolean).join(': ');
}

const FORMS: Readonly<Record<Field['type'], { ja: string; en: string }>> = {
  number: { ja: '1234.5、-3、1e3 のような数値', en: 'a plain number such as 1234.5, -3 or 1e3' },
  rating: { ja: '1、2、3 のような数値', en: 'a plain number such as 1, 2 or 3' },
  boolean: { ja: 'はい／いいえ、true／false、yes／no、1／0 のいずれか', en: 'true/false, yes/no or 1/0' },
  date: { ja: 'YYYY-MM-DD の形の実在する日付', en: 'a day of the calendar as YYYY-MM-DD' },
  category: { ja: '文字列', en: 'a text' },
};

/** A cell that is not of its column's type. */
export function cellProblem(
  cell: { readonly row: number; readonly column: string; readonly index: number; readonly text: string },
  type: Field['type'],
  place: string | undefined,
): DataProblem {
  const { row, column, index } = cell;
  const text = cell.text.length > 40 ? `${cell.text.slice(0, 40).toWellFormed()}…` : cell.text;
  return {
    ...domainError(
      'accounts.cell',
      {
        ja: `${row}行目、列「${column}」の「${text}」は読み取れないため、欠損として扱います。`,
        en: `Row ${row}, column “${column}”: “${text}” cannot be read and counts as missing.`,
      },
      { ja: `${FORMS[type].ja}で入力してください。`, en: `Enter ${FORMS[type].en}.` },
      cellPlace(place, row, index),
    ),
    row,
    column,
  };
}

/** A column that the model reads and the file does not have. */
export function columnProblem(column: string, headers: readonly string[], place: string | undefined): DataProblem {
  return {
    ...domainError(
      'accounts.no-column',
      {
        ja: `列「${column}」がないため、すべてのアカウントで欠損として扱います。`,
        en: `There is no column “${column}”, so it counts as missing for every account.`,
      },
      {
        ja: `列を加えるか、見出しの名前を直してください。ファイルにある列：${listed(headers)}`,
        en: `Add the column, or correct its name in the header. Columns in the file: ${listed(headers)}.`,
      },
      cellPlace(place, 1, 0),
    ),
    row: 1,
    column,
  };
}

/** The names of columns as a message shows them, the first 20. */
export function listed(headers: readonly string[]): string {
  const named = headers.filter((header) => header !== '');
  return named.slice(0, 20).join(', ') + (named.length > 20 ? ', …' : '');
}
