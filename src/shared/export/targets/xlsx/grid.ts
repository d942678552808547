import { type Cell, type CellStyle, colToLetter } from 'hucre/xlsx';

/** A cell's place, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of one sheet while it is being written. Rows and columns count from 0, as the writer wants them. */
export class Grid {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly rows = new Map<number, { readonly height: number }>();
  readonly name: string;
  /** Whether a formula is longer than a spreadsheet program takes. */
  isTooLong = false;
  private readonly font: string;
  private readonly styles = new Map<CellStyle, CellStyle>();

  /** `font`: the family of every cell that has a style of its own. */
  constructor(name: string, font: string) {
    this.name = name;
    this.font = font;
  }

  /** Height in points. */
  height(row: number, points: number): void {
    this.rows.set(row, { height: points });
  }

  /** A text is always a text: what a user typed never becomes a formula, an error or an escape. */
  text(row: number, column: number, value: string, style?: CellStyle): void {
    const safe = value
      .toWellFormed()
      .replace(/[\uFFFE\uFFFF]/g, '')
      .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
      .slice(0, MOST_CHARACTERS);
    // The writer takes a text that looks like an error code for the error; a run of rich text is left alone.
    const cell: Partial<Cell> = safe.startsWith('#') ? { value: safe, richText: [{ text: safe }] } : { value: safe };
    this.put(row, column, cell, style);
  }

  number(row: number, column: number, value: number, style?: CellStyle): void {
    this.put(row, column, { value: Object.is(value, -0) ? 0 : value }, style);
  }

  truth(row: number, column: number, value: boolean, style?: CellStyle): void {
    this.put(row, column, { value }, style);
  }

  /** Without the leading equals sign. `result` is shown until a spreadsheet program computes it. */
  formula(row: number, column: number, formula: string, style?: CellStyle, result?: string | number): void {
    if (formula.length > MOST_FORMULA) this.isTooLong = true;
    this.put(row, column, result === undefined ? { formula } : { formula, formulaResult: result }, style);
  }

  /** An empty cell to be filled in. */
  blank(row: number, column: number, style: CellStyle): void {
    this.put(row, column, { value: null }, style);
  }

  /** A fixed cell of this sheet for a formula on any sheet. */
  at(row: number, column: number): string {
    return `${sheetName(this.name)}!${fixed(row, column)}`;
  }

  /** A fixed range of this sheet for a formula on any sheet. */
  range(row: number, column: number, lastRow: number, lastColumn: number): string {
    return `${this.at(row, column)}:${fixed(lastRow, lastColumn)}`;
  }

  private put(row: number, column: number, cell: Partial<Cell>, style: CellStyle | undefined): void {
    this.cells.set(`${row},${column}`, style === undefined ? cell : { ...cell, style: this.styled(style) });
  }

  /** A style with a font says which family it means; one object for all cells that share it. */
  private styled(style: CellStyle): CellStyle {
    const known = this.styles.get(style);
    if (known !== undefined) return known;
    const styled = { ...style, font: { name: this.font, size: 11, ...style.font } };
    this.styles.set(style, styled);
    return styled;
  }
}

/** The most that one cell holds. */
const MOST_CHARACTERS = 32_767;
/** The most that one formula holds is 8,192 characters, the equals sign included. */
const MOST_FORMULA = 8_000;
/** The most arguments that one function takes. */
const MOST_ARGUMENTS = 200;

export function sheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `A1` */
export function cell(row: number, column: number): string {
  return `${colToLetter(column)}${row + 1}`;
}

/** `$A1`: the column stays, the row is the one of the formula. */
export function inRow(row: number, column: number): string {
  return `$${colToLetter(column)}${row + 1}`;
}

/** `$A1:$C1` */
export function acrossRow(row: number, first: number, last: number): string {
  return `${inRow(row, first)}:${inRow(row, last)}`;
}

/** `$A$1` */
export function fixed(row: number, column: number): string {
  return `$${colToLetter(column)}$${row + 1}`;
}

/** A text inside a formula. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `AND(a,b,…)`, in several steps where there are more parts than a function takes. */
export function joined(name: 'AND' | 'OR' | 'MAX' | 'MIN', parts: readonly string[]): string {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  if (parts.length <= MOST_ARGUMENTS) return `${name}(${parts.join(',')})`;
  const chunks: string[] = [];
  for (let start = 0; start < parts.length; start += MOST_ARGUMENTS) {
    chunks.push(`${name}(${parts.slice(start, start + MOST_ARGUMENTS).join(',')})`);
  }
  return joined(name, chunks);
}

/** [SM11] Six decimals, half up, of a number that is not negative. */
export function round6(value: string): string {
  return `INT((${value})*1000000+0.5)/1000000`;
}
