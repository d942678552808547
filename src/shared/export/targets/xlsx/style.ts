import type { CellStyle } from 'hucre/xlsx';

const LINE = { style: 'thin', color: { rgb: 'D9D5CC' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;
const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

export const TITLE: CellStyle = { font: { size: 16, bold: true, color: { rgb: '2B2A27' } } };
export const HINT: CellStyle = { font: { color: { rgb: '6B675F' } } };
export const HEADING: CellStyle = { font: { size: 12, bold: true, color: { rgb: '2B2A27' } } };
export const HEAD: CellStyle = {
  font: { bold: true, color: { rgb: '2B2A27' } },
  fill: fill('ECE8DF'),
  border: BORDER,
  alignment: { horizontal: 'left', vertical: 'center', indent: 1, wrapText: true },
};
/** Column names of the model, above the labels. */
export const NAME: CellStyle = { font: { size: 9, color: { rgb: '8A857B' } } };
export const BODY: CellStyle = { border: BORDER, alignment: { horizontal: 'left', vertical: 'top', indent: 1 } };
export const WRAPPED: CellStyle = {
  border: BORDER,
  alignment: { horizontal: 'left', vertical: 'top', indent: 1, wrapText: true },
};
/** Results of formulas: a row without an account stays blank paper; `RULED` draws the line under the others. */
export const RESULT: CellStyle = { alignment: { horizontal: 'left', vertical: 'top', indent: 1 } };
export const RESULT_WRAPPED: CellStyle = {
  alignment: { horizontal: 'left', vertical: 'top', indent: 1, wrapText: true },
};
export const RESULT_NUMBER: CellStyle = { alignment: { horizontal: 'right', vertical: 'top', indent: 1 } };
export const RULED: CellStyle = { border: { bottom: LINE } };
export const PROSE: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
/** Cells that the user is meant to change. */
export const INPUT: CellStyle = { fill: fill('FFF9E3'), border: BORDER };
export const INPUT_TEXT: CellStyle = { ...INPUT, numFmt: '@', alignment: { horizontal: 'left', indent: 1 } };
export const INPUT_DATE: CellStyle = {
  ...INPUT,
  numFmt: 'yyyy\\-mm\\-dd',
  alignment: { horizontal: 'left', indent: 1 },
};
export const INPUT_PERCENT: CellStyle = { ...INPUT, numFmt: '0%' };
export const SCORE: CellStyle = { ...RESULT_NUMBER, numFmt: '0.0' };
export const PERCENT: CellStyle = { ...RESULT_NUMBER, numFmt: '0%' };
export const DATE: CellStyle = { ...RESULT, numFmt: 'yyyy\\-mm\\-dd' };
export const CALC: CellStyle = { font: { size: 9, color: { rgb: '6B675F' } } };

/** An entry that cannot be read as its column's type. */
export const UNREADABLE: CellStyle = { font: { color: { rgb: '9B1C1C' }, bold: true } };
export const UNKNOWN: CellStyle = { font: { color: { rgb: '6B675F' }, italic: true } };

const SCALE = ['F6D5CF', 'FBE6C5', 'F7F0C8', 'DDEBCF', 'C9E4D3'] as const;

/** From bad to good, told apart by lightness too; the band's name stands in the cell beside the colour. */
export function bandStyle(index: number, count: number): CellStyle {
  const position = count === 1 ? SCALE.length - 1 : Math.round((index / (count - 1)) * (SCALE.length - 1));
  const rgb = SCALE[position] ?? SCALE[0];
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } } };
}
