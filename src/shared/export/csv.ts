import Papa from 'papaparse';

/** A cell of a table. Numbers and booleans are ours; a text may come from a user. */
export type Cell = string | number | boolean | null;

/** A text that a spreadsheet would run: what begins with = + - @, tab or CR. */
const FORMULA = /^[=+\-@\t\r]/;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV, safe to open in a spreadsheet program: RFC 4180 quoting, CRLF after every row, a byte order mark because Excel
 * needs one for Japanese, and an apostrophe before a text that would be run as a formula. Numbers keep their sign (`-3`) and are
 * written in the shortest form that reads back as the same double; null is an empty cell. Equal tables give equal bytes [SM16].
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(written));
  return `${BYTE_ORDER_MARK}${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
