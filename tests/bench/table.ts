import { type Measurement, ratioOf, verdictOf } from './measurement.ts';

const HEAD = ['what', 'measured', 'against', 'baseline', 'ratio', 'goal', ''] as const;
/** Columns of numbers stand to the right. */
const NUMBERS: ReadonlySet<number> = new Set([1, 3, 4, 5]);

/** The measurements of a scenario as lines, notes below what they belong to. */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map((one) => [
    one.name,
    amount(one.measured, one.unit),
    one.against,
    amount(one.baseline, one.unit),
    `${digits(ratioOf(one))}×`,
    one.goal === null ? '' : `≤ ${one.goal}×`,
    verdictOf(one),
  ]);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        NUMBERS.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [
    line(HEAD),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.flatMap((row, index) => {
      const note = measurements[index]?.note;
      return [line(row), ...(note === undefined ? [] : [`    ${note}`])];
    }),
  ].join('\n');
}

/** Three digits that mean something. */
export function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);
}

function amount(value: number, unit: Measurement['unit']): string {
  return `${digits(value)} ${unit}`;
}
