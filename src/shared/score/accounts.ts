import Papa from 'papaparse';
import { type DomainError, domainError, ok, type Result } from '#shared/core/result.ts';
import type { Account, Value } from './account.ts';
import { type Header, readHeader } from './accounts-header.ts';
import { cellPlace, cellProblem, type DataProblem } from './data-problem.ts';
import { decodeText, type Encoding } from './decoding.ts';
import type { ScoreModel } from './model.ts';
import { unmarked } from './values.ts';

export interface AccountsOptions {
  /** Of bytes without a byte order mark; UTF-8 unless told. */
  readonly encoding?: Encoding;
  /** The file's name, as it shall stand in the places of errors. */
  readonly place?: string;
}

export interface AccountsRead {
  readonly count: number;
  /** The first 1,000. */
  readonly problems: readonly DataProblem[];
  readonly problemCount: number;
}

/** More are counted, but not kept: a wrong column in a large file would fill the memory. */
const MOST_PROBLEMS = 1000;
/** Characters that are parsed at a time. */
const CHUNK = 1_000_000;

/**
 * Reads a CSV of accounts (comma, tab or semicolon; header row) and hands over one account after the other.
 *
 * Cells are trimmed, and the apostrophe with which our own exports mark a text that begins like a formula is taken off. What a cell may hold is in `CELL_READERS`; anything else is missing and told as a problem. Columns that the
 * model does not read are left alone. Rows without any content are passed over. Errors, which stop the reading and may come after
 * accounts have been handed over: bad encoding, no header, no account column, a column twice, broken quotes, too many or too few
 * cells, an account without an id or with one that came before.
 */
export function eachAccount(
  input: string | Uint8Array,
  model: ScoreModel,
  onAccount: (account: Account, row: number) => void,
  options: AccountsOptions = {},
): Result<AccountsRead> {
  const { encoding, place } = options;
  const decoded = typeof input === 'string' ? ok(input) : decodeText(input, encoding, place);
  if (!decoded.ok) return decoded;
  const text = withPlainLines(decoded.value);
  const header = readHeader(text, model, place);
  if (!header.ok) return header;

  const rows = new RowReader(header.value, model, onAccount, place);
  Papa.parse<string[]>(text, {
    delimiter: header.value.delimiter,
    newline: '\n',
    chunkSize: CHUNK,
    chunk: ({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
      const [quotes] = errors;
      const good = quotes ? data.slice(0, quotes.row ?? 0) : data;
      rows.read(good);
      if (quotes) rows.refuseQuotes();
      if (rows.error) parser.abort();
    },
    // The types ask for it where chunks are handed over; nothing is left to do.
    complete: () => {},
  });
  return rows.result();
}

/** All accounts of a CSV at once; see `eachAccount`. */
export function readAccounts(
  input: string | Uint8Array,
  model: ScoreModel,
  options: AccountsOptions = {},
): Result<AccountsRead & { readonly accounts: readonly Account[] }> {
  const accounts: Account[] = [];
  const read = eachAccount(input, model, (account) => accounts.push(account), options);
  return read.ok ? ok({ ...read.value, accounts }) : read;
}

/** Without a byte order mark, and every line ending in `\n`: files that went through several programs mix them. */
function withPlainLines(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return start.includes('\r') ? start.replace(/\r\n?/g, '\n') : start;
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** Turns the rows of a file into accounts, in order; stops at the first error. */
class RowReader {
  error: DomainError | null = null;
  private row = 0;
  private count = 0;
  private problemCount: number;
  private readonly problems: DataProblem[];
  private readonly rowOf = new Map<string, number>();
  private readonly header: Header;
  private readonly accountColumn: string;
  private readonly onAccount: (account: Account, row: number) => void;
  private readonly place: string | undefined;

  constructor(
    header: Header,
    model: ScoreModel,
    onAccount: (account: Account, row: number) => void,
    place: string | undefined,
  ) {
    this.header = header;
    this.accountColumn = model.accountId;
    this.onAccount = onAccount;
    this.place = place;
    this.problems = [...header.problems];
    this.problemCount = header.problems.length;
  }

  read(rows: readonly (readonly string[])[]): void {
    for (const cells of rows) {
      this.row++;
      if (this.row > 1) this.readRow(cells);
      if (this.error) return;
    }
  }

  refuseQuotes(): void {
    if (this.error) return;
    this.refuse(
      'accounts.quotes',
      {
        ja: `${this.row + 1}行目の引用符（"）が閉じていないか、余分にあります。`,
        en: `Row ${this.row + 1} has a quotation mark (") that is not closed, or one too many.`,
      },
      {
        ja: '値を " で囲むときは両端に付け、値の中の " は "" と書いてください。',
        en: 'Put a " at both ends of a quoted value, and write a " inside it as "".',
      },
      this.row + 1,
    );
  }

  result(): Result<AccountsRead> {
    if (this.error) return { ok: false, error: this.error };
    return ok({ count: this.count, problems: this.problems, problemCount: this.problemCount });
  }

  private readRow(cells: readonly string[]): void {
    const { width, columns } = this.header;
    if (cells.length !== width) {
      if (!cells.every(isBlank)) this.refuseWidth(cells.length);
      return;
    }
    const account: Record<string, Value> = {};
    for (const column of columns) {
      const text = unmarked((cells[column.index] ?? '').trim());
      const value = text === '' ? null : column.read(text);
      if (value === undefined) this.tell(column, text);
      account[column.name] = value ?? null;
    }
    const id = account[this.accountColumn];
    if (typeof id !== 'string') {
      if (!cells.every(isBlank)) this.refuseNameless();
      return;
    }
    const before = this.rowOf.get(id);
    if (before !== undefined) {
      this.refuseDuplicate(id, before);
      return;
    }
    this.rowOf.set(id, this.row);
    this.count++;
    this.onAccount(account, this.row);
  }

  private tell({ name, index, type }: Header['columns'][number], text: string): void {
    this.problemCount++;
    if (this.problems.length >= MOST_PROBLEMS) return;
    this.problems.push(cellProblem({ row: this.row, column: name, index, text }, type, this.place));
  }

  private refuseWidth(count: number): void {
    const { width } = this.header;
    this.refuse(
      'accounts.cell-count',
      {
        ja: `${this.row}行目のセルが${count}個あります。見出しは${width}個です。`,
        en: `Row ${this.row} has ${count} ${count === 1 ? 'cell' : 'cells'}, but the header has ${width}.`,
      },
      {
        ja: '区切り文字を含む値は " で囲み、どの行もセルの数を見出しにそろえてください。',
        en: 'Put values that contain the delimiter in ", and give every row as many cells as the header.',
      },
      this.row,
    );
  }

  private refuseNameless(): void {
    this.refuse(
      'accounts.no-account-id',
      {
        ja: `${this.row}行目の列「${this.accountColumn}」が空です。`,
        en: `Row ${this.row} has nothing in the column “${this.accountColumn}”.`,
      },
      { ja: 'アカウントのidを入れるか、行を削除してください。', en: "Enter the account's id, or remove the row." },
      this.row,
    );
  }

  private refuseDuplicate(id: string, before: number): void {
    this.refuse(
      'accounts.duplicate-account',
      {
        ja: `アカウント「${id}」が${before}行目と${this.row}行目にあります。`,
        en: `The account “${id}” is in row ${before} and in row ${this.row}.`,
      },
      { ja: '1つのアカウントは1行にまとめてください。', en: 'Keep one row for each account.' },
      this.row,
    );
  }

  private refuse(code: string, message: DomainError['message'], remedy: DomainError['remedy'], row: number): void {
    const index = this.header.columns.find((column) => column.name === this.accountColumn)?.index ?? 0;
    this.error = domainError(code, message, remedy, cellPlace(this.place, row, index));
  }
}
